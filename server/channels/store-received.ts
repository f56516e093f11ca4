import { createHash } from 'node:crypto';
import { addJobsUnlessWaiting } from '../../db/jobs.ts';
import { bytesAreThere, keepReceived, rawInRow, RAW_IN_ROW, type Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { laneOf, readLaneJob, type LaneKind } from './lanes.ts';

/** A raw message and its name where it came in. `sender`: whoever the bringer says it is from, where that is known before it is read. */
export type Raw = { channel: Received['channel']; source: string; sourceId: string; bytes: Buffer; sender?: string; kind?: LaneKind; /** Answered by nobody: kept as what was once said. */ isHistory?: boolean };

/**
 * Stores what came in, before anything is read into it, with the job that reads it. When this returns, whoever brought it may be told
 * that it is here. A repeat stores nothing; one whose bytes were lost on the way to the file store is completed by it.
 */
export async function storeReceived(context: Pick<Context, 'db' | 'files'> & Partial<Pick<Context, 'readers'>>, raw: Raw): Promise<{ id: string; repeated: boolean }> {
  const { db, files, readers } = context;
  const { channel, source, sourceId, bytes, sender, isHistory = false } = raw;
  const lane = laneOf(raw.kind ?? (isHistory ? 'history' : channel === 'email' ? 'mails' : 'texts'), sender ?? sourceId);
  const { row, repeated } = await db.tx(async (tx) => {
    const kept = await keepReceived(tx, {
      channel, source, sourceId, lane, sender: sender ?? null, isHistory, digest: createHash('sha256').update(bytes).digest(), size: bytes.length, raw: bytes.length <= RAW_IN_ROW ? bytes : null,
    });
    if (kept.row.state === 'waiting' && !kept.repeated) addJobsUnlessWaiting(tx, [readLaneJob(lane)]);
    return kept;
  });
  if (row.state === 'receiving') {
    await files.put(row.storageKey!, bytes);
    await db.tx(async (tx) => {
      if (await bytesAreThere(tx, row.id)) addJobsUnlessWaiting(tx, [readLaneJob(row.lane)]);
    });
  }
  if (!repeated) readers?.wake();
  return { id: row.id, repeated };
}

/** The bytes as they came. */
export async function rawOf({ db, files }: Pick<Context, 'db' | 'files'>, row: Received): Promise<Buffer> {
  if (row.storageKey === null) return (await rawInRow(db, row.id))!;
  const parts: Buffer[] = [];
  for await (const part of await files.read(row.storageKey)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
