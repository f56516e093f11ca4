import type { CALM_CUES } from '../lexicon/calm-cues.ts';
import type { Match } from './matcher.ts';
import { asks, clauseOf, HARD_TURNS, type Scope } from './scope.ts';
import type { Text } from './tokens.ts';

/** Where the cues of a calm message are, found once for a text. */
export type CalmCues = Readonly<Record<keyof typeof CALM_CUES, readonly Match[]>>;
/** `event`: named by a noun that records name too. `grave`: a crisis, which only years or a study make harmless. */
type Kind = { event: boolean; grave: boolean };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Said of the present: such a phrase is not history, whatever date stands near it. */
const PRESENT = words('is are am hurts hurting aches aching duele duelen tengo tiene siento siente estoy esta estan anda ando');
/** Told of a time that is over. Words in -ed count too, unless such a word of the present stands before them. */
const PAST_TENSE = words('was were had got went used took burst broke drank ate bled fell cut shot stung bit beat choked overdosed tuve tuvo tuvieron intente intento pegaba era fui fue tome trago tomo comio cayo perdio murio dio quedo operaron electrocuto atraganto atoro convulsiono desmayo desmaye intoxico ahogo pico mordio quemo quiso quise did made gave paro jumped hung detectaron');
const STATES = words('is are am isnt feel feels look looks so very too getting gets be been left still');
const OWN = words('i my mine we our us yo mi mis nuestro nuestra');
const OWN_OR_CLOSE = words('i my mine we our us he she his her him mom mum dad mother father grandma grandpa nana husband hubby wife son daughter baby toddler newborn teen brother sister boyfriend girlfriend yo mi mis nuestro nuestra mama papa esposo esposa hijo hija bebe abuela abuelo hermano hermana');
const SOMEDAY = words('ever someday sometime day dia accidentally');
const DAYS = words('yesterday today night morning afternoon evening anoche ayer hoy manana tarde noche');
const BUTS = words('but pero however except');
/** "As if someone sat on my chest" compares, and asks nothing. */
const COMPARES = words('como as like');
/** How a question opens that asks for something to know or to have, and not what to do about what is happening. */
/** "Is it ok" asks whether, and says not that it is. */
const ASKS_WHETHER = words('is are am was were do does can');
/** A date beside these dates the operation or the birth, and not what came of it. */
const CONTEXTS = words('surgery section birth baby delivered operated operation test chemo cast procedure removed replaced replacement flew flight trip out home discharged stent cesarea cirugia parto operaron alta prueba viaje');
const OPENS = words('is are do does which who where why how when what would will can cual cuales cuanto cuanta cuantos cada hay tienen es son donde quien por que necesita dan se');
/** Such a question asks about now after all: "is this serious", "do I bring him in". */
const DOERS = words('i we to should you');
const PRESSING = words('this these er emergency hospital 911 ambulance come go bring wait worry serious normal bad sleep help call drive esto eso grave urgencias hospital llevo voy espero llamo ambulancia preocupar hago hacemos hacer ir');

/** "We are doing compressions": what somebody is doing is now, unless it is one of these. */
const AT_EASE = words('wondering asking thinking planning reading writing looking going taking studying training hoping trying getting feeling expecting talking coming using seeing making starting moving running haciendo pensando buscando leyendo preguntando estudiando planeando escribiendo');

/** Evidence from this sum on makes a finding harmless; a crisis needs more. */
const ENOUGH = 3;
const ENOUGH_FOR_CRISIS = 4;

/**
 * Reads whether a message as a whole speaks of no present danger. A clause alone does not tell: "he choked on a grape last week, coughed
 * it up and is fine" says so in three. Evidence of several kinds must add up (a date long past, being well since, a doctor's all-clear, a
 * stranger's story, a question that looks ahead), nothing may speak of now, and only the message itself counts, none before or after it.
 */
