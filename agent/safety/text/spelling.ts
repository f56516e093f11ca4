/** Finds the known word behind a mistyped one. */
export type Spelling = {
  /** The word or words meant: itself when known or beyond help. */
  resolve(word: string): string[];
  /** The word when the vocabulary has it. */
  exact(word: string): string | null;
  /** The clinical word behind one with letters starred out: "su*cide". */
  masked(word: string): string | null;
  /** A run of letters cut into known words, at least one of them clinical: "chestpain". */
  segment(word: string): string[] | null;
};

export type Vocabulary = {
  /** Words of the lexicon, mistyped forms of which are put right. */
  clinical: Iterable<string>;
  /** Everyday words that are right as they stand, though they look like a mistyped clinical one: "breast", "stoke". */
  everyday: Iterable<string>;
  /** Beginnings of clinical words that end freely: "vomit". */
  prefixes: Iterable<string>;
};

/** The words that danger is said with most; of two likely meanings they are the likelier. */
export const CORE: ReadonlySet<string> = new Set(
  'chest pain pains heart breath breathe breathing blood bleeding hurt hurts throat stroke seizure baby numb face mouth lips blue fever kill suicide suicidal pills drowning sugar snake choking tongue swelling swollen raped bleach spots month months weeks pecho dolor duele respirar sangre corazon boca brazo bebe fiebre morir matar negro feeding boiling threw drowned month alive threatened swallowed want wake move moving hand arms legs side head neck stiff dead dying floor limp cough vomit fainted passed weak heavy sudden suddenly attack knife overdose bottle afraid quiero falta aire cabeza semanas dias cara todas pastillas morir pasa huge feel hits drank week'.split(' '),
);
const CACHE_LIMIT = 5_000;
const SHORTEST_TYPO = 4;
/** Of so short a word only a core word with one letter more is thought of: "pai" of "pain". */
const SHORTEST_CORE_TYPO = 3;
const LONG_WORD = 8;

/**
 * Bounded edit distance by deletion index: one edit (a swap of neighbours counts once) in words of 4 to 7 letters, two in longer ones.
 * The first letter of short words must be right. Costs a handful of look-ups a word, whatever the size of the vocabulary.
 */
