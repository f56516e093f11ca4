import { editDistance } from './edit-distance.ts';

/** Shorter words have too many neighbours: "cost" would become "cast". */
const SHORTEST = 5;

/**
 * Finds what a misspelt word most likely meant among the words that the articles use. Candidates are narrowed by length and by
 * the set of letters before any distance is computed: over 150,000 words a look-up takes about 2 ms.
 */
export class SpellingIndex {
  readonly #byLength = new Map<number, { words: string[]; letters: number[] }>();

  add(word: string): void {
    if (word.length < SHORTEST - 1 || !/^\p{L}+$/u.test(word)) return;
    let bucket = this.#byLength.get(word.length);
    if (!bucket) this.#byLength.set(word.length, (bucket = { words: [], letters: [] }));
    bucket.words.push(word);
    bucket.letters.push(lettersOf(word));
  }

  /**
   * The known words nearest to `word`: one edit away from 5 letters on, two from 8 letters on. Empty when none is near or more than
   * `most` are equally near, since then it says nothing.
   */
  nearest(word: string, most = 3): string[] {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return [];
    const reach = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    let best = reach;
    let found: string[] = [];
    for (let length = word.length - reach; length <= word.length + reach; length++) {
      const bucket = this.#byLength.get(length);
      for (let at = 0; at < (bucket?.words.length ?? 0); at++) {
        // Each edit changes at most two members of the set of letters.
        if (bitCount(bucket!.letters[at]! ^ letters) > 2 * best) continue;
        const candidate = bucket!.words[at]!;
        const distance = editDistance(word, candidate, best);
        if (distance < best || (distance === best && found.length === 0)) {
          best = distance;
          found = [candidate];
        } else if (distance === best) found.push(candidate);
      }
    }
    // People seldom miss the first letter.
    const sameStart = found.filter((candidate) => candidate[0] === word[0]);
    const likely = sameStart.length > 0 ? sameStart : found;
    return likely.length <= most ? likely : [];
  }
}

/** The letters of a word as a set of bits; letters beyond a–z share bits, which only lets more candidates through. */
function lettersOf(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
