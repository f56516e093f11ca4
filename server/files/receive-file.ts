import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { finishAttachment, reserveAttachment, type Attachment, type Place } from '../../domain/attachments/attachment.ts';
import { fileName } from '../../domain/attachments/file-name.ts';
import { inspect } from '../../domain/attachments/inspect.ts';
import { UnfitFile } from '../../domain/attachments/unfit-file.ts';
import type { Db } from '../../db/db.ts';
import type { Actor } from '../../domain/terms.ts';
import { FileUpload } from '../contract/attachment.ts';
import type { Context } from '../context.ts';
import { Refused } from '../problems.ts';
import { readUpload } from './read-upload.ts';

type Uploader = Actor & { id: string };

/** Takes a file in as a browser sends it. Throws `Refused`. */
export async function receiveFile(context: Context, db: Db, request: Request, place: Place, uploader: Uploader): Promise<Attachment> {
  const asked = FileUpload.parse({ 'x-client-id': request.get('x-client-id'), 'x-file-name': request.get('x-file-name') });
  await context.limits.uploads.take(uploader.id);
  const sent = await readUpload(request, context.config.filesMaxMb * 1_000_000);
  return keepFile(context, db, { bytes: sent, name: decoded(asked['x-file-name']), clientId: asked['x-client-id'], place, uploader });
}

/** A file, whatever it came by. `clientId` is the sender's own name for it: a repeat keeps nothing twice. */
export type GivenFile = { bytes: Buffer; name: string; clientId: string; place: Place; uploader: Uploader };

/**
 * Finds out what it is, writes pictures anew, keeps it. The row stands before the bytes are written and counts only when they are, so
 * whatever dies in between leaves nothing that a message could carry. Throws `Refused` for what is not taken.
 */
export async function keepFile(context: Context, db: Db, { bytes: sent, name: given, clientId, place, uploader }: GivenFile): Promise<Attachment> {
  const { files, scanner } = context;
  const { type, bytes, width, height } = fitting(sent, given);
  const row = await reserveAttachment(db, {
    place, uploader, clientId, digest: createHash('sha256').update(sent).digest(),
    name: fileName(given, type), type, size: bytes.length, width, height, scan: scanner ? 'pending' : 'none',
  });
  if (row.state === 'receiving') {
    await files.put(row.storageKey, bytes);
    await db.tx((tx) => finishAttachment(tx, row, uploader));
    if (scanner) void context.scans.look(context);
  }
  const { id, name, size, scan } = row;
  return { id, name, type: row.type, size, width: row.width, height: row.height, scan };
}

/** Percent-encoded, since a header holds no more than ASCII. What is not well encoded is taken as it stands. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function fitting(sent: Buffer, name: string): ReturnType<typeof inspect> {
  try {
    return inspect(sent, name);
  } catch (error) {
    if (error instanceof UnfitFile) throw new Refused(422, error.code, error.message);
    throw error;
  }
}
