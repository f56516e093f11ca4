/** Says what a file really is, by its content alone, and writes pictures anew without what they tell about the patient. */
import type { AttachmentType } from './kinds.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng, PNG_SIGNATURE } from './png.ts';
import type { Picture } from './picture.ts';
import { damaged, UnfitFile } from './unfit-file.ts';
import { cleanWebp } from './webp.ts';

/** Width and height are null for what is no picture. */
export type Inspected = { type: AttachmentType; bytes: Buffer; width: number | null; height: number | null };

const PICTURES: [AttachmentType, (bytes: Buffer) => boolean, (bytes: Buffer) => Picture][] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(PNG_SIGNATURE), cleanPng],
  ['image/jpeg', (bytes) => bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff, cleanJpeg],
  ['image/webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP', cleanWebp],
  ['image/gif', (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)), cleanGif],
];

/** HEIF's own brands: what iPhones keep pictures in, and no browser but Safari shows. */
const HEIC = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)/;

/**
 * @param name how the sender calls the file: only plain text, which has no signature, is known by it
 * @throws UnfitFile when it is empty, damaged, too large a picture or none of the kinds that are taken
 */
export function inspect(bytes: Buffer, name: string): Inspected {
  if (bytes.length === 0) throw new UnfitFile('file_empty', 'The file is empty. Choose it again.');
  for (const [type, is, clean] of PICTURES) if (is(bytes)) return { type, ...cleanWhole(clean, bytes) };
  if (/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return { type: 'application/pdf', bytes: wholePdf(bytes), width: null, height: null };
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && HEIC.test(bytes.toString('latin1', 8, 12))) {
    throw new UnfitFile('file_type', 'HEIC pictures cannot be taken. Send it as a JPEG, or send a screenshot of it.');
  }
  if (/\.txt$/i.test(name) && isPlainText(bytes)) return { type: 'text/plain', bytes, width: null, height: null };
  throw new UnfitFile('file_type', 'This kind of file cannot be taken. Send a picture (JPEG, PNG, WebP, GIF), a PDF or a plain text file (.txt).');
}

/** A read past the end is a picture that is cut off. */
function cleanWhole(clean: (bytes: Buffer) => Picture, bytes: Buffer): Picture {
  try {
    return clean(bytes);
  } catch (error) {
    throw error instanceof RangeError ? damaged('picture') : error;
  }
}

/** The end stands within the last kB by the standard; what a second file hides behind it goes. */
function wholePdf(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.length - end > 1_024) throw damaged('PDF');
  return bytes.subarray(0, end + 5);
}

const MARKUP = /^\s*<(?:!|\?xml|(?:html|head|body|svg|script|style|iframe|math)\b)/i;

function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) && !MARKUP.test(text);
  } catch {
    return false;
  }
}
