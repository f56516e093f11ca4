import { UnfitFile } from './unfit-file.ts';

/** A picture written anew from the parts that make it visible: no place, no camera, no comment, nothing after its end. */
export type Picture = { bytes: Buffer; width: number; height: number };

/** Beyond this a picture takes a phone's or a browser's memory. Cameras of phones make up to 50 million pixels as a rule. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 20_000;

/** Throws `UnfitFile` for a picture without a size or too large to be opened safely. */
export function checkSize(width: number, height: number): void {
  if (width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS) return;
  throw new UnfitFile('image_too_large', `The picture has ${width} × ${height} pixels; the limit is 64 million and 20,000 on a side. Send a smaller copy or a screenshot of it.`);
}
