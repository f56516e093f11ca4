import type { Queryable } from '../../../db/db.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import type { Assurance, Channel, Language } from '../../../domain/terms.ts';

/** What a mail is about, and what it answers. */
export type MailSubject = {
  language: Language;
  assurance: Assurance;
  channel: Channel;
  /** Whether a person was asked to answer, or has. */
  handoff: 'none' | 'waiting' | 'taken';
  reference: string | null;
  thread: string | null;
  ourAddress: string | null;
  /** The Message-ID of what it answers. */
  answers: string | null;
  references: string[];
};

/** How many ids a mail names of those before it. */
const MOST_REFERENCES = 20;

type Row = Omit<MailSubject, 'answers' | 'references'> & { received: { key: string | null; refs: string[] } | null; sent: string[] | null };

/** Reads what there is to know for the mail of a delivery. One without a conversation is in English. */
export async function mailSubject(db: Queryable, { id, conversationId, createdAt, content }: Delivery): Promise<MailSubject> {
  const row = conversationId === null ? null : await db.maybe<Row>(
    `SELECT c.language, c.assurance, c.channel, c.handoff, c.thread, c.our_address AS "ourAddress", k.reference,
       (SELECT jsonb_build_object('key', r.message_key, 'refs', r.refs) FROM received r WHERE r.conversation_id = c.id AND r.channel = 'email' AND r.message_id IS NOT NULL AND r.received_at <= $3
        ORDER BY r.received_at DESC LIMIT 1) AS received,
       (SELECT array_agg(d.provider_id ORDER BY d.created_at) FROM deliveries d WHERE d.conversation_id = c.id AND d.channel = 'email' AND d.id <> $2 AND d.created_at < $3 AND d.provider_id IS NOT NULL AND d.from_seq IS NOT NULL) AS sent
     FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE c.id = $1`,
    [conversationId, id, createdAt],
  );
  if (!row) return { language: 'en', assurance: 'anonymous', channel: 'email', handoff: 'none', reference: null, thread: null, ourAddress: null, answers: null, references: [] };
  const { received, sent, ...about } = row;
  // A code answers nothing, and the thread is none of it.
  if (content) return { ...about, thread: null, answers: null, references: [] };
  const ours = sent ?? [];
  const answers = received?.key ?? ours.at(-1) ?? null;
  const before = [...(received?.refs ?? []), ...ours].filter((one) => one !== answers);
  // The first names the thread, the last what was said just before.
  const references = answers === null ? [] : [...new Set([...before.slice(0, 1), ...before.slice(1 - MOST_REFERENCES), answers])];
  return { ...about, answers, references };
}
