/** Finds cases that say the same with other nouns: a suite of swapped nouns looks large and tests little. */
import { readdirSync } from 'node:fs';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { guessLanguage, toStem, toWords } from '../../kb/terms.ts';

export type Worded = { id: string; say: readonly string[] };
export type NearDuplicate = { one: string; other: string; why: string };

/** Shared pairs of neighbouring words, of all pairs in both, from which two cases count as one. */
const SHARED_PAIRS = 0.6;
/** Two cases count as one when at most one word in so many differs, nouns left out of account. */
const ONE_WORD_IN = 4;

/**
 * Every pair of cases that differ by little more than a noun. Words are stemmed; people, parts of the body, days, numbers and
 * what the hospital's articles are called stand for each other.
 */
export function nearDuplicates(cases: readonly Worded[]): NearDuplicate[] {
  const read = cases.map(({ id, say }) => skeletonOf(id, say));
  const found: NearDuplicate[] = [];
  for (let i = 0; i < read.length; i++) {
    for (let j = i + 1; j < read.length; j++) {
      const why = sameness(read[i]!, read[j]!);
      if (why) found.push({ one: read[i]!.id, other: read[j]!.id, why });
    }
  }
  return found;
}

type Skeleton = { id: string; words: string[]; nouns: Set<string>; pairs: Set<string> };

function skeletonOf(id: string, say: readonly string[]): Skeleton {
  const text = say.join(' / ');
  const language = guessLanguage(text);
  const nouns = new Set<string>();
  const words = toWords(text).filter((word) => !PARTICLES.has(word)).map((word) => {
    if (!NOUNS.has(word) && !/\d/u.test(word)) return toStem(word, language);
    nouns.add(word);
    return NOUN;
  });
  return { id, words, nouns, pairs: new Set(words.map((word, at) => `${word} ${words[at + 1] ?? '.'}`)) };
}

function sameness(one: Skeleton, other: Skeleton): string | null {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const allowed = Math.floor(long.words.length / ONE_WORD_IN);
  if (long.words.length - short.words.length > allowed && short.pairs.size < long.pairs.size * SHARED_PAIRS) return null;
  const shared = one.pairs.intersection(other.pairs).size / one.pairs.union(other.pairs).size;
  if (shared >= SHARED_PAIRS) return `${Math.round(shared * 100)} % of their pairs of words are the same`;
  const apart = distance(short.words, long.words, allowed);
  return apart <= allowed ? `${apart} of ${long.words.length} words differ, nouns aside` : null;
}

/** Words to insert, leave out or exchange to make one of the other; `most + 1` when more. */
function distance(a: readonly string[], b: readonly string[], most: number): number {
  let row = b.map((_, at) => at + 1);
  row.unshift(0);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (word === b[j] ? 0 : 1)));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row.at(-1)!;
}

const NOUN = '_';
/** They say whose or which, never what. */
const PARTICLES = new Set('a an the my your his her our their this that el la los las un una mi su tu'.split(' '));
const KIN = 'mother mom mum father dad son daughter child kid baby toddler husband wife brother sister friend neighbor neighbour uncle aunt grandma grandpa grandmother grandfather partner boyfriend girlfriend cousin roommate man woman boy girl he she him madre padre hijo hija esposo esposa hermano hermana abuela abuelo mama papa bebe nino nina';
const BODY = 'head face mouth lip lips eye eyes ear ears nose neck throat chest arm arms hand hands finger fingers shoulder back belly stomach hip leg legs knee ankle foot feet toe skin left right side';
const TIMES = 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow yesterday morning afternoon evening night lunes martes miercoles jueves viernes sabado domingo';
/** Hospital departments, tests and medicines: what the demo articles are named after. */
const ARTICLE_WORDS = readdirSync(DEMO_ARTICLES).flatMap((name) => name.replace(/\.(?:es\.)?md$/u, '').split('-')).filter((word) => word.length > 4);
const VERBS = new Set('visit visiting change cancel request update missed understand dispute transfer donate prepare insured tested sign about after before where which bring explain reset'.split(' '));
const NOUNS = new Set([...KIN.split(' '), ...BODY.split(' '), ...TIMES.split(' '), ...ARTICLE_WORDS.filter((word) => !VERBS.has(word))]);
