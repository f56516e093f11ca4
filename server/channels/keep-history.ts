/** Imported mail: kept on a conversation as what was once said, looked through for danger, and answered by nobody. */
import type { Inbound } from '../../channels/inbound.ts';
import type { Tx } from '../../db/db.ts';
import { carryAttachments } from '../../domain/attachments/attachment.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { endReceived, noteAlarm, type Received } from '../../domain/received/received.ts';
import { isBlank } from '../clean-text.ts';
import type { Context } from '../context.ts';
import { keepFiles } from './keep-files.ts';
import { asideOf, wordsOf } from './inbound-words.ts';
import { placeOf } from './place-inbound.ts';
import { raiseAside } from './raise-aside.ts';
import { dangerAside, type DangerAside } from './screen-aside.ts';

/** Danger that was written so lately may not be over. */
export const STILL_DANGER_DAYS = 3;
const DAY_MS = 86_400_000;

/**
 * Danger of the last days calls staff; older danger is marked where the words stand. Nothing is ever sent for it. Safe to run twice.
 */
export async function keepHistory(context: Context, row: Received, inbound: Inbound, takeDown: (tx: Tx) => Promise<boolean>): Promise<void> {
  const { db } = context;
  const { kind, from, sentAt } = inbound;
  if (await db.tx(takeDown)) return;
  if (kind !== 'message') return db.tx((tx) => endReceived(tx, row.id, { outcome: kind }));
  if (!from) return db.tx((tx) => endReceived(tx, row.id, { outcome: 'unreadable', state: 'quarantined', error: 'It names no sender.' }));
  const text = wordsOf(inbound);
  const danger = await dangerAside(context, inbound);
  const at = sentAt && sentAt.getTime() < Date.now() ? sentAt : null;
  if (danger?.alarm && at && Date.now() - at.getTime() < STILL_DANGER_DAYS * DAY_MS) {
    await raiseAside(context, row, inbound, { screening: danger.screening, because: 'The mail was imported and is only days old.', card: false, outcome: 'message' });
    return;
  }
  const place = await db.tx(async (tx) => {
    await joinEarlier(tx, row, inbound);
    return placeOf(context, tx, row, inbound, text);
  });
  const { ids, refused } = await keepFiles(context, row, inbound, place.conversationId, place.writerId);
  await db.tx((tx) => append(tx, row, inbound, { ...place, text: isBlank(text) ? '[…]' : text, ids, refused, danger, at: at ?? row.receivedAt }));
}

/** Beside an earlier imported mail of the same sender that this one goes on from. */
async function joinEarlier(tx: Tx, row: Received, { from, thread }: Inbound): Promise<void> {
  const refs = [...thread.references, ...thread.inReplyTo];
  if (!refs.length) return;
  await tx.query(
    `UPDATE received r SET conversation_id = e.conversation_id FROM received e
     WHERE r.id = $1 AND r.conversation_id IS NULL AND e.id <> r.id AND e.is_history AND e.message_key = ANY($2) AND e.contact_value = $3 AND e.conversation_id IS NOT NULL`, [row.id, refs, from!.value]);
}

type Said = { conversationId: string; writerId: string; text: string; ids: string[]; refused: { name: string; reason: string }[]; danger: DangerAside | null; at: Date };

/** The conversation stays as it was: nobody waits, nothing reopens, and it stands in its time. */
async function append(tx: Tx, row: Received, inbound: Inbound, { conversationId, writerId, text, ids, refused, danger, at }: Said): Promise<void> {
  const actor = { kind: 'patient', id: writerId } as const;
  const before = await tx.one<{ lastSeq: number; resolvedAt: Date | null; updatedAt: Date }>('SELECT last_seq AS "lastSeq", resolved_at AS "resolvedAt", updated_at AS "updatedAt" FROM conversations WHERE id = $1 FOR UPDATE', [conversationId]);
  const isNew = before.lastSeq === 0;
  const message = await appendMessage(tx, { conversationId, clientId: `received-${row.id}`, text, author: 'patient', actor, aside: asideOf(inbound, refused) });
  if (!message.repeated) {
    if (ids.length) await carryAttachments(tx, { id: message.id, conversationId }, ids, actor);
    await tx.query('UPDATE messages SET created_at = $2 WHERE id = $1', [message.id, at]);
    await tx.query(
      `UPDATE conversations SET answered_seq = greatest(answered_seq, $2), staff_read_seq = greatest(staff_read_seq, $2), resolved_at = $3, updated_at = $4, created_at = least(created_at, $5),
         findings = CASE WHEN $6::jsonb IS NULL THEN findings ELSE findings || $6::jsonb END WHERE id = $1`,
      [conversationId, message.seq, isNew ? at : before.resolvedAt, isNew || at > before.updatedAt ? at : before.updatedAt, at, danger ? JSON.stringify(danger.screening.findings.map(({ ruleId, title: rule, acuity: level, reason, quote }) => ({ ruleId, title: rule, acuity: level, reason, quote }))) : null]);
  }
  await noteAlarm(tx, row.id, { conversationId, messageId: message.id, danger: danger?.screening.findings[0]?.title ?? null, alarmed: false });
  await endReceived(tx, row.id, { outcome: 'message', conversationId, messageId: message.id });
}
