import type { Queryable } from '../../db/db.ts';
import { findCase } from '../../domain/cases/case.ts';
import { findConversation } from '../../domain/conversations/conversation.ts';
import { queueRows } from '../../domain/conversations/queue.ts';
import { latestMessages } from '../../domain/messages/message.ts';
import { notesOf } from '../../domain/notes/note.ts';
import { deliveriesOf } from '../../domain/deliveries/delivery.ts';
import { optOutOf } from '../../domain/opt-outs/opt-out.ts';
import { filesToCome } from '../../domain/received/received.ts';
import { pagesOf } from '../../domain/pages/page.ts';
import { turnsOf } from '../../domain/turns/turn.ts';
import type { Assurance, Language } from '../../domain/terms.ts';
import type { StaffConversation } from '../contract/conversation.ts';
import { caseView, noteView, pageView, queueRowView, turnView } from './conversation-view.ts';
import { deliveryView } from './delivery-view.ts';
import { messageView } from './message-view.ts';

// A conversation longer than this is read from its end; the whole history comes with the case timeline.
const MESSAGES_SHOWN = 500;

type PatientRow = { id: string; name: string | null; birthDate: string | null; language: Language; firstSeen: Date; assurance: Assurance; contacts: StaffConversation['patient']['contacts']; writer: StaffConversation['patient']['writer'] };

const PATIENT = `
  SELECT p.id, p.name, p.birth_date::text AS "birthDate", p.language, p.created_at AS "firstSeen", c.assurance,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'value', o.value, 'verified', o.verified_at IS NOT NULL, 'preferred', o.preferred) ORDER BY o.preferred DESC, o.created_at), '[]')
     FROM patient_contacts o WHERE o.patient_id = p.id AND o.disabled_at IS NULL) AS contacts,
    CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('name', x.name, 'relation', g.relation, 'may', g.may) END AS writer
  FROM conversations c JOIN patients p ON p.id = c.patient_id LEFT JOIN patient_proxies g ON g.id = c.proxy_grant_id LEFT JOIN patients x ON x.id = g.proxy_id WHERE c.id = $1`;

type Other = Omit<StaffConversation['others'][number], 'updatedAt'> & { updatedAt: Date };

const OTHERS = `
  SELECT o.id AS "conversationId", o.channel, o.emergency, o.resolved_at IS NOT NULL AS resolved, o.updated_at AS "updatedAt" FROM conversations c CROSS JOIN LATERAL (
    SELECT id, channel, emergency, resolved_at, updated_at FROM conversations WHERE case_id = c.case_id
    UNION SELECT id, channel, emergency, resolved_at, updated_at FROM conversations WHERE patient_id = c.patient_id AND emergency) o
  WHERE c.id = $1 AND o.id <> c.id ORDER BY o.emergency DESC, o.updated_at DESC LIMIT 6`;

/** All that the inbox shows of one conversation. Throws `NotFound`. */
export async function staffConversation(db: Queryable, id: string): Promise<StaffConversation> {
  const conversation = await findConversation(db, id);
  const [rows, patient, found, messages, notes, turns, pages, deliveries, optOut, files, others, route] = await Promise.all([
    queueRows(db, [id]),
    db.one<PatientRow>(PATIENT, [id]),
    conversation.caseId ? findCase(db, conversation.caseId) : null,
    latestMessages(db, id, MESSAGES_SHOWN),
    notesOf(db, id),
    turnsOf(db, id),
    pagesOf(db, id),
    deliveriesOf(db, id),
    optOutOf(db, id),
    filesToCome(db, id),
    db.query<Other>(OTHERS, [id]),
    db.one<{ contact: StaffConversation['contact'] }>(`SELECT CASE WHEN contact_kind IS NOT NULL THEN jsonb_build_object('kind', contact_kind, 'value', contact_value) END AS contact FROM conversations WHERE id = $1`, [id]),
  ]);
  return {
    row: queueRowView(rows[0]!),
    patient: { ...patient, firstSeen: patient.firstSeen.toISOString() },
    case: found ? caseView(found) : null,
    messages: messages.map(messageView),
    notes: notes.map(noteView),
    turns: turns.map(turnView),
    summary: conversation.summary,
    findings: conversation.findings,
    pages: pages.map(pageView),
    deliveries: deliveries.map(deliveryView),
    contact: route.contact,
    optOut: optOut && { word: optOut.word, at: optOut.stoppedAt.toISOString() },
    filesToCome: files,
    others: others.map((other) => ({ ...other, updatedAt: other.updatedAt.toISOString() })),
    patientReadSeq: conversation.patientReadSeq,
    staffReadSeq: conversation.staffReadSeq,
  };
}
