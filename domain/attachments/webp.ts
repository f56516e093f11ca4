import { orientationBlock, orientationOf } from './orientation.ts';
import { checkSize, type Picture } from './picture.ts';
import { damaged } from './unfit-file.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
const FRAME_HEAD = 16;
const EXIF_FLAG = 0x08, XMP_FLAG = 0x04;

type Chunk = { type: string; content: Buffer };

/** Writes a WebP anew without EXIF, XMP and unknown chunks. Throws `UnfitFile`. */
export function cleanWebp(bytes: Buffer): Picture {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length + (bytes.length % 2) || end < 20) throw damaged('picture');
  const chunks = chunksOf(bytes.subarray(12, Math.min(end, bytes.length)));
  const size = sizeOf(chunks);
  checkSize(size.width, size.height);
  if (!chunks.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) throw damaged('picture');
  const orientation = orientationIn(chunks);
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map((one) => write(cleaned(one, orientation)));
  if (orientation !== 1) kept.push(write({ type: 'EXIF', content: orientationBlock(orientation) }));
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { bytes: Buffer.concat([head, body]), ...size };
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) throw damaged('picture');
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) throw damaged('picture');
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, end) });
    at = end + (end % 2);
  }
  return chunks;
}

function write({ type, content }: Chunk): Buffer {
  const whole = Buffer.alloc(8 + content.length + (content.length % 2));
  whole.write(type, 0, 'latin1');
  whole.writeUInt32LE(content.length, 4);
  content.copy(whole, 8);
  return whole;
}

function cleaned({ type, content }: Chunk, orientation: number): Chunk {
  if (type === 'VP8X') {
    const head = Buffer.from(content);
    head[0] = (head[0]! & ~(EXIF_FLAG | XMP_FLAG)) | (orientation === 1 ? 0 : EXIF_FLAG);
    return { type, content: head };
  }
  if (type !== 'ANMF') return { type, content };
  if (content.length < FRAME_HEAD) throw damaged('picture');
  const parts = chunksOf(content.subarray(FRAME_HEAD)).filter((part) => IN_FRAME.has(part.type));
  return { type, content: Buffer.concat([content.subarray(0, FRAME_HEAD), ...parts.map(write)]) };
}

/** Only the extended form has room for it. */
function orientationIn(chunks: Chunk[]): number {
  const exif = chunks.find(({ type }) => type === 'EXIF')?.content;
  if (!exif || chunks[0]?.type !== 'VP8X') return 1;
  return orientationOf(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
}

function sizeOf([first]: Chunk[]): { width: number; height: number } {
  const { type, content } = first ?? { type: '', content: Buffer.alloc(0) };
  if (content.length < 10) throw damaged('picture');
  if (type === 'VP8X') return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  if (type === 'VP8 ' && content.readUIntBE(3, 3) === 0x9d012a) return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
  if (type === 'VP8L' && content[0] === 0x2f) {
    const bits = content.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  throw damaged('picture');
}
