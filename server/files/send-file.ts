import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isShownInline } from '../../domain/attachments/kinds.ts';
import type { StoredFile } from '../../domain/attachments/attachment.ts';
import type { FileStore } from './file-store.ts';
import { Refused } from '../problems.ts';

/** A file on its way out. `subject` is the conversation or case whose data it is. */
export type FileDownload = { file: StoredFile; content: Readable; subject: string };
/** Text made for whoever asked, of unknown length. `subjects`: whose data it is, as far as it was asked for by name. */
export type TextDownload = { fileName: string; type: 'application/x-ndjson' | 'text/csv'; content: Readable; subjects: string[] };
export type Download = FileDownload | TextDownload;

/** Opens a file that may be given out. Throws `Refused` while it is not scanned and for good when it is infected. */
export async function openFile(files: FileStore, file: StoredFile): Promise<FileDownload> {
  if (file.scan === 'pending') throw new Refused(409, 'file_pending', 'This file is still being checked for viruses. Try again in a moment.', 5);
  if (file.scan === 'infected') throw new Refused(403, 'file_infected', 'A virus was found in this file. It is kept away and cannot be opened.');
  return { file, content: await files.read(file.storageKey), subject: (file.conversationId ?? file.caseId)! };
}

/**
 * Writes it out so that no browser runs anything in it: its type is the one that was found, nothing is guessed, and as a page it
 * has no origin and may load nothing.
 */
export async function sendFile(response: Response, download: Download): Promise<void> {
  if ('fileName' in download) return sendText(response, download);
  const { file, content } = download;
  response.status(200).set({
    'content-type': file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
    'content-disposition': disposition(file),
    'content-length': String(file.size),
    'content-security-policy': policyOf(file.type),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  await pipeline(content, response);
}

async function sendText(response: Response, { fileName, type, content }: TextDownload): Promise<void> {
  response.status(200).set({
    'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${fileName}"`,
    'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
  });
  await pipeline(content, response);
}

/** A browser's own viewer shows PDF, in a process without our origin; in a sandbox it shows nothing. Our inbox alone may frame it. */
const policyOf = (type: string): string => (type === 'application/pdf' ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'" : "default-src 'none'; sandbox; frame-ancestors 'none'");

/** RFC 6266: a plain name for old programs, the whole one beside it. */
export function disposition({ name, type }: Pick<StoredFile, 'name' | 'type'>): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${isShownInline(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
