import type { Match } from './matcher.ts';
import type { Text } from './tokens.ts';
import { DENIAL_LINKS, NEGATORS, NOT_DENYING } from './words.ts';

/**
 * How a phrase is meant.
 * `current` – said of someone now (or lately, or not ruled out); `negated` – said not to be there; `past` – long over;
 * `general` – asked or told about in general, or part of a name ("stroke unit"); `figurative` – an idiom.
 */
export type Scope = 'current' | 'negated' | 'past' | 'general' | 'figurative';

/** Where the scope cues are, found once for a text by the same matcher as the symptoms. */
export type Cues = {
  /** Dates long gone; they cover their clause. */
  past: readonly Match[];
  /** "history of", "previous": they cover what follows at once. */
  pastNear: readonly Match[];
  now: readonly Match[];
  general: readonly Match[];
  figurative: readonly Match[];
  /** Names that hold a word of danger: "blood thinner" is no blood. They cover what lies within them. */
  nameParts: readonly Match[];
  personal: readonly Match[];
  adminNoun: readonly Match[];
  adminTask: readonly Match[];
  /** "I did", "mine stopped": what was asked in general is happening. */
  turned: readonly Match[];
};

const TURNS = new Set(['but', 'pero', 'except', 'aunque', 'although', 'though', 'however', 'because', 'porque', 'since', 'only', 'solo', 'sino', 'yet', 'just', 'when', 'cuando', 'while', 'mientras', 'then', 'now', 'ahora', 'today', 'hoy']);
/** Turns that change the subject, unlike "when" and "while", which tell more of the same. */
export const HARD_TURNS: ReadonlySet<string> = new Set(['but', 'pero', 'however', 'because', 'porque', 'sino']);
/** "No me duele": between a negator and its verb they name whom it happens to, and begin nothing new. */
const CLITICS = new Set(['me', 'te', 'le', 'nos', 'les']);
/** "No tengo dolor": the verb of having carries its person in Spanish and begins nothing new behind a negator. */
const HAVING_ES = new Set(['tengo', 'tiene']);
const JOINERS = new Set(['and', 'y', 'e', 'so', 'also', 'plus']);
const SUBJECTS = new Set(['i', 'he', 'she', 'we', 'they', 'my', 'it', 'yo', 'mi', 'el', 'ella', 'me', 'tengo', 'tiene', 'his', 'her', 'our']);
const POSSESSIVES = new Set(['my', 'his', 'her', 'our', 'this', 'these', 'mi', 'su', 'este', 'esta', 'estos', 'estas']);
const AFTER_DENIAL = new Set(['no', 'none', 'denied', 'negative', 'absent', 'ninguno', 'ninguna', 'nada', 'not']);
/** A phrase that begins so says what is wrong; a negator before it belongs to something else. */
const INABILITY = new Set(['cant', 'couldnt', 'wont', 'unable', 'hardly', 'barely', 'stopped', 'lost']);
const OPENING_VERBS = new Set(['is', 'are', 'can', 'could', 'does', 'do', 'will', 'would', 'should', 'puede', 'pueden']);
const OPENERS = new Set(['so', 'and', 'but', 'hi', 'hello', 'also', 'wondering', 'question', 'curious', 'why', 'how', 'when', 'what', 'hola', 'please', 'just', 'know', 'if']);
const PAST_VERBS = new Set(['had', 'suffered', 'tuvo', 'sufrio']);
const ASKING = new Set(['does', 'do', 'is', 'are', 'can', 'will', 'what', 'where', 'how', 'when', 'who', 'which', 'should', 'need', 'needs']);
const NEVER = new Set(['never', 'nunca', 'jamas', 'havent', 'hasnt', 'hadnt']);
const LIKE_THIS = new Set(['this', 'before', 'so', 'asi', 'tan', 'antes', 'as', 'until', 'hasta']);
const PEOPLE = new Set('i me my myself mine he she him her his someone somebody friend son daughter brother sister mom mum dad mother father husband wife partner boyfriend girlfriend roommate kid child teen yo mi me hijo hija hermano hermana amigo amiga esposo esposa mama papa novio novia alguien'.split(' '));
const REACH = 9;

/**
 * Reads the scope of matches in one text. An `event` is named by a noun that records and invoices name too ("stroke",
 * "overdose"): next to an office errand it is history, unless someone says that it is happening.
 */
