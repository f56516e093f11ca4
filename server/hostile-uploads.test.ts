/** Sixty files that want to be run, to burst, to be called something else or to be somebody else's: none is served as anything a browser runs. */
import { deflateSync, gzipSync } from 'node:zlib';
import { connect as connectTcp } from 'node:net';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACHMENT_TYPES } from '../domain/attachments/kinds.ts';
import { chunk, PNG_SIGNATURE } from '../domain/attachments/png.ts';
import { exifBlock, gif, jpeg, jpegWithGps, pdf, png, pngWithGps, riff, segment, webp, webpWithGps } from '../domain/attachments/testing.ts';
import type { Attachment } from './contract/attachment.ts';
import { createLimits } from './limits.ts';
import { get, upload } from './testing/files.ts';
import { newClientId, newPatient, startTestServer, type TestPatient, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let patient: TestPatient;
const folder = mkdtempSync(join(tmpdir(), 'toniq-files-'));
beforeAll(async () => {
  server = await startTestServer({ env: { DATA_DIR: folder, FILES_MAX_MB: '1' }, limits: createLimits(100) });
  patient = await newPatient(server);
});
afterAll(() => server.stop());

const html = Buffer.from('<!DOCTYPE html><html><body><script>top.ran = true</script></body></html>');
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="top.ran=true"><script>top.ran=true</script></svg>');
const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), gzipSync(Buffer.alloc(900_000))]);
const header = (width: number, height: number): Buffer => {
  const content = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  return chunk('IHDR', content);
};
const pngOf = (...chunks: Buffer[]): Buffer => Buffer.concat([PNG_SIGNATURE, ...chunks]);
const end = chunk('IEND', Buffer.alloc(0));
const data = png.subarray(33, -12);
const jpegSize = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
};
const behind = (bytes: Buffer, more: Buffer): Buffer => Buffer.concat([bytes, more]);
const utf16 = Buffer.from('\ufeff<script>1</script>', 'utf16le');

