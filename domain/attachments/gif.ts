import { checkSize, type Picture } from './picture.ts';
import { damaged } from './unfit-file.ts';

const EXTENSION = 0x21, IMAGE = 0x2c, TRAILER = 0x3b;
const CONTROL = 0xf9, APPLICATION = 0xff;
/** How often an animation runs. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** Writes a GIF anew without comments, XMP and other extensions. Throws `UnfitFile`. */
export function cleanGif(bytes: Buffer): Picture {
  if (bytes.length < 14) throw damaged('picture');
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  checkSize(size.width, size.height);
  let at = 13 + paletteSize(bytes[10]!);
  const parts = [bytes.subarray(0, at)];
  let images = 0;
  for (;;) {
    const kind = bytes[at];
    if (kind === TRAILER) break;
    const from = at;
    if (kind === EXTENSION) {
      at = endOfBlocks(bytes, from + 2);
      const label = bytes[from + 1];
      if (label === CONTROL || (label === APPLICATION && LOOPS.has(bytes.toString('latin1', from + 3, from + 14)))) parts.push(bytes.subarray(from, at));
    } else if (kind === IMAGE && from + 11 <= bytes.length) {
      at = endOfBlocks(bytes, from + 11 + paletteSize(bytes[from + 9]!));
      parts.push(bytes.subarray(from, at));
      images += 1;
    } else {
      throw damaged('picture');
    }
  }
  if (images === 0) throw damaged('picture');
  return { bytes: Buffer.concat([...parts, Buffer.from([TRAILER])]), ...size };
}

const paletteSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes[at]; length; length = bytes[at]) at += 1 + length;
  if (at >= bytes.length) throw damaged('picture');
  return at + 1;
}
