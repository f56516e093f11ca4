import type { Db, Queryable, Tx } from '../../db/db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { newToken } from '../ids/token.ts';
import type { Actor } from '../terms.ts';
import type { AttachmentType, ScanState } from './kinds.ts';

/** What those see who may see the message or case that carries it. Sizes in bytes and pixels. */
export type Attachment = { id: string; name: string; type: AttachmentType; size: number; width: number | null; height: number | null; scan: ScanState };

/** With where its bytes lie and whose data it is: for the server alone. */
export type StoredFile = Attachment & { conversationId: string | null; caseId: string | null; messageId: string | null; storageKey: string; state: 'receiving' | 'stored' | 'discarded' };

/** To a conversation, from where a message will carry it, or to a case, where staff alone see it. */
export type Place = { conversationId: string } | { caseId: string };

export type NewAttachment = Pick<Attachment, 'name' | 'type' | 'size' | 'width' | 'height' | 'scan'> & {
  place: Place;
  uploader: Actor & { id: string };
  /** The sender's own id: a repeat stores nothing twice. */
  clientId: string;
  /** SHA-256 of what the sender sent. */
  digest: Buffer;
};

const VIEW = 'f.id, f.name, f.type, f.size, f.width, f.height, f.scan';
const STORED = `${VIEW}, f.conversation_id AS "conversationId", f.case_id AS "caseId", f.message_id AS "messageId", f.storage_key AS "storageKey", f.state`;

