import type { Db, Queryable } from '../../db/db.ts';
import type { Principal } from '../access/principal.ts';
import { findConversation } from '../conversations/conversation.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import { listStaff } from '../staff/account.ts';
import type { StaffRole } from '../terms.ts';
import { mentionsIn } from './mentions.ts';

/** A remark that only staff see, by one of them or by a program: the name of its API key. It stands after the message with sequence number `afterSeq`. */
export type Note = {
  id: string;
  conversationId: string;
  staff: { id: string; name: string; role: StaffRole } | null;
  program: string | null;
  text: string;
  afterSeq: number;
  createdAt: Date;
};

type Author = Pick<Principal, 'kind' | 'id'>;

const SELECT = `
  SELECT n.id, n.conversation_id AS "conversationId", n.text, n.after_seq AS "afterSeq", n.created_at AS "createdAt",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS staff, a.name AS program
  FROM notes n LEFT JOIN staff s ON s.id = n.staff_id LEFT JOIN api_keys a ON a.id = n.api_key_id`;

export function notesOf(db: Queryable, conversationId: string): Promise<Note[]> {
  return db.query<Note>(`${SELECT} WHERE n.conversation_id = $1 ORDER BY n.created_at, n.id`, [conversationId]);
}

export function findNote(db: Queryable, id: string): Promise<Note | null> {
  return db.maybe<Note>(`${SELECT} WHERE n.id = $1`, [id]);
}

export function notesById(db: Queryable, ids: readonly string[]): Promise<Note[]> {
  return db.query<Note>(`${SELECT} WHERE n.id = ANY($1)`, [ids]);
}

/** Adds a note and tells the colleagues whom it calls by `@name`; a repeated client id of the same author returns the first one. */
export function addNote(db: Db, conversationId: string, author: Author, clientId: string, text: string): Promise<Note> {
  const { kind, id: authorId } = author;
  const column = kind === 'staff' ? 'staff_id' : 'api_key_id';
  return db.tx(async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    const inserted = await tx.maybe<{ id: string }>(
      `INSERT INTO notes (id, conversation_id, ${column}, client_id, text, after_seq) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (conversation_id, ${column}, client_id) ${kind === 'staff' ? '' : 'WHERE api_key_id IS NOT NULL '}DO NOTHING RETURNING id`,
      [newId(), conversationId, authorId, clientId, text, conversation.lastSeq],
    );
    if (inserted) {
      await recordEvent(tx, { type: 'note-added', actor: author, conversationId, caseId: conversation.caseId, subjectId: inserted.id });
      const called = text.includes('@') ? mentionsIn(text, await listStaff(tx)) : [];
      for (const id of called.filter((one) => one !== authorId)) {
        await tx.query('INSERT INTO note_mentions (note_id, staff_id) VALUES ($1, $2)', [inserted.id, id]);
        await recordEvent(tx, { type: 'staff-mentioned', actor: author, conversationId, caseId: conversation.caseId, subjectId: inserted.id, after: { staffId: id } });
      }
    }
    return tx.one<Note>(`${SELECT} WHERE n.conversation_id = $1 AND n.${column} = $2 AND n.client_id = $3`, [conversationId, authorId, clientId]);
  });
}
