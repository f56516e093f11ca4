/** `winmail.dat`: what Outlook wraps mails in for servers of its own kind (MS-OXTNEF). Only text and files are read. */

export type Tnef = { text: string | null; html: string | null; files: { name: string; bytes: Buffer }[] };

const SIGNATURE = 0x223e9f78;
const MESSAGE_BODY = 0x800c;
const MESSAGE_PROPERTIES = 0x9003;
const ATTACHMENT_BEGIN = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;

const BODY = 0x1000;
const BODY_HTML = 0x1013;
const LONG_NAME = 0x3707;

/** Null when the bytes are not TNEF, or are cut off: then they are kept as the file that they are. */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const found: Tnef = { text: null, html: null, files: [] };
  let at = 6;
  while (at + 11 <= bytes.length) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end + 2 > bytes.length) return null;
    const data = bytes.subarray(at + 9, end);
    const file = found.files.at(-1);
    if (id === MESSAGE_BODY) found.text = latin(data);
    else if (id === MESSAGE_PROPERTIES) {
      const properties = readProperties(data);
      found.text = asText(properties.get(BODY)) ?? found.text;
      found.html = asText(properties.get(BODY_HTML));
    } else if (id === ATTACHMENT_BEGIN) found.files.push({ name: '', bytes: Buffer.alloc(0) });
    else if (file && id === ATTACHMENT_TITLE) file.name ||= latin(data);
    else if (file && id === ATTACHMENT_DATA) file.bytes = Buffer.from(data);
    else if (file && id === ATTACHMENT_PROPERTIES) file.name = asText(readProperties(data).get(LONG_NAME)) ?? file.name;
    at = end + 2;
  }
  if (at < bytes.length && !found.text && !found.html && !found.files.length) return null;
  found.files = found.files.filter((file) => file.bytes.length > 0);
  return found;
}

type Property = { type: number; value: Buffer };

const FIXED_SIZE: Record<number, number> = { 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 };
const VARIABLE = new Set([0x0d, 0x1e, 0x1f, 0x102]);

/** Reads what it can; a property of unknown kind ends the list, since its length is unknown too. */
function readProperties(data: Buffer): Map<number, Property> {
  const found = new Map<number, Property>();
  let at = 4;
  const size = (): number | null => (at + 4 <= data.length ? data.readUInt32LE(at) : null);
  while (at + 4 <= data.length) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) {
      if (at + 24 > data.length) break;
      const named = data.readUInt32LE(at + 16) === 1;
      const length = data.readUInt32LE(at + 20);
      at += named ? 24 + padded(length) : 24;
    }
    const single = type & 0xfff;
    const many = (type & 0x1000) !== 0;
    const fixed = FIXED_SIZE[single];
    if (fixed === undefined && !VARIABLE.has(single)) break;
    const values = many || fixed === undefined ? size() : 1;
    if (values === null || values > 10_000) break;
    if (many || fixed === undefined) at += 4;
    for (let count = 0; count < values; count += 1) {
      const length = fixed ?? size();
      if (length === null) return found;
      if (fixed === undefined) at += 4;
      if (at + length > data.length) return found;
      if (count === 0) found.set(id, { type: single, value: data.subarray(at, at + length) });
      at += padded(length);
    }
  }
  return found;
}

const padded = (length: number): number => (length + 3) & ~3;

function asText(property: Property | undefined): string | null {
  if (!property) return null;
  const text = property.type === 0x1f ? property.value.toString('utf16le').replace(/\0+$/u, '') : latin(property.value);
  return text || null;
}

/** UTF-8 where it is, else the code page of the West, which most such mails are in. */
function latin(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return (text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text).replace(/\0+$/u, '');
}