/** What it is, its bytes, how it calls itself, and whether something harmless is left of it that may be kept. */
const HOSTILE: [string, Buffer, string, 'refused' | 'made harmless'][] = [
  ['a page', html, 'page.html', 'refused'], ['a page called PNG', html, 'photo.png', 'refused'], ['a page called text', html, 'letter.txt', 'refused'], ['a page called PDF', html, 'letter.pdf', 'refused'],
  ['a page in capitals called text', Buffer.from('\n\t <HTML><SCRIPT>1'), 'a.txt', 'refused'], ['a script tag called text', Buffer.from('<script>top.ran=true</script>'), 'a.txt', 'refused'],
  ['a comment and a page called text', Buffer.from('<!-- x --><script>1</script>'), 'a.txt', 'refused'], ['a page in UTF-16 called text', utf16, 'a.txt', 'refused'], ['a page in UTF-7 called text', Buffer.from('+ADw-script+AD4-top.ran=true+ADw-/script+AD4-'), 'a.txt', 'made harmless'],
  ['a page after words, called text', Buffer.from('Hello <script>top.ran=true</script>'), 'a.txt', 'made harmless'], ['a frame called text', Buffer.from('<iframe src=javascript:1>'), 'a.txt', 'refused'],
  ['a drawing with a script', svg, 'drawing.svg', 'refused'], ['a drawing with a script called PNG', svg, 'drawing.png', 'refused'], ['a drawing called text', svg, 'drawing.txt', 'refused'], ['a packed drawing', gzipSync(svg), 'drawing.svgz', 'refused'],
  ['a stylesheet', Buffer.from('body{background:url(//evil)}'), 'a.css', 'refused'], ['a script', Buffer.from('top.ran=true'), 'a.js', 'refused'], ['a module', Buffer.from('export {}'), 'a.mjs', 'refused'],
  ['an archive page', Buffer.from('MIME-Version: 1.0\nContent-Type: text/html\n\n<script>1</script>'), 'a.mht', 'refused'], ['an address book', Buffer.from('BEGIN:VCARD'), 'a.vcf', 'refused'],
  ['a Windows program', Buffer.from('MZ\x90\0\x03'), 'setup.exe', 'refused'], ['a Windows program called JPEG', Buffer.from('MZ\x90\0\x03'), 'photo.jpg', 'refused'], ['a Linux program', Buffer.from('\x7fELF\x02\x01'), 'photo.png', 'refused'],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /'), 'run.sh', 'refused'], ['a macro document', zip, 'letter.docm', 'refused'], ['a zip bomb', zip, 'scans.zip', 'refused'], ['a zip bomb called PDF', zip, 'scan.pdf', 'refused'],
  ['a gzip bomb', gzipSync(Buffer.alloc(50_000_000)), 'a.gz', 'refused'], ['a Java archive behind a GIF', behind(gif, zip), 'gifar.gif', 'made harmless'], ['a page behind a GIF', behind(gif, html), 'a.gif', 'made harmless'],
  ['a GIF that is JavaScript', Buffer.from('GIF89a=1;top.ran=true;//'), 'a.gif', 'refused'], ['a page behind a JPEG', behind(jpeg, html), 'a.jpg', 'made harmless'], ['a page behind a PNG', behind(png, html), 'a.png', 'made harmless'],
  ['a page behind a WebP', behind(webp, html), 'a.webp', 'made harmless'], ['a zip behind a PDF', behind(pdf, zip), 'a.pdf', 'made harmless'], ['a page behind a PDF', behind(pdf, html), 'a.pdf', 'made harmless'],
  ['a page in a JPEG’s comment', Buffer.concat([jpeg.subarray(0, 2), segment(0xfe, html), jpeg.subarray(2)]), 'a.jpg', 'made harmless'], ['a page in a JPEG’s EXIF', Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, behind(Buffer.from('Exif\0\0'), html)), jpeg.subarray(2)]), 'a.jpg', 'made harmless'],
  ['a page in a PNG’s text', pngOf(png.subarray(8, 33), chunk('tEXt', html), png.subarray(33)), 'a.png', 'made harmless'], ['a page in a WebP’s XMP', Buffer.concat([webpWithGps().subarray(0, -8), riff('XMP ', html)]), 'a.webp', 'made harmless'],
  ['a bomb in a PNG’s text', pngOf(png.subarray(8, 33), chunk('zTXt', behind(Buffer.from('x\0\0'), deflateSync(Buffer.alloc(50_000_000)))), png.subarray(33)), 'a.png', 'made harmless'],
  ['a bomb in a PNG’s profile', pngOf(png.subarray(8, 33), chunk('iCCP', behind(Buffer.from('x\0\0'), deflateSync(Buffer.alloc(50_000_000)))), png.subarray(33)), 'a.png', 'made harmless'],
  ['a PNG of 50,000 × 50,000', pngOf(header(50_000, 50_000), data, end), 'a.png', 'refused'], ['a PNG of 4 billion on a side', pngOf(header(0xffffffff, 1), data, end), 'a.png', 'refused'], ['a PNG of no size', pngOf(header(0, 0), data, end), 'a.png', 'refused'],
  ['a JPEG of 65,535 × 65,535', jpegSize(65_535, 65_535), 'a.jpg', 'refused'], ['a JPEG of no height', jpegSize(24, 0), 'a.jpg', 'refused'], ['a GIF of 65,535 × 65,535', Buffer.concat([gif.subarray(0, 6), Buffer.from([255, 255, 255, 255]), gif.subarray(10)]), 'a.gif', 'refused'],
  ['half a PNG', pngWithGps().subarray(0, 120), 'a.png', 'refused'], ['half a JPEG', jpegWithGps().subarray(0, 500), 'a.jpg', 'refused'], ['half a WebP', webp.subarray(0, 100), 'a.webp', 'refused'], ['half a GIF', gif.subarray(0, 20), 'a.gif', 'refused'], ['half a PDF', pdf.subarray(0, 300), 'a.pdf', 'refused'],
  ['a PNG with a broken checksum', Buffer.concat([png.subarray(0, 30), Buffer.from([1, 2, 3]), png.subarray(33)]), 'a.png', 'refused'], ['a PNG without a picture', pngOf(png.subarray(8, 33), end), 'a.png', 'refused'],
  ['nothing', Buffer.alloc(0), 'a.png', 'refused'], ['one byte', Buffer.from([0xff]), 'a.jpg', 'refused'], ['zeros', Buffer.alloc(5_000), 'a.txt', 'refused'], ['EXIF alone', exifBlock(), 'a.jpg', 'refused'],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0'), 'a.jpg', 'refused'],
  ['a path up', png, '../../../../etc/cron.d/x.png', 'made harmless'], ['a path up in Windows', png, '..\\..\\boot.png', 'made harmless'], ['a zero byte in the name', png, 'a.exe\0.png', 'made harmless'], ['a name that reads backwards', png, 'photo\u202Egnp.exe', 'made harmless'],
  ['a line break and a header in the name', png, 'a.png"\r\nContent-Type: text/html\r\n\r\n<script>', 'made harmless'], ['an ending behind the ending', pdf, 'letter.pdf.exe', 'made harmless'], ['a name of a device', png, 'CON', 'made harmless'], ['a tag as a name', gif, '<img src=x onerror=1>.gif', 'made harmless'],
];

