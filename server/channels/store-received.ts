import { createHash } from 'node:crypto';
import { addJob, type KeyedJob } from '../../db/jobs.ts';
import { bytesAreThere, keepReceived, rawInRow, RAW_IN_ROW, type Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';

/** A raw message and its name where it came in. */
export type Raw = { channel: Received['channel']; source: string; sourceId: string; bytes: Buffer };

/**
 * Stores what came in, before anything is read into it, with the job that reads it. When this returns, whoever brought it may be told
 * that it is here. A repeat stores nothing; one whose bytes were lost on the way to the file store is completed by it.
 */
export async function storeReceived(context: Pick<Context, 'db' | 'files'>, { channel, source, sourceId, bytes }: Raw): Promise<{ id: string; repeated: boolean }> {
  const { db, files } = context;
  const { row, repeated } = await db.tx(async (tx) => {
    const kept = await keepReceived(tx, {
      channel, source, sourceId, digest: createHash('sha256').update(bytes).digest(), size: bytes.length, raw: bytes.length <= RAW_IN_ROW ? bytes : null,
    });
    if (kept.row.state === 'waiting' && !kept.repeated) await addJob(tx, readReceivedJob(kept.row.id));
    return kept;
  });
  if (row.state === 'receiving') {
    await files.put(row.storageKey!, bytes);
    await db.tx(async (tx) => {
      if (await bytesAreThere(tx, row.id)) await addJob(tx, readReceivedJob(row.id));
    });
  }
  return { id: row.id, repeated };
}

/** The bytes as they came. */
export async function rawOf({ db, files }: Pick<Context, 'db' | 'files'>, row: Received): Promise<Buffer> {
  if (row.storageKey === null) return (await rawInRow(db, row.id))!;
  const parts: Buffer[] = [];
  for await (const part of await files.read(row.storageKey)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * The key is the message, and its queue goes by its last two digits: it is read by one at a time, once more when staff ask for it. A queue of its
 * own for each would cost more than the reading when thousands wait: whoever looks for a job locks every queue that is free.
 */
export const readReceivedJob = (id: string): KeyedJob => ({ task: 'read-received', payload: { receivedId: id }, key: `received:${id}`, queue: `received:${id.slice(-2)}`, priority: -5 });
