import type { Db } from '../../db/db.ts';
import type { Channel } from '../terms.ts';

/** What a patient wrote to us in another conversation, oldest first, and how it was answered last. */
export type SaidElsewhere = {
  channel: Channel;
  words: { text: string; at: Date }[];
  /** `text`: what a person answered, whole. Null: the assistant answered, or it is not for this channel. */
  answer: { by: 'staff' | 'agent'; at: Date; text: string | null } | null;
};

/** So many conversations, and so many messages of each: an account, not a transcript. */
const MOST_CONVERSATIONS = 3;
const MOST_MESSAGES = 4;
const LONGEST_WORDS = 300;
const LOOKS_BACK = '90 days';

const RANK = (column: string): string => `array_position(ARRAY['anonymous', 'contact', 'verified'], ${column})`;

/*
 * Which conversations a turn of `c` may know of: those of the same patient that were never better proved than this one. Not those
 * that staff put together with this record by a merge, which may be a mistake; not what another wrote for the patient; not phone calls, whose
 * words are the staff's own. What was not proved at all counts on the same case alone. An address or number that two patients share
 * proves neither, so there it takes more than a code.
 */
const MAY_KNOW = `
  SELECT o.id FROM conversations c JOIN conversations o ON o.patient_id = c.patient_id AND o.id <> c.id
  WHERE c.id = $1 AND c.assurance <> 'anonymous' AND o.channel <> 'phone' AND o.last_patient_seq > 0 AND o.updated_at > now() - interval '${LOOKS_BACK}'
    AND ${RANK('o.assurance')} <= ${RANK('c.assurance')}
    AND (o.assurance <> 'anonymous' OR o.case_id = c.case_id OR o.continues = c.id OR c.continues = o.id)
    AND o.proxy_grant_id IS NOT DISTINCT FROM c.proxy_grant_id
    AND NOT EXISTS (SELECT 1 FROM patient_merges m WHERE m.kind = 'merged' AND m.undone_at IS NULL
      AND (m.moved->'conversations' @> to_jsonb(o.id::text)) IS DISTINCT FROM (m.moved->'conversations' @> to_jsonb(c.id::text)))
    AND (c.assurance = 'verified' OR NOT EXISTS (
      SELECT 1 FROM patient_contacts mine JOIN patient_contacts theirs ON theirs.kind = mine.kind AND theirs.value = mine.value AND theirs.patient_id <> mine.patient_id
      JOIN patients p ON p.id = theirs.patient_id AND p.merged_into IS NULL WHERE mine.patient_id = c.patient_id AND mine.disabled_at IS NULL AND theirs.disabled_at IS NULL))
  ORDER BY o.updated_at DESC LIMIT ${MOST_CONVERSATIONS}`;

const ACCOUNT = `
  SELECT o.channel,
    (SELECT jsonb_agg(jsonb_build_object('text', said.text, 'at', said.created_at) ORDER BY said.seq) FROM (
      SELECT m.seq, m.text, m.created_at FROM messages m WHERE m.conversation_id = o.id AND m.author = 'patient' AND m.text <> '' ORDER BY m.seq DESC LIMIT ${MOST_MESSAGES}) said) AS words,
    (SELECT jsonb_build_object('by', m.author, 'at', m.created_at, 'text', CASE WHEN m.author = 'staff' THEN m.text END) FROM messages m
     WHERE m.conversation_id = o.id AND m.author IN ('agent', 'staff') AND m.kind = 'text' AND m.state <> 'streaming' AND m.seq > o.first_patient_seq ORDER BY (m.author = 'staff') DESC, m.seq DESC LIMIT 1) AS answer
  FROM (SELECT c.id, c.channel, c.updated_at, (SELECT min(seq) FROM messages f WHERE f.conversation_id = c.id AND f.author = 'patient') AS first_patient_seq
        FROM conversations c WHERE c.id = ANY($1)) o
  ORDER BY o.updated_at DESC`;

type Row = { channel: Channel; words: { text: string; at: string }[] | null; answer: { by: 'staff' | 'agent'; at: string; text: string | null } | null };

/**
 * What was said elsewhere, as far as what was proved in this conversation lets it be told there; the newest conversation first. The words are read
 * under a role that sees this patient's rows alone, and no notes. Staff's own words come along only when `quoteStaff`.
 */
export async function saidElsewhere(db: Db, { conversationId, patientId, quoteStaff }: { conversationId: string; patientId: string; quoteStaff: boolean }): Promise<SaidElsewhere[]> {
  const known = await db.query<{ id: string }>(MAY_KNOW, [conversationId]);
  if (known.length === 0) return [];
  const rows = await db.tx((tx) => tx.query<Row>(ACCOUNT, [known.map(({ id }) => id)]), { role: 'toniq_patient', settings: { 'toniq.patient_id': patientId } });
  return rows.map(({ channel, words, answer }) => ({
    channel,
    words: (words ?? []).map(({ text, at }) => ({ text: clipped(text), at: new Date(at) })),
    // A sentence of a person cut short may say the opposite.
    answer: answer && { ...answer, at: new Date(answer.at), text: quoteStaff && answer.text !== null && answer.text.length <= LONGEST_WORDS ? answer.text : null },
  }));
}

function clipped(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= LONGEST_WORDS ? plain : `${plain.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}