/** The columns of `Attachment` as JSON, for queries that show messages; `of` names the message's id. */
export const attachmentsOf = (of: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size, 'width', f.width, 'height', f.height, 'scan', f.scan) ORDER BY f.position)
            FROM attachments f WHERE f.message_id = ${of}), '[]')`;

/**
 * Keeps a place for a file before its bytes are written: should the process die between, the row says what to clear away.
 * A repeated client id gives the first row back. Throws `RuleBroken` when it named another file.
 */
export async function reserveAttachment(db: Queryable, file: NewAttachment): Promise<StoredFile> {
  const { place, uploader, clientId, digest, name, type, size, width, height, scan } = file;
  const where = [uploader.kind, uploader.id, clientId];
  await db.query(
    `INSERT INTO attachments (id, storage_key, conversation_id, case_id, uploader_kind, uploader_id, client_id, digest, name, type, size, width, height, scan)
     VALUES ($4, $5, $6, $7, $1, $2, $3, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (uploader_kind, uploader_id, client_id) DO NOTHING`,
    [...where, newId(), newToken(), 'conversationId' in place ? place.conversationId : null, 'caseId' in place ? place.caseId : null, digest, name, type, size, width, height, scan],
  );
  const kept = await db.maybe<StoredFile & { digest: Uint8Array }>(`SELECT ${STORED}, f.digest FROM attachments f WHERE f.uploader_kind = $1 AND f.uploader_id = $2 AND f.client_id = $3`, where);
  const same = kept && digest.equals(kept.digest) && kept.state !== 'discarded'
    && ('conversationId' in place ? kept.conversationId === place.conversationId : kept.caseId === place.caseId);
  if (!same) throw new RuleBroken('Another file was sent with this client id. Choose a new id for every file.');
  return kept;
}

/** Its bytes are there now. A file of a case is told of with it; one of a conversation waits for its message. False: it was there before. */
export async function finishAttachment(tx: Tx, { id, caseId }: StoredFile, actor: Actor): Promise<boolean> {
  const done = await tx.maybe<Attachment>(`UPDATE attachments f SET state = 'stored' WHERE id = $1 AND state = 'receiving' RETURNING ${VIEW}`, [id]);
  if (done && caseId) await recordEvent(tx, { type: 'attachment-added', actor, caseId, subjectId: id, after: { type: done.type, size: done.size } });
  return done !== null;
}

/**
 * Lets a message carry files that its author uploaded to the conversation, in the message's transaction. Throws `RuleBroken`,
 * so that nothing of the message is stored, when one is not there, is another's or was sent before.
 */
export async function carryAttachments(tx: Queryable, message: { id: string; conversationId: string }, ids: readonly string[], author: Actor & { id: string }): Promise<void> {
  const carried = await tx.query<Attachment>(
    `UPDATE attachments f SET message_id = $1, position = array_position($3::uuid[], f.id)
     WHERE f.id = ANY($3) AND f.conversation_id = $2 AND f.message_id IS NULL AND f.state = 'stored' AND f.uploader_kind = $4 AND f.uploader_id = $5 RETURNING ${VIEW}`,
    [message.id, message.conversationId, ids, author.kind, author.id],
  );
  if (carried.length !== ids.length) throw new RuleBroken('A file of this message is not here, or was sent before. Attach it again, then send the message.');
  for (const { id, type, size } of carried) {
    await recordEvent(tx, { type: 'attachment-added', actor: author, conversationId: message.conversationId, subjectId: id, after: { messageId: message.id, type, size } });
  }
  await tx.query(`UPDATE conversations SET first_words = 'Sent a file' WHERE id = $1 AND first_words = '' AND last_patient_seq > 0`, [message.conversationId]);
}

/** A file that a message or case carries. Throws `NotFound` also for one that is not sent yet. */
export async function findAttachment(db: Queryable, id: string): Promise<StoredFile> {
  const found = await db.maybe<StoredFile>(`SELECT ${STORED} FROM attachments f WHERE f.id = $1 AND f.state = 'stored' AND (f.message_id IS NOT NULL OR f.case_id IS NOT NULL)`, [id]);
  if (!found) throw new NotFound('file');
  return found;
}

export type CaseAttachment = Attachment & { conversationId: string | null; from: 'patient' | 'staff' | 'api_key'; addedAt: Date };

/** All files of a case, newest first: its own and those of its conversations' messages. */
export function caseAttachments(db: Queryable, caseId: string): Promise<CaseAttachment[]> {
  return db.query<CaseAttachment>(
    `SELECT ${VIEW}, f.conversation_id AS "conversationId", f.uploader_kind AS "from", f.created_at AS "addedAt" FROM attachments f
     WHERE f.state = 'stored' AND (f.case_id = $1 OR f.message_id IS NOT NULL AND f.conversation_id IN (SELECT id FROM conversations WHERE case_id = $1))
     ORDER BY f.created_at DESC, f.id DESC LIMIT 500`,
    [caseId],
  );
}

/** Files that wait for the virus scanner, oldest first. */
export function nextToScan(db: Queryable, limit: number): Promise<{ id: string; storageKey: string }[]> {
  return db.query(`SELECT id, storage_key AS "storageKey" FROM attachments WHERE scan = 'pending' AND state = 'stored' ORDER BY created_at LIMIT $1`, [limit]);
}

/** What the scanner said. Whoever looks at the message is told. */
export async function judgeAttachment(db: Db, id: string, scan: 'clean' | 'infected', finding: string | null): Promise<void> {
  await db.tx(async (tx) => {
    const judged = await tx.maybe<StoredFile>(`UPDATE attachments f SET scan = $2 WHERE id = $1 AND scan = 'pending' RETURNING ${STORED}`, [id, scan]);
    if (!judged) return;
    const { conversationId, caseId, messageId } = judged;
    const actor: Actor = { kind: 'system' };
    await recordEvent(tx, { type: 'attachment-scanned', actor, conversationId, caseId, subjectId: id, before: { scan: 'pending' }, after: { scan, finding } });
    if (messageId) await recordEvent(tx, { type: 'message-changed', actor, conversationId, subjectId: messageId, after: { scan } });
  });
}

/**
 * Takes files that nobody sent, and those whose upload broke off, out of use: what is marked can no longer be sent.
 * @returns them, so that their bytes and then (`forgetAttachment`) their rows can go
 */
export function discardOrphans(db: Queryable, olderThanSeconds: number): Promise<{ id: string; storageKey: string }[]> {
  return db.query(
    `UPDATE attachments f SET state = 'discarded'
     WHERE f.id IN (SELECT id FROM attachments WHERE message_id IS NULL AND (case_id IS NULL OR state <> 'stored') AND created_at < now() - make_interval(secs => $1) LIMIT 500)
       AND f.message_id IS NULL RETURNING f.id, f.storage_key AS "storageKey"`,
    [olderThanSeconds],
  );
}

export async function forgetAttachment(db: Queryable, id: string): Promise<void> {
  await db.query(`DELETE FROM attachments WHERE id = $1 AND state = 'discarded'`, [id]);
}