describe('a hostile file', () => {
  it('there are sixty and more', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(60));

  it.each(HOSTILE)('%s', async (_what, bytes, name, wanted) => {
    const { status, body } = await upload<Attachment & { code: string }>(server.url, '/patient/attachments', patient.headers, bytes, name);
    expect([status, wanted === 'refused' ? body.code : ''].join(' ')).toMatch(wanted === 'refused' ? /^422 (?:file_|image_)/ : /^201/);
    if (status !== 201) return;
    expect(ATTACHMENT_TYPES).toContain(body.type);
    // oxlint-disable-next-line no-control-regex
    expect(body.name).toMatch(/^[^/\\<>"\0-\x1f\u202a-\u202e]+\.(?:png|jpe?g|gif|webp|pdf|txt)$/);
    expect(body.name).not.toMatch(/\.(?:exe|html?|svg|js)\b/);
    const sent = await patient.call('POST', '/patient/messages', { clientId: newClientId(), text: '', attachmentIds: [body.id] });
    expect(sent.status).toBe(201);
    const { headers, bytes: served } = await get(server.url, `/patient/attachments/${body.id}`, patient.headers);
    const [type, policy, disposition] = ['content-type', 'content-security-policy', 'content-disposition'].map((one) => headers.get(one) ?? '');
    expect(type!.replace('; charset=utf-8', '')).toBe(body.type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    if (body.type !== 'application/pdf') expect(policy).toContain('sandbox');
    if (body.type === 'text/plain') expect(disposition).toMatch(/^attachment;/);
    else expect(served.toString('latin1')).not.toMatch(/<script|<html|PK\x03\x04|top\.ran/);
  });

  it('stays in its folder, under names that say nothing', () => {
    const names = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(name).toMatch(/^[\w-]{43}$/);
    expect(readdirSync(folder)).toEqual(['files']);
  });
});

describe('an upload', () => {
  it('that never ends is cut off at the limit', async () => {
    const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString('latin1'))).on('error', () => undefined);
    socket.write(`POST /api/v1/patient/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: ${patient.headers.authorization}\r\nContent-Type: application/octet-stream\r\nX-Client-Id: ${newClientId()}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const part = `10000\r\n${'\xff'.repeat(0x10000)}\r\n`;
    const feed = setInterval(() => socket.write(part, 'latin1'), 5);
    await new Promise<void>((resolve) => socket.on('data', () => resolve()));
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain('file_too_large');
    // And nobody listens for ever to what follows.
    await new Promise<void>((resolve) => socket.on('close', () => resolve()));
    clearInterval(feed);
  });

  it.each([
    ['is too large', { bytes: Buffer.alloc(1_000_001) }, 413], ['says that it is JSON', { type: 'application/json' }, 415], ['says that it is a page', { type: 'text/html' }, 415], ['says that it is a form', { type: 'multipart/form-data; boundary=x' }, 415],
    ['says that it is packed', { encoding: 'gzip' }, 415], ['has no client id', { id: '' }, 422], ['has a client id with a path', { id: '../../../x-y-z' }, 422],
  ])('that %s is refused', async (_what, { bytes = png, type = 'application/octet-stream', encoding, id = newClientId() }: { bytes?: Buffer; type?: string; encoding?: string; id?: string }, status) => {
    const response = await fetch(`${server.url}/api/v1/patient/attachments`, {
      method: 'POST', body: new Uint8Array(bytes),
      headers: { ...patient.headers, 'content-type': type, 'x-client-id': id, 'x-file-name': 'x.png', ...(encoding ? { 'content-encoding': encoding } : {}) },
    });
    expect([400, status]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
