import { CALM_CUES } from './lexicon/calm-cues.ts';
import { CLASSES } from './lexicon/classes.ts';
import { CUES } from './lexicon/cues.ts';
import { IDIOMS } from './lexicon/idioms.ts';
import { CONCEPTS } from './lexicon/lexicon.ts';
import { LOOKALIKES } from './lexicon/lookalikes.ts';
import { ALONE, CIRCUMSTANCES, CRISES, EVENTS, GRAVE, UNDENIABLE } from './lexicon/scoping.ts';
import { calmReader, type CalmCues } from './text/calm.ts';
import { findFacts } from './text/facts.ts';
import { createMatcher, type Match } from './text/matcher.ts';
import { parsePatterns, wordsOf } from './text/pattern.ts';
import { clauseOf, HARD_TURNS, scopeReader, type Cues, type Scope } from './text/scope.ts';
import { createSpelling } from './text/spelling.ts';
import { tokenize, type Text } from './text/tokens.ts';
import { FILLERS, NEGATORS, RIGHT_WORDS, SHORTHAND } from './text/words.ts';

/** What was said in a conversation, concept by concept. */
export type Reading = {
  text: Text;
  /** Where a concept is said of the present. */
  current(name: string): readonly Match[];
  /** Where it is said at all, denied and past ones included. */
  mentions(name: string): readonly Match[];
  sentenceOf(match: Match): number;
  /** Does the other stand in the clause of the match, with no turn of thought between them? */
  sameClause(match: Match, other: Match): boolean;
  /** Does the other stand in the same or the neighbouring sentence of the same message? */
  nearby(match: Match, other: Match): boolean;
  /** How each place of a concept is meant; for the rule tests and the trail. */
  scopes(name: string): readonly Scope[];
};

const CUE_PREFIX = 'cue ';
const asCues = (lists: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(lists).map(([name, list]) => [CUE_PREFIX + name, list]));
const CALM = { ...CALM_CUES, idiom: IDIOMS };
const matcher = createMatcher(CLASSES, { ...CONCEPTS, ...asCues(CUES), ...asCues(CALM) });
const wordsIn = (lists: Readonly<Record<string, string>>): ReturnType<typeof wordsOf> => wordsOf(Object.values(lists).flatMap(parsePatterns));
/** What is put right when mistyped. Words of calm are only left alone: nothing is read as calm that was not written so. */
const clinical = wordsIn({ ...CLASSES, ...CONCEPTS, ...asCues(CUES) });

const everyday = new Set<string>([...wordsIn(CALM).words, ...LOOKALIKES, ...FILLERS, ...NEGATORS, ...RIGHT_WORDS, ...Object.values(SHORTHAND).flatMap((words) => words.split(' '))]);
/** An open-ended word stands for its forms: "headach" is meant as `headache*`, "drwned" as `drown*`. */
const stems = [...clinical.prefixes].filter((stem) => stem.length >= 5).flatMap((stem) => [stem, `${stem}ed`, `${stem}ing`, `${stem}s`]);
const spelling = createSpelling({ clinical: [...clinical.words, ...stems, 'cannot', 'couldnt', 'doesnt', 'wanna', 'gonna'], everyday, prefixes: clinical.prefixes });

/** The words that the speller knows; for the script that looks for everyday words close to them. */
export const vocabulary = { words: new Set([...clinical.words, ...stems]), prefixes: clinical.prefixes };

/** Reads messages, oldest first. Costs about a microsecond a letter. */
export function read(messages: readonly string[]): Reading {
  const text = tokenize(messages, spelling);
  const found = new Map<string, Match[]>();
  for (const match of [...matcher.match(text), ...findFacts(text)]) {
    const list = found.get(match.name);
    if (list) list.push(match); else found.set(match.name, [match]);
  }
  const cue = (name: string): readonly Match[] => found.get(CUE_PREFIX + name) ?? [];
  const cues: Cues = {
    past: cue('past'), pastNear: cue('past_near'), now: cue('now'), general: cue('general'), figurative: [...cue('figurative'), ...cue('idiom')], nameParts: cue('name_part'), personal: cue('personal'), adminNoun: cue('admin_noun'), adminTask: cue('admin_task'), turned: cue('turned'),
  };
  const calmCues = Object.fromEntries(Object.keys(CALM_CUES).map((name) => [name, cue(name)])) as unknown as CalmCues;
  const scopeOf = scopeReader(text, cues);
  const calmOf = calmReader(text, calmCues);
  const known = new Map<string, { current: Match[]; scopes: Scope[] }>();

  const judge = (name: string): { current: Match[]; scopes: Scope[] } => {
    const seen = known.get(name);
    if (seen) return seen;
    const matches = found.get(name) ?? [];
    const kind = { event: EVENTS.has(name), crisis: CRISES.has(name) };
    const scopes = matches.map((match) => {
      const scope = scopeOf(match, kind);
      return scope === 'current' ? (calmOf(match, { event: kind.event, grave: GRAVE.has(name) }) ?? scope) : scope;
    });
    const counts = (match: Match, scope: Scope): boolean => {
      const others = ALONE.get(name);
      if (others !== undefined && !standsAlone(text, match, others)) return false;
      if (UNDENIABLE.has(name)) return true;
      if (CIRCUMSTANCES.has(name)) return scope !== 'negated';
      return scope === 'current';
    };
    const judged = { current: matches.filter((match, at) => counts(match, scopes[at]!)), scopes };
    known.set(name, judged);
    return judged;
  };

  return {
    text,
    current: (name) => judge(name).current,
    mentions: (name) => found.get(name) ?? [],
    sentenceOf: (match) => text.tokens[match.from]!.sentence,
    nearby(match, other) {
      const [a, b] = [text.tokens[match.from]!, text.tokens[other.from]!];
      return a.message === b.message && Math.abs(a.sentence - b.sentence) <= 1;
    },
    sameClause(match, other) {
      const [from, to] = clauseOf(text, match, HARD_TURNS);
      return other.from < to && other.to > from;
    },
    scopes: (name) => judge(name).scopes,
  };
}

/** Does the message say nothing but this, give or take so many words? */
function standsAlone({ tokens }: Text, match: Match, others: number): boolean {
  const { message } = tokens[match.from]!;
  let length = 0;
  for (let at = match.from; at >= 0 && tokens[at]!.message === message; at -= 1) length += 1;
  for (let at = match.from + 1; at < tokens.length && tokens[at]!.message === message && length < 9; at += 1) length += 1;
  return length <= match.to - match.from + others;
}
