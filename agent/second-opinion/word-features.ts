import { read } from '../safety/reading.ts';

/** Features are counted in so many places; two that share one are told apart no more. */
export const PLACES = 1 << 16;
/** Endings carry little: "sangrando", "sangra". */
const STEM = 6;
const LETTERS = 5;
/** Alone they say nothing; beside another word they do. */
const COMMON = new Set('el la los las un una de del y a en que se me le mi su con por para es al lo the a an of to and in is my'.split(' '));

/** A text in the features that the weights are kept for: word stems, two stems side by side or with one between, runs of five letters. */
export type WordFeatures = {
  places: readonly number[];
  /** Each word with the places that are its own. */
  words: readonly { word: string; own: readonly number[] }[];
};

/**
 * Reads a text as the rules do, with its typos and shorthand put right, so that "cnt breeth" and "can't breathe" are the same.
 * @returns places without repetition, each below `PLACES`
 */
export function wordFeatures(text: string): WordFeatures {
  const words = read([text]).text.tokens.map(({ word }) => word.replace(/[^a-z0-9]/g, '')).filter(Boolean);
  const stems = words.map((word) => (/\d/.test(word) ? '#' : word.slice(0, STEM)));
  const places = new Set<number>();
  const own = words.map((word, at) => {
    const stem = stems[at]!;
    const alone = COMMON.has(stem) ? [] : [placeOf(stem)];
    const edged = `<${word}>`;
    for (let from = 0; from + LETTERS <= edged.length; from += 1) alone.push(placeOf(`~${edged.slice(from, from + LETTERS)}`));
    for (const place of alone) places.add(place);
    if (at > 0) places.add(placeOf(`${stems[at - 1]}_${stem}`));
    if (at > 1) places.add(placeOf(`${stems[at - 2]}__${stem}`));
    return { word, own: alone };
  });
  return { places: [...places], words: own };
}

/** FNV-1a. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PLACES;
}
