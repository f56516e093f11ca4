import { toStem } from '../../kb/terms.ts';
import { isLight, sameMeaning } from './light-words.ts';

/**
 * Words that a rewording may exchange without changing what a hospital's sentence says; each line is one meaning. Narrower
 * than the synonyms of the search: there a near miss finds a passage, here it would let a falsehood through.
 */
const SAME_WORDING = [
  'visit visiting visitor', 'get receive obtain', 'reply answer respond', 'ease relieve soothe', 'improve better', 'remove taken', 'plenty lots', 'fluids liquids', 'let tell inform',
  'pick collect', 'per every each daily', 'different other', 'enter entrance entry', 'dissolve dissolving', 'need require necessary', 'arrive come', 'quick fast rapid', 'talk speak',
  'own oneself themselves itself', 'month monthly', 'week weekly', 'year yearly annual', 'mask masks', 'lab laboratory', 'help assist', 'sick ill unwell', 'vomit vomiting', 'breath breathing breathe', 'swollen swelling swell', 'pain painful',
  'bleed bleeding', 'sneeze sneezing', 'parent guardian', 'baby infant', 'buy purchase', 'pay payment', 'register registration', 'cancel cancellation', 'prepare preparation', 'treat treatment', 'close closed closing', 'clothes clothing',
  'wheelchair wheelchairs', 'photo picture', 'pool swimming', 'urine pee', 'stool poop', 'belly stomach abdomen', 'surgery operation', 'sign symptom', 'beside next', 'electric electricity', 'drop fall',
];
const GROUPS = new Map<string, string>();
for (const line of SAME_WORDING) {
  const stems = line.split(' ').map((word) => sameMeaning(toStem(word, 'en')));
  // A word that may stand for one that states nothing states nothing either.
  const name = stems.find((stem) => isLight(stem, 'en')) ?? stems.map((stem) => GROUPS.get(stem)).find(Boolean) ?? stems[0]!;
  for (const stem of stems) if (!GROUPS.has(stem)) GROUPS.set(stem, name);
}

/** One spelling for the words that a sentence of the check may exchange. */
export function wordedAs(stem: string): string {
  const known = sameMeaning(stem);
  return GROUPS.get(known) ?? known;
}

/** "It costs nothing", "there is no charge": the same as "free". */
export function plainWording(text: string): string {
  return text
    .replace(/\b(?:costs? nothing|(?:is|are|comes?) (?:at )?no (?:charge|cost)|at no (?:charge|cost|fee)|without (?:a )?(?:charge|cost|fee)|free of charge)\b/giu, 'is free')
    .replace(/\bthere is no (?:charge|cost) for\b/giu, 'free')
    .replace(/\b(?:picture|photo) identification\b/giu, 'photo ID')
    .replace(/^(?:first|then|next),? (?=\p{Ll}+ )/iu, '')
    .replace(/^both (?=.* and )/iu, '')
    .replace(/\bone (to|or) (?=two|three)/giu, '1 $1 ')
    .replace(/(?<!\bnot |n't |\bif you |\bthat )\b(?:need|needs|have|has) to (?=\p{Ll})/giu, 'must ')
    .replace(/\bright away\b/giu, 'now')
    .replace(/\b(?:let|lets|letting) (\w+|\w+ \w+|\w+ \w+ \w+) know\b/giu, 'tell $1')
    .replace(/\bat the same time\b/giu, 'at a time')
    .replace(/\b(?:by (?:itself|themselves))\b/giu, 'on its own')
    .replace(/\bup to \$/giu, 'with a limit of $')
    .replace(/\bbeforehand\b/giu, 'before')
    .replace(/\bthird floor\b/giu, '3rd floor')
    .replace(/\bsecond floor\b/giu, '2nd floor')
    .replace(/\bfirst floor\b/giu, '1st floor')
    .replace(/\bintensive care unit\b/giu, 'ICU');
}
