import type { Request } from 'express';
import { Refused } from '../problems.ts';

/** What all uploads together may hold in memory, in bytes. */
const ALL_TOGETHER = 160_000_000;
/** Who sends nothing for so long has gone. */
const SILENT_MS = 20_000;
/** After a refusal the rest is thrown away for so long, so that the answer is read; then the connection ends. */
const GRACE_MS = 5_000;

let held = 0;

/** Reads a request's body up to `limit` bytes. Throws `Refused` (413, 415, 408, 503) as soon as it is clear that it will not do. */
export async function readUpload(request: Request, limit: number): Promise<Buffer> {
  if (!request.is('application/octet-stream')) throw new Refused(415, 'wrong_media_type', 'Send the bytes of the file as application/octet-stream. What it is, is seen by its content.');
  if (request.headers['content-encoding']) throw new Refused(415, 'wrong_encoding', 'Send the file as it is, not compressed.');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const said = Number(request.headers['content-length'] ?? 0);
    if (said > limit) throw tooLarge(said, limit);
    return await new Promise<Buffer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Refused(408, 'upload_stopped', 'The file did not arrive. Send it again.')), SILENT_MS);
      request.on('data', (chunk: Buffer) => {
        timer.refresh();
        size += chunk.length;
        held += chunk.length;
        chunks.push(chunk);
        if (size > limit) reject(tooLarge(size, limit));
        else if (held > ALL_TOGETHER) reject(new Refused(503, 'busy', 'Many files are arriving at the moment. Send this one again in a few seconds.', 3));
      });
      request.on('end', () => resolve(Buffer.concat(chunks, size)));
      request.on('error', reject);
      request.on('close', () => {
        clearTimeout(timer);
        reject(new Refused(408, 'upload_stopped', 'The file did not arrive. Send it again.'));
      });
    });
  } catch (error) {
    request.removeAllListeners('data').resume();
    setTimeout(() => {
      if (!request.complete) request.destroy();
    }, GRACE_MS).unref();
    throw error;
  } finally {
    held -= size;
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;

function tooLarge(size: number, limit: number): Refused {
  return new Refused(413, 'file_too_large', `The file has ${size > limit * 1.01 ? megabytes(size) : `more than ${megabytes(limit)}`}; the limit is ${megabytes(limit)}. Send a smaller copy or a photo of it.`);
}
