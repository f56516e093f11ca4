import type { Queryable } from '../../db/db.ts';
import { attachmentsOf, type Attachment } from '../attachments/attachment.ts';
import type { Author, MessageKind, MessageState, StaffRole } from '../terms.ts';

export type Citation = { n: number; articleId: string; passageId: string; title: string };
export type QuickReply = { label: string; text: string; action?: 'verify' };
/** The parts of a mail: `shown` of what the sender wrote stands in the thread, the rest is folded away. */
export type Aside = {
  /** The sender as the mail names them; unproved. */
  from: string;
  subject: string;
  shown: string;
  quoted: string;
  signature: string;
  /** Files that came with it and were not kept, and why. */
  refused: { name: string; reason: string }[];
  /** The sender's domain disowns the mail. */
  disowned: boolean;
  /** Why it is taken for a program's, or was put aside, in words for staff; null or left out: somebody wrote it. */
  machine?: string | null;
};
export type Sentence = { n: number; text: string; joins: 'inline' | 'paragraph' | 'item'; citations: number[] };

/** What the patient sees. `Card` is the emergency card as code composed it. */
export type Message<Card = unknown> = {
  id: string;
  conversationId: string;
  seq: number;
  clientId: string | null;
  author: Author;
  staff: { name: string; role: StaffRole } | null;
  /** The name of the API key that wrote it, for staff. */
  program: string | null;
  kind: MessageKind;
  state: MessageState;
  text: string;
  sentences: Sentence[];
  citations: Citation[];
  quickReplies: QuickReply[];
  card: Card | null;
  /** Only of a mail. */
  aside: Aside | null;
  attachments: Attachment[];
  feedback: 'up' | 'down' | null;
  createdAt: Date;
};

const SELECT = `
  SELECT m.id, m.conversation_id AS "conversationId", m.seq, m.client_id AS "clientId", m.author, m.kind, m.state, m.text,
         m.citations, m.quick_replies AS "quickReplies", m.card, m.aside, m.feedback, m.created_at AS "createdAt",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('name', s.name, 'role', s.role) END AS staff,
         (SELECT a.name FROM api_keys a WHERE a.id = m.api_key_id) AS program,
         coalesce((SELECT jsonb_agg(jsonb_build_object('n', x.n, 'text', x.text, 'joins', x.joins, 'citations', x.citations) ORDER BY x.n)
                   FROM sentences x WHERE x.message_id = m.id AND m.author = 'agent'), '[]') AS sentences,
         ${attachmentsOf('m.id')} AS attachments
  FROM messages m LEFT JOIN staff s ON s.id = m.staff_id`;

/** Messages after a sequence number, in order. At most `limit`; ask again from the last one for more. */
export function messagesAfter(db: Queryable, conversationId: string, after: number, limit = 500): Promise<Message[]> {
  return db.query<Message>(`${SELECT} WHERE m.conversation_id = $1 AND m.seq > $2 ORDER BY m.seq LIMIT $3`, [conversationId, after, limit]);
}

/** The newest messages of a conversation, in order. */
export async function latestMessages(db: Queryable, conversationId: string, limit: number): Promise<Message[]> {
  const rows = await db.query<Message>(`${SELECT} WHERE m.conversation_id = $1 ORDER BY m.seq DESC LIMIT $2`, [conversationId, limit]);
  return rows.reverse();
}

/** Several messages by id; the order is not kept. */
export function messagesById(db: Queryable, ids: readonly string[]): Promise<Message[]> {
  return db.query<Message>(`${SELECT} WHERE m.id = ANY($1)`, [ids]);
}