export function calmReader(text: Text, cues: CalmCues): (match: Match, kind: Kind) => Scope | null {
  const { tokens } = text;
  const messageOf = (match: Match): number => tokens[match.from]!.message;
  const sentence = (match: Match): number => tokens[match.from]!.sentence;
  const overlap = (a: Match, b: Match): boolean => a.from < b.to && b.from < a.to;
  const anyOf = (from: number, to: number, set: ReadonlySet<string>): boolean => {
    for (let at = Math.max(0, from); at < to; at += 1) if (set.has(tokens[at]!.word)) return true;
    return false;
  };
  const endOf = (list: readonly Match[]): number => list.reduce((end, each) => Math.max(end, each.to), -1);
  const found = new Map<string, readonly Match[]>();
  const cue = (name: keyof CalmCues, message: number): readonly Match[] => {
    const key = `${name} ${message}`;
    let list = found.get(key);
    if (!list) {
      list = cues[name].filter((each) => messageOf(each) === message);
      if (name === 'well' || name === 'cleared') list = list.filter((each) => !asksWhether(each));
      if (name === 'live') list = list.filter((each) => ![...cue('not_live', message), ...cue('well', message)].some((other) => overlap(each, other)));
      found.set(key, list);
    }
    return list;
  };
  const asksWhether = ({ from, to }: Match): boolean => {
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      if (ASKS_WHETHER.has(token.word) && (token.breakBefore || at === 0 || tokens[at - 1]!.sentence !== token.sentence)) return true;
    }
    return false;
  };
  const inProgress = (message: number): boolean => tokens.some((token, at) => {
    if (token.message !== message || !PRESENT.has(token.word)) return false;
    const next = tokens[at + 1]?.word ?? '';
    return /[a-z]{2}(?:ing|ando|iendo)$/.test(next) && !AT_EASE.has(next) && !cue('well', message).some((each) => each.from <= at + 1 && each.to > at) && !cue('not_live', message).some((each) => each.from <= at + 1 && each.to > at);
  });
  const isPresent = (match: Match): boolean => anyOf(match.from - 1, match.to, PRESENT);
  const isTold = (match: Match): boolean => {
    for (let at = Math.max(0, match.from - 3); at < match.to; at += 1) {
      const { word } = tokens[at]!;
      if (tokens[at]!.sentence === sentence(match) && (PAST_TENSE.has(word) || (/[a-z]{2}ed$/.test(word) && !STATES.has(tokens[at - 1]?.word ?? '')))) return true;
    }
    return false;
  };

  /** 2 where the match is dated long ago in its clause, or told as past after a date. */
  function dated(match: Match, grave: boolean, message: number): number {
    if (isPresent(match)) return 0;
    const well = cue('well', message).some((each) => each.to > match.to);
    const dates = [...cue('years_past', message), ...(grave || !well ? [] : cue('weeks_past', message).filter((date) => !anyOf(date.from - 5, date.from, CONTEXTS)))];
    const [from, to] = clauseOf(text, match, HARD_TURNS);
    const told = isTold(match);
    return dates.some((date) => (date.from < to && date.to > from) || (told && sentence(date) === sentence(match))) ? 2 : 0;
  }

  /** 2 where a doctor or a test has found nothing since, and nothing new is told after that. */
  function cleared(match: Match, message: number): number {
    const all = cue('cleared', message).filter((each) => !cue('years_past', message).some((date) => sentence(date) === sentence(each)));
    const end = endOf(all);
    if (end <= match.from || !(isTold(match) || all.some((each) => sentence(each) === sentence(match)))) return 0;
    return tokens.some((token, at) => at >= end && token.message === message && BUTS.has(token.word) && !cue('well', message).some((each) => each.to > at)) ? 0 : 2;
  }

  /** 2 for the news, 1 or 2 for a stranger: somebody else's story, told in the sentence that names them. */
  function elsewhere(match: Match, message: number): number {
    const reaches = (source: Match): boolean => source.from <= match.from && sentence(source) === sentence(match) && !anyOf(source.to, match.from, OWN);
    if (cue('media', message).some(reaches)) return 2;
    return isTold(match) && cue('other_case', message).some((source) => reaches(source) && !anyOf(source.to, match.to, PRESENT)) ? 2 : 0;
  }

  /** Asked of anybody: "what happens if somebody faints", "can you get sepsis from a papercut". */
  function asked(match: Match, grave: boolean, message: number): boolean {
    if (grave && cue('study', message).length === 0) return false;
    return cue('asks_general', message).some((ask) => ask.from <= match.from && sentence(ask) === sentence(match) && asks(text, ask) && !anyOf(ask.from - 1, ask.from, COMPARES)
      && (anyOf(ask.from, ask.to, SOMEDAY) || !anyOf(ask.to, match.to, grave ? OWN : OWN_OR_CLOSE)));
  }

  /** Does the message end in a question that looks ahead? */
  function looksAhead(match: Match, message: number): boolean {
    if ([...cue('aftercare', message), ...cue('asks_general', message)].some((each) => each.to > match.from)) return true;
    for (let at = match.to; at < tokens.length && tokens[at]!.message === message; at += 1) {
      const token = tokens[at]!;
      const opens = OPENS.has(token.word) && (token.breakBefore || tokens[at - 1]!.sentence !== token.sentence);
      if (!opens && !(sentence(match) !== token.sentence && tokens[at - 1]!.sentence !== token.sentence)) continue;
      if (!text.sentences[token.sentence]!.question) continue;
      const { to } = text.sentences[token.sentence]!;
      if (!anyOf(at, to, PRESSING) && !whatToDo(at, to)) return true;
    }
    return false;
  }

  /** "What should I do", "do we do anything" */
  function whatToDo(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) if (tokens[at]!.word === 'do' && DOERS.has(tokens[at - 1]!.word)) return true;
    return false;
  }

  function isPurpose(match: Match, message: number): boolean {
    return cue('purpose', message).some((aim) => aim.from <= match.from && match.from - aim.to <= 3 && sentence(aim) === sentence(match));
  }

  return (match, { event, grave }) => {
    const message = messageOf(match);
    const live = [...cue('live', message), ...cue('turned', message)];
    const end = endOf(cue('cleared', message));
    const clearedSince = grave || live.some((each) => each.to > end || !anyOf(each.from, each.to, DAYS)) ? 0 : cleared(match, message);
    if ((live.length > 0 || inProgress(message)) && clearedSince === 0) return null;
    if (asked(match, grave, message) || (!grave && isPurpose(match, message))) return 'general';
    const told = isTold(match) && !isPresent(match) ? 1 : 0;
    const date = dated(match, grave, message);
    const others = grave ? 0 : elsewhere(match, message);
    const chronic = !grave && cue('chronic', message).length > 0 ? 2 : 0;
    const after = event && !isPresent(match) && cue('event_after', message).some((each) => overlap(each, match)) ? 2 : 0;
    const history = Math.max(date, others, clearedSince, after, chronic);
    const well = cue('well', message).some((each) => each.to > match.to) ? 1 : 0;
    const ahead = (after > 0 && cue('aftercare', message).length > 0) || looksAhead(match, message) ? 1 : 0;
    const calm = cue('self_calm', message).length > 0 ? 1 : 0;
    if (history === 0 || well + ahead + calm === 0) return null;
    if (date + others + clearedSince + after + chronic + told + well + ahead + calm < (grave ? ENOUGH_FOR_CRISIS : ENOUGH)) return null;
    return date > 0 || clearedSince > 0 ? 'past' : 'general';
  };
}
