import { can } from '../../../domain/access/can.ts';
import type { Principal } from '../../../domain/access/principal.ts';
import { subjectsOfPatient } from '../../../domain/access/subject.ts';
import { newCase, teamOfNew, type CaseWanted } from '../../../domain/cases/new-case.ts';
import { listCases as list, type CaseFilter } from '../../../domain/cases/list-cases.ts';
import { findCase } from '../../../domain/cases/case.ts';
import { queueRows } from '../../../domain/conversations/queue.ts';
import { InvalidFields, NotFound } from '../../../domain/errors.ts';
import type { Context } from '../../context.ts';
import { caseParts, caseView, queueRowView } from '../../views/conversation-view.ts';
import { refuseUnlessPermitted } from '../authorize.ts';
import { handler } from '../operation.ts';

export const openCase = handler('openCase', async ({ context, db, caller, body }) => {
  const { principal } = caller;
  const { patientId, conversationId, followUpAt, ...rest } = body;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as CaseWanted;
  const wanted: CaseWanted = { ...given, ...(followUpAt === undefined ? {} : { followUpAt: followUpAt === null ? null : new Date(followUpAt) }) };
  const of = conversationId === undefined ? { patientId: patientId! } : { conversationId };
  if (conversationId !== undefined) await refuseUnlessPermitted(context, principal, 'case:update', { conversationId });
  else await refuseStrangersPatient(context, principal, patientId!);
  const team = teamOfNew(wanted);
  const subject = { caseId: null, team, location: wanted.location ?? null, people: wanted.assigneeId ? [wanted.assigneeId] : [], emergency: false };
  if (!can(principal, 'case:update', subject)) throw new InvalidFields([{ path: 'team', message: `A case of the team "${team}" would lie beyond your reach. Name one of your teams or locations.` }]);
  const opened = await newCase(db, of, wanted, { kind: principal.kind, id: principal.id, role: caller.kind === 'staff' ? caller.session.staff.role : null, mayLowerAcuity: can(principal, 'safety:clear') });
  return caseView(opened);
});

/** A patient of whom there is nothing yet is nobody's: whoever may open cases begins with them. Throws `NotFound`. */
export async function refuseStrangersPatient({ db }: Context, principal: Principal, patientId: string): Promise<void> {
  const subjects = await subjectsOfPatient(db, patientId);
  const fresh = subjects.length === 1;
  if (!fresh && !subjects.some((subject) => can(principal, 'case:update', subject))) throw new NotFound('patient');
}

export const searchCases = handler('searchCases', async ({ db, caller: { principal }, body: { filter, fields, sort, limit, cursor } }) => {
  const { items, next } = await list(db, { filter: filter as CaseFilter, sort, limit, cursor, principal });
  return { items: items.map((found) => caseParts(found, fields)), next };
});

export const listCaseConversations = handler('listCaseConversations', async ({ db, params }) => {
  if (!(await findCase(db, params.caseId))) throw new NotFound('case');
  const ids = await db.query<{ id: string }>('SELECT id FROM conversations WHERE case_id = $1 ORDER BY created_at, id', [params.caseId]);
  const rows = new Map((await queueRows(db, ids.map(({ id }) => id))).map((row) => [row.conversationId, row]));
  return { items: ids.flatMap(({ id }) => rows.get(id) ?? []).map(queueRowView) };
});
