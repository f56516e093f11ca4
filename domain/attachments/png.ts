import { crc32 } from 'node:zlib';
import { orientationBlock, orientationOf } from './orientation.ts';
import { checkSize, type Picture } from './picture.ts';
import { damaged } from './unfit-file.ts';

export const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What draws the picture. Texts, times, unknown and private chunks are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'iCCP', 'cICP', 'acTL', 'fcTL', 'fdAT']);
/** A colour profile takes a few kB; a larger one is there to burst when it is unpacked. */
const LONGEST_PROFILE = 16_384;

/** Writes a PNG anew without texts, EXIF and times. Throws `UnfitFile`. */
export function cleanPng(bytes: Buffer): Picture {
  const parts: Buffer[] = [PNG_SIGNATURE];
  const seen = new Set<string>();
  let size: { width: number; height: number } | null = null;
  for (let at = PNG_SIGNATURE.length; ;) {
    if (at + 12 > bytes.length) throw damaged('picture');
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damaged('picture');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4) || (size === null) !== (type === 'IHDR')) throw damaged('picture');
    const content = bytes.subarray(at + 8, end - 4);
    if (type === 'IHDR') {
      if (length !== 13) throw damaged('picture');
      size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) };
      checkSize(size.width, size.height);
    }
    const orientation = type === 'eXIf' ? orientationOf(content) : 1;
    if (orientation !== 1) parts.push(chunk('eXIf', orientationBlock(orientation)));
    else if (KEPT.has(type) && !(type === 'iCCP' && length > LONGEST_PROFILE)) parts.push(bytes.subarray(at, end));
    seen.add(type);
    if (type === 'IEND') break;
    at = end;
  }
  if (!size || !seen.has('IDAT')) throw damaged('picture');
  return { bytes: Buffer.concat(parts), ...size };
}

/** One chunk with its length and checksum. */
export function chunk(type: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}
