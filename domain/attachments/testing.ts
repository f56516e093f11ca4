/** Pictures for tests, and what cameras and attackers put into them. */
import { chunk } from './png.ts';

const picture = (...base64: string[]): Buffer => Buffer.from(base64.join(''), 'base64');

/** Each has 24 × 16 pixels, as a browser wrote them. */
export const jpeg = picture(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ',
  'AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
  'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi',
  'AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
  'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2',
  'P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAME',
  'Bf/EABcQAAMBAAAAAAAAAAAAAAAAAAADBDH/xAAWAQEBAQAAAAAAAAAAAAAAAAAEAQP/xAAXEQEBAQEAAAAAAAAAAAAAAAACAAEh/9oADAMBAAIRAxEAPwCWdWGnOrBM6sNOdWFWwwZ06sAtnVgGW7',
  'KJ5f/Z',
);
export const png = picture(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAACF0lEQVR4AXxTPWtUURS8b+49W1taWVpZWllaWVpZWmkjQTCCwoKiQiBIUEQJKFsETBEiiB8IYiPY+LOOcz7ee/ctMUUyzD0zc85sNr',
  'hw/65e3L2nlx7t6OX1A73y5KFeffFYr+2t9frLp3rj4LnefLOnt97t6+33B3pn81p3jt7q7vGhrk8+6LNPG93/cqSvvn/Uw58nuvl1qse/P+vpn6/67e8PhdRaGoaySgyO5CgjnxHUg+9IrB0ORVrP',
  'USDA4tG5L+M7UWoijxDjrkeGjrgMNV0zHfUwMoYuESU4MsxChmJ6M0djTE23ufAw08F+CTfNaCF9qIWQ0zCGjPrgpq9+xMzBQ+KHDeBDYcC8BBSYaTZLd0Q0s3noxD8+ZE7/jpINxiGRi/qwBuSyEY',
  'fkhihtoSenftXmJYhaSNN/0ENQml9qZgs3xDk+UI+SDWoRwL9NkiHO/WMZYmZz59QRfd5d2qY59ZyPvPsb5BIfmohBXOYNvUH1i5xPYdRwZmGrREn/KtEbjERSFNzMZ4fG3I6o0S595vdmHh5+Nqi8',
  'LMR2iXTDJafBLm+gHsV0woaBwZvN6ZdE497AREYWyKuCd8sbjxksDNOSyUd938ze7duUDTD9RwqFNpyxMmxcQmzG4Q1CdxanLnO4YBTbYy1er4GhKJIiYe1zw1ql3vwggj7jhiixAEbscZiGURdTs2',
  '0ui+WzT7aO+QcAAP//QuUS0QAAAAZJREFUAwAVn0o1e89QogAAAABJRU5ErkJggg==',
);
export const webp = picture(
  'UklGRjQCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ',
  'AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB',
  'UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi',
  'AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
  'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggRgAAABAEAJ0BKhgAEAA+0VSkS6gko6GwCAEAGglmAKwvAAFkFGtuDDuntK4AAP6A86k7VdUi6f12KjEPjNMj6q',
  'uPt4p6bhzV0AA=',
);
/** One pixel. */
export const gif = picture('R0lGODlhAQABAIAAAAtrY////yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==');
export const pdf = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 20 40 Td (Lab result 4.2) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`, 'latin1');

/** What a phone writes beside a picture: where it was taken, with which camera, which way up. */
export function exifBlock({ orientation = 1 } = {}): Buffer {
  const block = Buffer.alloc(120);
  block.write('II*\0', 0, 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(3, 8);
  entry(block, 10, 0x0112, 3, 1, orientation);
  entry(block, 22, 0x010f, 2, 8, 50);
  entry(block, 34, 0x8825, 4, 1, 60);
  block.write('GPSCAM1\0', 50, 'latin1');
  block.writeUInt16LE(1, 60);
  entry(block, 62, 0x0002, 5, 3, 78);
  for (const [at, value] of [41, 1, 52, 1, 3000, 100].entries()) block.writeUInt32LE(value, 78 + 4 * at);
  return block;
}

function entry(block: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  block.writeUInt16LE(tag, at);
  block.writeUInt16LE(type, at + 2);
  block.writeUInt32LE(count, at + 4);
  block.writeUInt32LE(value, at + 8);
}

export const GPS = Buffer.from([41, 0, 0, 0, 1, 0, 0, 0, 52, 0, 0, 0]);
const XMP = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSCAM1 exif:GPSLatitude="41,52.5N"</x:xmpmeta>', 'latin1');

export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export function jpegWithGps({ orientation = 1 } = {}): Buffer {
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock({ orientation })]));
  const comment = segment(0xfe, Buffer.from('GPSCAM1 taken at home'));
  const iptc = segment(0xed, Buffer.from('Photoshop 3.0\0GPSCAM1'));
  return Buffer.concat([jpeg.subarray(0, 2), exif, segment(0xe1, XMP), iptc, comment, jpeg.subarray(2)]);
}

export function pngWithGps(): Buffer {
  const head = upToHeader(png);
  return Buffer.concat([head, chunk('eXIf', exifBlock()), chunk('tEXt', Buffer.from('Comment\0GPSCAM1')), chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), XMP])), chunk('prVt', GPS), png.subarray(head.length)]);
}
/** After the signature and IHDR. */
const upToHeader = (bytes: Buffer): Buffer => bytes.subarray(0, 33);

export function webpWithGps(): Buffer {
  const extended = Buffer.from('VP8X\x0a\0\0\0\x0c\0\0\0\x17\0\0\x0f\0\0', 'latin1');
  const image = plainChunk(webp);
  const body = Buffer.concat([Buffer.from('WEBP'), extended, image, riff('EXIF', exifBlock()), riff('XMP ', XMP), riff('PRVT', GPS)]);
  return riff('RIFF', body);
}
/** The picture itself, without container and the profile that a browser may add. */
function plainChunk(bytes: Buffer): Buffer {
  for (let at = 12; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 3) === 'VP8' && bytes[at + 3] !== 0x58) return bytes.subarray(at, end + (end % 2));
    at = end + (end % 2);
  }
  throw new Error('The sample has no picture.');
}
export function riff(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

export function gifWithComment(): Buffer {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 7]), Buffer.from('GPSCAM1'), Buffer.from([0])]);
  return Buffer.concat([gif.subarray(0, 19), comment, gif.subarray(19)]);
}
