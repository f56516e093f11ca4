import { can } from '../../../domain/access/can.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { subjectOfCase } from '../../../domain/access/subject.ts';
import { findCase } from '../../../domain/cases/case.ts';
import { listCases as list, type CaseFilter } from '../../../domain/cases/list-cases.ts';
import { updateCase as change, type CaseChange, type Changer } from '../../../domain/cases/update-case.ts';
import type { Db } from '../../../db/db.ts';
import { NotFound } from '../../../domain/errors.ts';
import { caseParts, caseView } from '../../views/conversation-view.ts';
import type { KeyCaller, StaffCaller } from '../authorize.ts';
import { handler } from '../operation.ts';
import { versionOf } from '../version.ts';

export const listCases = handler('listCases', async ({ db, caller: { principal }, query: { sort, limit, cursor, fields, ...filter } }) => {
  const dates = ['updatedAfter', 'createdAfter', 'createdBefore'] as const;
  const given: Record<string, unknown> = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  for (const name of dates) if (filter[name]) given[name] = new Date(filter[name]);
  const { items, next } = await list(db, { filter: given as CaseFilter, sort, limit, cursor, principal });
  return { items: items.map((found) => caseParts(found, fields)), next };
});

export const readCase = handler('readCase', async ({ db, params }) => {
  const found = await findCase(db, params.caseId);
  if (!found) throw new NotFound('case');
  return caseView(found);
});

export const updateCase = handler('updateCase', async ({ db, caller, params, body, request }) => {
  const version = versionOf(request);
  const { followUpAt, ...rest } = body;
  const wanted = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as CaseChange;
  if (followUpAt !== undefined) wanted.followUpAt = followUpAt === null ? null : new Date(followUpAt);
  return caseView(await change(db, params.caseId, version, wanted, await changer(db, caller, params.caseId)));
});

/** What `updateCase` has to know of who asks. */
export async function changer(db: Db, caller: StaffCaller | KeyCaller, caseId: string): Promise<Changer> {
  const { principal } = caller;
  return { ...actorOf(principal), role: caller.kind === 'staff' ? caller.session.staff.role : null, mayLowerAcuity: can(principal, 'safety:clear', await subjectOfCase(db, caseId)) };
}
