import { BULK_LIMIT, changeCases, undoBulk, type BulkChange } from '../../../domain/cases/bulk.ts';
import { listCases, type CaseFilter } from '../../../domain/cases/list-cases.ts';
import { RuleBroken } from '../../../domain/errors.ts';
import { handler } from '../operation.ts';

export const bulkCases = handler('bulkCases', async ({ db, caller, body }) => {
  const { principal } = caller;
  let ids = body.ids ?? [];
  if (body.filter) {
    const { items, next } = await listCases(db, { filter: body.filter as CaseFilter, sort: 'updated', limit: BULK_LIMIT, principal });
    if (next) throw new RuleBroken(`The filter finds more than ${BULK_LIMIT} cases. Narrow it.`);
    ids = items.map(({ id }) => id);
  }
  const change = Object.fromEntries(Object.entries(body.change).filter(([, value]) => value !== undefined)) as BulkChange;
  const result = await changeCases(db, ids, change, { principal, role: caller.kind === 'staff' ? caller.session.staff.role : null }, body.dryRun);
  return { ...result, dryRun: body.dryRun, undo: result.undo && { token: result.undo.token, until: result.undo.until.toISOString() } };
});

export const undoBulkCases = handler('undoBulkCases', ({ db, caller, body }) => undoBulk(db, body.token, caller.principal));
