import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbound } from '../../channels/inbound.ts';
import type { Tx } from '../../db/db.ts';
import { DatabaseUnavailable, StorageFull, translateError } from '../../db/errors.ts';
import { addJob, type Task } from '../../db/jobs.ts';
import { endReceived, failedReading, findReceived, nextTryIn, noteFacts, putOffReading, waitingIn, type Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { StoreFailed } from '../files/file-store.ts';
import { Refused } from '../problems.ts';
import { FilesLater } from './files-later.ts';
import { kindOfLane, readLaneJob, type LaneKind } from './lanes.ts';
import { receiveInbound } from './receive-inbound.ts';
import { lookThroughUnreadable } from './unreadable.ts';
import { rawOf } from './store-received.ts';

const Payload = z.object({ lane: z.string() });

/** So many rows are taken down at once, and so long is a lane read before the others get their turn. */
const AT_ONCE = 40;
const TURN_MS = 2_000;
/** Pictures come from servers that may hang, and are waited for side by side. */
const BESIDE = { pictures: 6, texts: 1, mails: 1, history: 1 } as const satisfies Record<LaneKind, number>;
const PUT_OFF_SECONDS = 5;

/** Reads what waits in a lane, until it is empty or its turn is over. What it reads may be read twice at each step. */
export function readLaneTask(context: Context): Task {
  return async (payload, { signal }) => {
    const { db } = context;
    const { lane } = Payload.parse(payload);
    const until = performance.now() + TURN_MS;
    const over = (): boolean => signal.aborted || performance.now() > until;
    for (;;) {
      const rows = await waitingIn(db, lane, AT_ONCE);
      if (!rows.length) break;
      const line = rows.values();
      await Promise.all(Array.from({ length: BESIDE[kindOfLane(lane)] }, async () => {
        for (const row of line) {
          await readOne(context, row);
          if (over()) return;
        }
      }));
      if (over()) return void (await addJob(db, readLaneJob(lane)));
    }
    const at = await nextTryIn(db, lane);
    // Under a key of its own: the lane's may have been added anew since, to run at once.
    if (at) await addJob(db, { ...readLaneJob(lane), key: `read:${lane}:later`, runAt: at });
  };
}

/** Reads one message before its turn. When that fails, its lane reads it. */
export async function readAhead(context: Context, id: string): Promise<void> {
  try {
    const row = await findReceived(context.db, id);
    if (row.state === 'waiting') await readReceived(context, row);
  } catch (error) {
    context.log.warn({ receivedId: id, name: error instanceof Error ? error.name : 'unknown' }, 'A message that tells of danger could not be read at once. It is read in its turn.');
  }
}

/** Reads one of a lane. Throws when the database cannot be reached; everything else is this message's own trouble. */
async function readOne(context: Context, row: Received): Promise<void> {
  try {
    await readReceived(context, row);
  } catch (error) {
    if (translateError(error) instanceof DatabaseUnavailable) throw error;
    // What a message holds stays out of the log: an error may quote it.
    const name = error instanceof Error ? error.name : 'unknown';
    if (error instanceof FilesLater) return putOffReading(context.db, row.id, error.seconds, true);
    if (isOfTheHouse(error)) {
      context.log.warn({ receivedId: row.id, name }, 'A message cannot be read at the moment. It is tried again.');
      return putOffReading(context.db, row.id, PUT_OFF_SECONDS);
    }
    if (row.tries === 0) await lookThroughUnreadable(context, row).catch((fault: unknown) => {
      if (translateError(fault) instanceof DatabaseUnavailable) throw fault;
      context.log.error({ receivedId: row.id, name: fault instanceof Error ? fault.name : 'unknown' }, 'A message that cannot be read could not be looked through for danger. Read it in the quarantine.');
    });
    const last = await failedReading(context.db, row.id, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
    context.log.warn({ receivedId: row.id, name }, last ? 'A message could not be read three times. It is put aside for staff.' : 'A message could not be read. It is tried again.');
  }
}

/** Not the message's fault: it is tried again for as long as it takes. */
function isOfTheHouse(error: unknown): boolean {
  const told = translateError(error);
  return told instanceof StorageFull || error instanceof StoreFailed || error instanceof Refused;
}

async function readReceived(context: Context, row: Received): Promise<void> {
  const { read, fetchFiles } = context.channels[row.channel];
  const raw = await rawOf(context, row);
  const inbound = await read(raw, row);
  await receiveInbound(context, row, inbound, { takeDown: (tx) => takeDown(tx, row, inbound), ...(fetchFiles && kindOfLane(row.lane) === 'pictures' ? { fetchFiles: () => fetchFiles(raw, row) } : {}) });
}

/** Keeps what was read in it. True when the same mail is here already under another name, which ends it. */
async function takeDown(tx: Tx, row: Received, inbound: Inbound): Promise<boolean> {
  const content = contentDigest(inbound);
  const facts = {
    messageKey: inbound.thread.messageId, refs: [...new Set([...inbound.thread.references, ...inbound.thread.inReplyTo])].slice(-50), contentDigest: content,
    contactValue: inbound.from?.value ?? null, verdict: inbound.verdict,
  };
  if (row.channel !== 'email') {
    noteFacts(tx, row.id, facts);
    return false;
  }
  // Two copies that are read at the same moment are looked at one after the other.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('received:' || $1, 0))`, [content.toString('hex')]);
  noteFacts(tx, row.id, facts);
  const other = await tx.maybe(
    `SELECT 1 FROM received WHERE content_digest = $2 AND message_key IS NOT DISTINCT FROM $3 AND id <> $1 AND coalesce(outcome, '') <> 'duplicate' LIMIT 1`, [row.id, content, inbound.thread.messageId]);
  if (other) await endReceived(tx, row.id, { outcome: 'duplicate' });
  return other !== null;
}

/**
 * By which one mail is known again that came a second time, in another folder or after the mailbox was renumbered: who wrote what, when,
 * with which files. Two mails that share a Message-ID and differ here are two.
 */
export function contentDigest({ kind, from, subject, text, signature, quoted, sentAt, files, bounce }: Inbound): Buffer {
  const digest = createHash('sha256');
  for (const part of [kind, from?.value ?? '', subject, text, signature, quoted, sentAt?.toISOString() ?? '', bounce ? JSON.stringify(bounce) : '']) digest.update(part).update('\0');
  for (const { name, bytes } of files) digest.update(name).update('\0').update(createHash('sha256').update(bytes).digest());
  return digest.digest();
}
