import type { Queryable } from '../../db/db.ts';
import { findCase } from '../../domain/cases/case.ts';
import { findConversation } from '../../domain/conversations/conversation.ts';
import { queueRows } from '../../domain/conversations/queue.ts';
import { latestMessages } from '../../domain/messages/message.ts';
import { notesOf } from '../../domain/notes/note.ts';
import { pagesOf } from '../../domain/pages/page.ts';
import { turnsOf } from '../../domain/turns/turn.ts';
import type { Assurance, Language } from '../../domain/terms.ts';
import type { StaffConversation } from '../contract/conversation.ts';
import { caseView, noteView, pageView, queueRowView, turnView } from './conversation-view.ts';
import { messageView } from './message-view.ts';

// A conversation longer than this is read from its end; the whole history comes with the case timeline.
const MESSAGES_SHOWN = 500;

type PatientRow = { id: string; name: string | null; assurance: Assurance; language: Language; email: string | null; phone: string | null; firstSeen: Date };

/** All that the inbox shows of one conversation. Throws `NotFound`. */
export async function staffConversation(db: Queryable, id: string): Promise<StaffConversation> {
  const conversation = await findConversation(db, id);
  const [rows, patient, found, messages, notes, turns, pages] = await Promise.all([
    queueRows(db, [id]),
    db.one<PatientRow>('SELECT id, name, assurance, language, email, phone, created_at AS "firstSeen" FROM patients WHERE id = $1', [conversation.patientId]),
    conversation.caseId ? findCase(db, conversation.caseId) : null,
    latestMessages(db, id, MESSAGES_SHOWN),
    notesOf(db, id),
    turnsOf(db, id),
    pagesOf(db, id),
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
    patientReadSeq: conversation.patientReadSeq,
    staffReadSeq: conversation.staffReadSeq,
  };
}