export function scopeReader(text: Text, cues: Cues): (match: Match, kind: { event: boolean; crisis: boolean }) => Scope {
  const bySentence = (list: readonly Match[]): Map<number, Match[]> => {
    const map = new Map<number, Match[]>();
    for (const cue of list) {
      const sentence = text.tokens[cue.from]!.sentence;
      const there = map.get(sentence);
      if (there) there.push(cue); else map.set(sentence, [cue]);
    }
    return map;
  };
  const past = bySentence(cues.past);
  const pastNear = bySentence(cues.pastNear);
  const now = bySentence(cues.now);
  const general = bySentence(cues.general);
  const figurative = bySentence(cues.figurative);
  const nameParts = bySentence(cues.nameParts);
  const personal = bySentence(cues.personal);
  const adminNoun = bySentence(cues.adminNoun);
  const adminTask = bySentence(cues.adminTask);

  return (match, { event, crisis }) => {
    const sentence = text.tokens[match.from]!.sentence;
    const here = (map: Map<number, Match[]>): readonly Match[] => map.get(sentence) ?? [];
    if (here(figurative).some((idiom) => shares(idiom, match) && !idiom.loose.some((at) => HARD_TURNS.has(text.tokens[at]!.word)))) return 'figurative';
    if (here(nameParts).some((name) => match.from >= name.from && match.to <= name.to && match.to - match.from < name.to - name.from)) return 'general';
    if (here(adminNoun).some((noun) => noun.from >= match.from && noun.from <= match.to && noun.to > match.to)) return 'general';
    if (negated(text, match, crisis)) return 'negated';
    const [from, to] = clauseOf(text, match);
    const distance = (cue: Match): number => (cue.from < to && cue.to > from ? Math.max(0, cue.from - match.to, match.from - cue.to) : Infinity);
    const nearest = (list: readonly Match[]): number => Math.min(Infinity, ...list.map(distance));
    const nowDistance = nearest(here(now));
    if (here(pastNear).some((cue) => cue.to <= match.from + 1 && match.from - cue.to <= 3 && distance(cue) < Infinity)) return 'past';
    if (nowDistance === Infinity && here(past).some((cue) => cue.from >= match.to && cue.from - match.to <= 1)) return 'past';
    const pastDistance = nearest(here(past));
    if (pastDistance < Infinity && pastDistance <= nowDistance) return 'past';
    if (event && nowDistance === Infinity && here(past).length > 0 && nearest(here(personal)) === Infinity) return 'past';
    const isPersonal = nearest(here(personal)) < Infinity;
    const own = POSSESSIVES.has(text.tokens[match.from - 1]?.word ?? '') || POSSESSIVES.has(text.tokens[match.from]!.word);
    if (nowDistance < Infinity || isPersonal) return 'current';
    if (crisis && peopleIn(text, match)) return 'current';
    if (!own && here(general).some((cue) => cue.from <= match.from && asks(text, cue) && !turnsBetween(text, cue.to, match.from)) && !cues.turned.some((cue) => cue.to > match.to && text.tokens[cue.from]!.message === text.tokens[match.from]!.message)) return 'general';
    if (event && (toldAsPast(text, match) ? here(adminTask).length > 0 : nearest(here(adminTask)) < Infinity)) return 'general';
    return 'current';
  };
}

/** Do both say the same word? Words that only stand within their reach do not count. */
function shares(a: Match, b: Match): boolean {
  for (let at = Math.max(a.from, b.from); at < Math.min(a.to, b.to); at += 1) if (!a.loose.includes(at) && !b.loose.includes(at)) return true;
  return false;
}

/** "Is 99 a fever?" asks; "my baby is hot and has a fever" does not: a cue that begins with a verb must open its sentence. */
export function asks(text: Text, cue: Match): boolean {
  const first = text.tokens[cue.from]!;
  if (!OPENING_VERBS.has(first.word)) return true;
  const before = text.tokens[cue.from - 1];
  return first.breakBefore || !before || before.sentence !== first.sentence || OPENERS.has(before.word);
}

/** "Had a stroke" beside an errand anywhere in the sentence is history; "having a stroke" is not. */
function toldAsPast(text: Text, match: Match): boolean {
  for (let at = match.from; at < match.to; at += 1) if (PAST_VERBS.has(text.tokens[at]!.word)) return true;
  return false;
}

/** Is anyone meant in the sentence of the match, the writer included? */
function peopleIn(text: Text, match: Match): boolean {
  const { from, to } = text.sentences[text.tokens[match.from]!.sentence]!;
  for (let at = from; at < to; at += 1) if (PEOPLE.has(text.tokens[at]!.word)) return true;
  return false;
}

/** The stretch of the sentence around a match that has no turn of thought in it. */
export function clauseOf(text: Text, match: Match, turns: ReadonlySet<string> = TURNS): [number, number] {
  const { tokens } = text;
  const sentence = text.sentences[tokens[match.from]!.sentence]!;
  let from = match.from;
  while (from > sentence.from && !startsClause(text, from, turns)) from -= 1;
  let to = match.to;
  while (to < sentence.to && !startsClause(text, to, turns)) to += 1;
  return [from, to];
}

