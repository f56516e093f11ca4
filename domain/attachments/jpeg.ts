import { orientationBlock, orientationOf } from './orientation.ts';
import { checkSize, type Picture } from './picture.ts';
import { damaged } from './unfit-file.ts';

const SOI = 0xd8, EOI = 0xd9, SOS = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COM = 0xfe;
/** Frames: 0xC4, 0xC8 and 0xCC lie between them and are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** From the next orientation on the picture lies on its side, and its height is its width. */
const LAST_UPRIGHT = 4;
/** Inside compressed data: a literal 0xFF, a restart, or padding before a marker. */
const isData = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xff;

/** Writes a JPEG anew without EXIF, XMP, IPTC, thumbnails and comments. Kept: colour profile and which way up. Throws `UnfitFile`. */
export function cleanJpeg(bytes: Buffer): Picture {
  const parts: Buffer[] = [];
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || marker === SOI) throw damaged('picture');
    if (marker === EOI) break;
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : Infinity);
    if (end > bytes.length || end < at + 4) throw damaged('picture');
    const segment = bytes.subarray(at, end);
    const content = segment.subarray(4);
    if (marker === APP1 && content.toString('latin1', 0, 6) === 'Exif\0\0') orientation = orientationOf(content.subarray(6));
    if (isFrame(marker)) {
      if (content.length < 6) throw damaged('picture');
      size = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
      checkSize(size.width, size.height);
    }
    const kept = keptSegment(marker, segment, content);
    if (kept) parts.push(kept);
    at = end;
    if (marker !== SOS) continue;
    const from = at;
    at = endOfScan(bytes, from);
    parts.push(bytes.subarray(from, at));
  }
  if (!size || !parts.some((part) => part[1] === SOS)) throw damaged('picture');
  const which = orientation === 1 ? [] : [exif(orientation)];
  return { bytes: Buffer.concat([Buffer.from([0xff, SOI]), ...which, ...parts, Buffer.from([0xff, EOI])]), ...(orientation > LAST_UPRIGHT ? { width: size.height, height: size.width } : size) };
}

function keptSegment(marker: number, segment: Buffer, content: Buffer): Buffer | null {
  if (marker === APP0) return content.toString('latin1', 0, 5) === 'JFIF\0' && content.length >= 14 ? withoutThumbnail(content) : null;
  if (marker === APP2) return content.toString('latin1', 0, 12) === 'ICC_PROFILE\0' ? segment : null;
  if (marker === APP14) return content.toString('latin1', 0, 5) === 'Adobe' ? segment : null;
  return (marker > APP0 && marker <= APP15) || marker === COM ? null : segment;
}

function withoutThumbnail(content: Buffer): Buffer {
  const short = Buffer.from([0xff, APP0, 0, 16, ...content.subarray(0, 14)]);
  short.fill(0, 16);
  return short;
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    if (!isData(bytes[at + 1]!)) return at;
  }
  throw damaged('picture');
}

function exif(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationBlock(orientation)]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
