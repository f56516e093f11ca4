import { septetsOf } from './gsm7.ts';

/** How a text goes over the air, and in how many parts, each of which is paid for. */
export type Segments = { encoding: 'gsm7' | 'ucs2'; units: number; parts: number };

/** Places in a text that is one part, and in each part of a longer one, whose header takes the rest. */
const ROOM = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

/** Counts as the networks do: no letter is cut in two by the end of a part, so a part may go out with a place unused. */
export function segmentsOf(text: string): Segments {
  const sizes = [...text].map(septetsOf);
  const encoding = sizes.includes(0) ? 'ucs2' : 'gsm7';
  const lengths: number[] = encoding === 'gsm7' ? sizes : [...text].map((letter) => letter.length);
  const units = lengths.reduce((sum, length) => sum + length, 0);
  const { alone, joined } = ROOM[encoding];
  if (units <= alone) return { encoding, units, parts: units === 0 ? 0 : 1 };
  let parts = 1;
  let used = 0;
  for (const length of lengths) {
    if (used + length > joined) {
      parts += 1;
      used = 0;
    }
    used += length;
  }
  return { encoding, units, parts };
}