export function createSpelling({ clinical, everyday, prefixes }: Vocabulary): Spelling {
  const targets = new Set<string>();
  for (const word of clinical) targets.add(word);
  const known = new Set<string>([...targets, ...everyday]);
  const beginnings = new Set(prefixes);
  const index = new Map<string, string[]>();
  const bySkeleton = new Map<string, string[]>();
  for (const target of targets) {
    if (target.length < SHORTEST_TYPO || /\d/.test(target)) continue;
    for (const key of deletions(target, target.length >= LONG_WORD ? 2 : 1)) put(index, key, target);
    if (target.length > SHORTEST_TYPO && skeleton(target).length >= 3) put(bySkeleton, skeleton(target), target);
  }
  const cache = new Map<string, string[]>();

  const startsKnown = (word: string): boolean => {
    for (let length = 4; length <= word.length; length += 1) if (beginnings.has(word.slice(0, length))) return true;
    return false;
  };

  const closest = (word: string): string | null => {
    const bound = word.length >= LONG_WORD ? 2 : 1;
    let best: string | null = null;
    let bestCost = Infinity;
    for (const key of deletions(word, bound)) {
      for (const target of index.get(key) ?? []) {
        const allowed = target.length >= LONG_WORD ? bound : 1;
        if (word.length < SHORTEST_TYPO && (!CORE.has(target) || target.length <= word.length)) continue;
        if (Math.abs(target.length - word.length) > allowed) continue;
        const swappedStart = target[0] === word[1] && target[1] === word[0];
        if (target[0] !== word[0] && !swappedStart && target.length < 7) continue;
        const distance = editDistance(word, target, allowed);
        if (distance > (target[0] === word[0] || swappedStart ? allowed : 1)) continue;
        const cost = distance * 4 + Math.abs(target.length - word.length) + (target[0] === word[0] ? 0 : 2) - (slipOfAKey(word, target) ? 1.5 : 0) - (skeleton(target) === skeleton(word) ? 3 : 0) - (CORE.has(target) ? 5 : 0);
        if (cost < bestCost) { bestCost = cost; best = target; }
      }
    }
    if (best === null && word.length > SHORTEST_TYPO) {
      for (const target of bySkeleton.get(skeleton(word)) ?? []) {
        const distance = target[0] === word[0] ? editDistance(word, target, 2) : 3;
        if (distance <= 2 && distance < bestCost) { bestCost = distance; best = target; }
      }
    }
    return best;
  };

  const segment = (word: string): string[] | null => {
    if (word.length < 6 || word.length > 40) return null;
    const best: (string[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
    best[0] = [];
    for (let end = 1; end <= word.length; end += 1) {
      for (let start = Math.max(0, end - 14); start < end; start += 1) {
        const before = best[start];
        if (!before) continue;
        const part = word.slice(start, end);
        if (!(part.length >= 3 ? targets.has(part) || GLUE.has(part) : GLUE.has(part))) continue;
        const current = best[end];
        if (!current || before.length + 1 < current.length) best[end] = [...before, part];
      }
    }
    const words = best[word.length] ?? null;
    return words && words.some((part) => part.length >= 4 && targets.has(part)) ? words : null;
  };

  const work = (word: string): string[] => {
    if (known.has(word) || word.length < SHORTEST_CORE_TYPO) return [word];
    const squeezed = word.replace(/(.)\1{2,}/g, '$1$1');
    for (const form of [squeezed, word.replace(/(.)\1{2,}/g, '$1'), word.replace(/(.)\1+/g, '$1')]) if (form !== word && targets.has(form)) return [form];
    if (startsKnown(word)) {
      const near = closest(squeezed);
      return near && sharedStart(near, word) >= 4 ? [near] : [word];
    }
    if (squeezed !== word && known.has(squeezed)) return [squeezed];
    if (squeezed.length > 24) return segment(squeezed) ?? [word];
    const near = closest(squeezed) ?? closest(word.replace(/(.)\1+/g, '$1'));
    if (near) return [near];
    return segment(squeezed) ?? [word];
  };

  return {
    resolve(word) {
      const seen = cache.get(word);
      if (seen) return seen;
      const words = work(word);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(word, words);
      return words;
    },
    exact: (word) => (known.has(word) ? word : null),
    masked(word) {
      const hidden = word.replace(/\*/g, '');
      for (const target of index.get(hidden) ?? []) if (target.length === word.length) return target;
      return null;
    },
    segment: (word) => (targets.has(word) ? [word] : segment(word)),
  };
}

/** Small words that people run together with others. */
const GLUE = new Set(
  'i a my me he she is am are was the to of in on it and but so cant dont wont not no im ive have has had his her we you want going feel like all too many took take myself self can be been do mi me el la los no se mucho muy'.split(' '),
);

function deletions(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let layer = [word];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const form of layer) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!found.has(shorter)) { found.add(shorter); next.push(shorter); }
      }
    }
    layer = next;
  }
  return found;
}

/** Damerau-Levenshtein distance (adjacent swaps count one); `limit + 1` when it is greater. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const older = previous;
    previous = current;
    current = [row];
    let lowest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, older[column - 2]! + 1);
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > limit) return limit + 1;
  }
  return current[b.length]!;
}

/** Do the words differ in one letter that lies beside the right one on the keyboard? */
function slipOfAKey(word: string, target: string): boolean {
  if (word.length !== target.length) return false;
  let slips = 0;
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] === target[at]) continue;
    slips += 1;
    if (slips > 1 || !besideOnKeyboard(word[at]!, target[at]!)) return false;
  }
  return slips === 1;
}

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function besideOnKeyboard(a: string, b: string): boolean {
  const place = (letter: string): [number, number] => {
    const row = KEY_ROWS.findIndex((keys) => keys.includes(letter));
    return [row, row < 0 ? -9 : KEY_ROWS[row]!.indexOf(letter) + row / 2];
  };
  const [[rowA, keyA], [rowB, keyB]] = [place(a), place(b)];
  return Math.abs(rowA - rowB) <= 1 && Math.abs(keyA - keyB) <= 1;
}

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const put = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
};

/** The consonants of a word, doubled ones once: people drop vowels first. */
const skeleton = (word: string): string => word.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');
