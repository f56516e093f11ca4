import type { Queryable } from '../../db/db.ts';
import { CONVERSATION_COLUMNS, type Conversation } from '../../domain/conversations/conversation.ts';
import type { Note } from '../../domain/notes/note.ts';
import type { Page } from '../../domain/pages/page.ts';
import type { QueueRow } from '../../domain/conversations/queue.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { Turn } from '../../domain/turns/turn.ts';
import type { Language, StaffRole } from '../../domain/terms.ts';
import type { CaseParts, CaseView } from '../contract/case.ts';
import type { Note as NoteView, PageView, PatientConversation, QueueRow as QueueRowView, TurnView } from '../contract/conversation.ts';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function queueRowView(row: QueueRow): QueueRowView {
  return { ...row, waitingSince: iso(row.waitingSince), updatedAt: row.updatedAt.toISOString() };
}

export function noteView(note: Note): NoteView {
  return { ...note, createdAt: note.createdAt.toISOString() };
}

export function turnView({ conversationId: _, ...turn }: Turn): TurnView {
  return { ...turn, startedAt: turn.startedAt.toISOString(), finishedAt: iso(turn.finishedAt) };
}

export function pageView(page: Page): PageView {
  return { ...page, raisedAt: page.raisedAt.toISOString() };
}

export function caseView(found: Case): CaseView {
  return {
    ...found, createdAt: found.createdAt.toISOString(), updatedAt: found.updatedAt.toISOString(), resolvedAt: iso(found.resolvedAt), closedAt: iso(found.closedAt), followUpAt: iso(found.followUpAt),
    firstResponseAt: iso(found.firstResponseAt), waitingSince: iso(found.waitingSince),
  };
}

/** The members of a case that were asked for, its id and version at any rate; all of it when nothing was said. */
export function caseParts(found: Case, fields: readonly (keyof CaseView)[] | undefined): CaseParts {
  const view = caseView(found);
  if (!fields) return view;
  const wanted = new Set<string>(['id', 'version', ...fields]);
  return Object.fromEntries(Object.entries(view).filter(([name]) => wanted.has(name))) as CaseParts;
}

type Shown = Conversation & { holder: { name: string; role: StaffRole } | null; caseReference: string | null };

/** What patients' browsers may know of conversations: never notes, findings, summaries or who else is involved. */
export async function patientConversations(db: Queryable, ids: readonly string[]): Promise<Map<string, PatientConversation>> {
  const rows = await db.query<Shown>(
    `SELECT ${CONVERSATION_COLUMNS}, k.reference AS "caseReference",
            CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('name', s.name, 'role', s.role) END AS holder
     FROM conversations c LEFT JOIN cases k ON k.id = c.case_id LEFT JOIN staff s ON s.id = c.holder_id WHERE c.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, patientConversationView(row)]));
}

export async function patientConversation(db: Queryable, id: string): Promise<PatientConversation> {
  return (await patientConversations(db, [id])).get(id)!;
}

function patientConversationView(row: Shown): PatientConversation {
  return {
    id: row.id,
    control: row.control,
    handoff: row.handoff,
    staff: row.control === 'staff' ? row.holder : null,
    emergency: row.emergency,
    crisis: row.crisis,
    resolved: row.resolvedAt !== null,
    language: row.language as Language,
    caseReference: row.caseReference,
    lastSeq: row.lastSeq,
    staffReadSeq: row.staffReadSeq,
    patientReadSeq: row.patientReadSeq,
  };
}
