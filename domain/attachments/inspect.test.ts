import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';
import { inspect } from './inspect.ts';
import { chunk } from './png.ts';
import { exifBlock, gif, gifWithComment, GPS, jpeg, jpegWithGps, pdf, png, pngWithGps, webp, webpWithGps } from './testing.ts';

const MARK = /GPSCAM1|xmpmeta|Exif.*GPS/s;

describe('a picture', () => {
  it.each([
    ['image/jpeg', jpegWithGps(), 24, 16], ['image/png', pngWithGps(), 24, 16], ['image/webp', webpWithGps(), 24, 16], ['image/gif', gifWithComment(), 1, 1],
  ])('%s loses place, camera, comments and private parts', (type, sent, width, height) => {
    expect(MARK.test(sent.toString('latin1'))).toBe(true);
    const { bytes, ...found } = inspect(sent, 'x');
    expect(found).toEqual({ type, width, height });
    expect(bytes.toString('latin1')).not.toMatch(MARK);
    expect(bytes.includes(GPS)).toBe(false);
    // Clean already: nothing more is to be done.
    expect(inspect(bytes, 'x').bytes.equals(bytes)).toBe(true);
  });

  it.each([['jpeg', jpeg], ['png', png], ['webp', webp], ['gif', gif]])('%s without any of that keeps its size within a few bytes', (_name, sent) => {
    expect(Math.abs(inspect(sent, 'x').bytes.length - sent.length)).toBeLessThan(32);
  });

  it('keeps which way up it is, and nothing else of EXIF', () => {
    const { bytes, width, height } = inspect(jpegWithGps({ orientation: 6 }), 'x');
    expect([width, height]).toEqual([16, 24]);
    expect(bytes.toString('latin1')).not.toMatch(MARK);
    expect(bytes.subarray(2, 4).equals(Buffer.from([0xff, 0xe1]))).toBe(true);
    expect(bytes.readUInt16BE(4)).toBe(34);
    expect(bytes.readUInt16BE(30)).toBe(6);
    expect(inspect(bytes, 'x').bytes.equals(bytes)).toBe(true);
  });

  it.each([['jpeg', jpeg], ['png', png], ['webp', webp], ['gif', gif]])('%s loses whatever lies behind its end', (_name, sent) => {
    const clean = inspect(sent, 'x').bytes;
    expect(inspect(Buffer.concat([sent, Buffer.from('PK\x03\x04<script>alert(1)</script>')]), 'x').bytes.equals(clean)).toBe(true);
  });

  it.each([['jpeg', jpegWithGps()], ['png', pngWithGps()], ['webp', webpWithGps()], ['gif', gifWithComment()]])('%s that is cut off anywhere is refused', (_name, sent) => {
    for (let length = 1; length < sent.length; length++) expect(() => inspect(sent.subarray(0, length), 'x'), String(length)).toThrow(expect.objectContaining({ name: 'UnfitFile' }));
  });

  it.each([['jpeg', jpegWithGps()], ['png', pngWithGps()], ['webp', webpWithGps()], ['gif', gifWithComment()]])('%s with any byte changed is cleaned or refused, and never more', (_name, sent) => {
    for (let at = 0; at < sent.length; at++) {
      for (const flip of [0xff, 0x01, 0x80]) {
        const bytes = Buffer.from(sent);
        bytes[at]! ^= flip;
        try {
          inspect(bytes, 'x');
        } catch (error) {
          expect((error as Error).name, String(at)).toBe('UnfitFile');
        }
      }
    }
  });

  it('too large to be opened safely is refused by what it says of itself', () => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(50_000, 0);
    head.writeUInt32BE(50_000, 4);
    const bomb = Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), png.subarray(33)]);
    expect(() => inspect(bomb, 'x')).toThrow(/50000 × 50000 pixels; the limit is 64 million/);
  });

  it('as iPhones keep it is refused with the way on', () => {
    expect(() => inspect(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'IMG_1.HEIC')).toThrow(/Send it as a JPEG/);
  });
});

describe('another file', () => {
  it('is known by its content: a PDF whole and without what hides behind its end, text by its name as well', () => {
    expect(inspect(pdf, 'x.png')).toMatchObject({ type: 'application/pdf', width: null });
    expect(inspect(Buffer.concat([pdf, Buffer.from('<script>')]), 'x').bytes.toString()).not.toContain('<script>');
    expect(inspect(Buffer.from('My list of medicines: ¿cuál?'), 'List.TXT').type).toBe('text/plain');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'x.txt'], ['text of another name', Buffer.from('hello'), 'x.csv'], ['a page called text', Buffer.from('  <!DOCTYPE html><script>1</script>'), 'x.txt'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'x.svg'], ['a program', Buffer.from('MZ\x90\0'), 'x.pdf'],
    ['no UTF-8', Buffer.from([0x68, 0xff, 0xfe]), 'x.txt'], ['zero bytes in text', Buffer.from('a\0b'), 'x.txt'], ['a PDF cut off', pdf.subarray(0, 200), 'x.pdf'],
    ['a PDF behind something else', Buffer.concat([Buffer.from('<html>'), pdf]), 'x.pdf'], ['an EXIF block alone', exifBlock(), 'x.jpg'],
  ])('that is %s is refused', (_name, bytes, name) => {
    expect(() => inspect(bytes, name)).toThrow(expect.objectContaining({ name: 'UnfitFile' }));
  });
});

describe('a name', () => {
  it.each([
    ['Rash left arm.jpeg', 'image/jpeg', 'Rash left arm.jpeg'], ['../../etc/passwd', 'image/png', 'passwd.png'], ['C:\\Windows\\evil.exe', 'application/pdf', 'evil_exe.pdf'],
    ['letter.pdf.exe', 'application/pdf', 'letter_pdf_exe.pdf'], ['letter.exe.pdf', 'application/pdf', 'letter_exe.pdf'], ['photo.html', 'image/png', 'photo_html.png'],
    ['gnp\u202Egpj.exe', 'image/jpeg', 'gnpgpj_exe.jpg'], ['a\0b\r\nc.png', 'image/png', 'abc.png'], ['...', 'image/png', 'file.png'], ['', 'text/plain', 'file.txt'], ['con.txt', 'text/plain', 'file.txt'],
    ['Befund Müller 24.11.2026.pdf', 'application/pdf', 'Befund Müller 24_11_2026.pdf'], ['résultats.PDF', 'application/pdf', 'résultats.pdf'], ['<img src=x>.gif', 'image/gif', '_img src=x_.gif'],
    [`${'x'.repeat(500)}.png`, 'image/png', `${'x'.repeat(120)}.png`],
  ] as const)('%j of a %s becomes %j', (given, type, name) => {
    expect(fileName(given, type)).toBe(name);
  });
});
