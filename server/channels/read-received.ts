import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Inbound } from '../../channels/inbound.ts';
import { DatabaseUnavailable, StorageFull, translateError } from '../../db/errors.ts';
import type { Task } from '../../db/jobs.ts';
import { endReceived, failedReading, findReceived, noteFacts, type Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { StoreFailed } from '../files/file-store.ts';
import { Refused } from '../problems.ts';
import { receiveInbound } from './receive-inbound.ts';
import { rawOf } from './store-received.ts';

const Payload = z.object({ receivedId: z.uuid() });

/** Reads a stored message and does what follows from it. Safe to run twice at each of its steps. */
export function readReceivedTask(context: Context): Task {
  return async (payload) => {
    const row = await findReceived(context.db, Payload.parse(payload).receivedId);
    if (row.state !== 'waiting') return;
    try {
      await readReceived(context, row);
    } catch (error) {
      if (isOfTheHouse(error)) throw error;
      // What a message holds stays out of the log: an error may quote it.
      const name = error instanceof Error ? error.name : 'unknown';
      const last = await failedReading(context.db, row.id, error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
      context.log.warn({ receivedId: row.id, name }, last ? 'A message could not be read three times. It is put aside for staff.' : 'A message could not be read. It is tried again.');
      if (!last) throw new Error(`The received message ${row.id} could not be read.`);
    }
  };
}

/** Not the message's fault: it is tried again for as long as it takes. */
function isOfTheHouse(error: unknown): boolean {
  const told = translateError(error);
  return told instanceof DatabaseUnavailable || told instanceof StorageFull || error instanceof StoreFailed || error instanceof Refused;
}

async function readReceived(context: Context, row: Received): Promise<void> {
  const inbound = await context.channels[row.channel].read(await rawOf(context, row), row);
  const isRepeat = await context.db.tx(async (tx) => {
    const content = contentDigest(inbound);
    // Two copies that are read at the same moment are looked at one after the other.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('received:' || $1, 0))`, [content.toString('hex')]);
    await noteFacts(tx, row.id, {
      messageKey: inbound.thread.messageId, refs: [...new Set([...inbound.thread.references, ...inbound.thread.inReplyTo])].slice(-50), contentDigest: content,
      contactValue: inbound.from?.value ?? null, verdict: inbound.verdict,
    });
    if (row.channel !== 'email') return false;
    const other = await tx.maybe(
      `SELECT 1 FROM received WHERE content_digest = $2 AND message_key IS NOT DISTINCT FROM $3 AND id <> $1 AND coalesce(outcome, '') <> 'duplicate' LIMIT 1`, [row.id, content, inbound.thread.messageId]);
    if (other) await endReceived(tx, row.id, { outcome: 'duplicate' });
    return other !== null;
  });
  if (!isRepeat) await receiveInbound(context, row, inbound);
}

/**
 * By which one mail is known again that came a second time, in another folder or after the mailbox was renumbered: who wrote what, when,
 * with which files. Two mails that share a Message-ID and differ here are two.
 */
export function contentDigest({ kind, from, subject, triage, quoted, sentAt, files, bounce }: Inbound): Buffer {
  const digest = createHash('sha256');
  for (const part of [kind, from?.value ?? '', subject, triage, quoted, sentAt?.toISOString() ?? '', bounce ? JSON.stringify(bounce) : '']) digest.update(part).update('\0');
  for (const { name, bytes } of files) digest.update(name).update('\0').update(createHash('sha256').update(bytes).digest());
  return digest.digest();
}