function startsClause(text: Text, at: number, turns: ReadonlySet<string>): boolean {
  const token = text.tokens[at]!;
  if (turns.has(token.word) || token.message !== text.tokens[at - 1]?.message) return true;
  const before = text.tokens[at - 1]?.word ?? '';
  return (SUBJECTS.has(token.word) && (token.breakBefore || JOINERS.has(before))) || (ASKING.has(token.word) && JOINERS.has(before));
}

function turnsBetween(text: Text, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = text.tokens[at]!;
    if (TURNS.has(token.word) || token.message !== text.tokens[from]!.message) return true;
    if (SUBJECTS.has(token.word) && token.breakBefore) return true;
    if (SUBJECTS.has(token.word) && JOINERS.has(text.tokens[at - 1]?.word ?? '')) return true;
  }
  return false;
}

/** Is the match denied: from before ("no chest pain"), from within ("my chest does not hurt") or from behind ("chest pain: no")? */
function negated(text: Text, match: Match, ownGaps: boolean): boolean {
  const { tokens } = text;
  const word = (at: number): string => tokens[at]?.word ?? '';
  for (const at of match.loose) {
    if (ownGaps || begins(text, match)) break;
    if (!NEGATORS.has(word(at)) || NOT_DENYING.has(word(at + 1))) continue;
    if (!SUBJECTS.has(word(at + 1)) && word(at) !== 'sin' && word(at) !== 'without') return true;
  }
  const behind = word(match.to);
  if (AFTER_DENIAL.has(behind) && tokens[match.to]!.sentence === tokens[match.from]!.sentence && endsThere(text, match.to + 1)) return true;

  if (begins(text, match)) return false;
  let commas = tokens[match.from]!.breakBefore ? 1 : 0;
  let joined = false;
  for (let at = match.from - 1; at >= 0 && match.from - at <= REACH + 8 && tokens[at]!.sentence === tokens[match.from]!.sentence && tokens[at]!.message === tokens[match.from]!.message; at -= 1) {
    const here = word(at);
    if (NEGATORS.has(here)) {
      if (NEVER.has(here) && likeThis(text, match)) return false;
      if (NOT_DENYING.has(word(at + 1)) && at + 1 < match.from) return false;
      if (tokens[at + 1]!.breakBefore) return false;
      return commas === 0 || joined || nextIsListed(text, match.to);
    }
    if (here === 'or' || here === 'nor' || here === 'ni' || here === 'o') joined = true;
    if (TURNS.has(here)) return false;
    if ((CLITICS.has(here) || HAVING_ES.has(here)) && NEGATORS.has(word(at - 1))) continue;
    if (SUBJECTS.has(here) && !isLink(here, word(at - 1))) return false;
    if (commas === 0 && match.from - at > REACH) return false;
    if (commas === 0 && !joined && !DENIAL_LINKS.has(here)) return false;
    if (tokens[at]!.breakBefore) commas += 1;
  }
  return false;
}

/** A phrase that itself begins with a denial: "no puedo ni hablar". */
function begins(text: Text, match: Match): boolean {
  const { word } = text.tokens[match.from]!;
  return NEGATORS.has(word) || INABILITY.has(word);
}

/** "Never had chest pain like this before" tells of a pain. */
function likeThis(text: Text, match: Match): boolean {
  const { to } = text.sentences[text.tokens[match.from]!.sentence]!;
  for (let at = match.to; at < Math.min(to, match.to + 4); at += 1) if (LIKE_THIS.has(text.tokens[at]!.word)) return true;
  return false;
}

const isLink = (word: string, before: string): boolean => (word === 'el' || word === 'mi' || word === 'my' || word === 'his' || word === 'her') && !JOINERS.has(before) && (before === 'in' || before === 'en' || before === 'of' || before === 'de');

const endsThere = (text: Text, at: number): boolean => {
  const token = text.tokens[at];
  return !token || token.sentence !== text.tokens[at - 1]!.sentence || TURNS.has(token.word) || (token.breakBefore && SUBJECTS.has(token.word));
};

/** "no fever, chills or rash": the list goes on with or/nor behind. */
const nextIsListed = (text: Text, at: number): boolean => {
  for (let next = at; next < Math.min(at + 6, text.tokens.length); next += 1) {
    const word = text.tokens[next]!.word;
    if (word === 'or' || word === 'nor' || word === 'ni' || word === 'o') return true;
    if (SUBJECTS.has(word) || TURNS.has(word)) return false;
  }
  return false;
};
