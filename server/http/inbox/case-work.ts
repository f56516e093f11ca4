import type { Db } from '../../../db/db.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { addChecklistItem as addItem, changeChecklistItem as changeItem, checklistOf, removeChecklistItem as removeItem, type ChecklistItem } from '../../../domain/cases/checklist.ts';
import { linkCases, linksOf, unlinkCases } from '../../../domain/cases/links.ts';
import { mergeCases, movesOf, splitCase as split, undoMove, type CaseMove } from '../../../domain/cases/move-conversations.ts';
import { parseReference } from '../../../domain/cases/reference.ts';
import { NotFound } from '../../../domain/errors.ts';
import type { CaseMoveView, ChecklistItemView } from '../../contract/case-work.ts';
import { timelinePage } from '../../views/timeline-view.ts';
import { refuseUnlessPermitted } from '../authorize.ts';
import { handler } from '../operation.ts';
import { versionOf } from '../version.ts';

export const readTimeline = handler('readTimeline', ({ db, params, query }) => timelinePage(db, params.caseId, query.limit, query.cursor));

export const listCaseLinks = handler('listCaseLinks', async ({ db, params }) => ({ items: await linksOf(db, params.caseId) }));

export const addCaseLink = handler('addCaseLink', async ({ context, db, caller: { principal }, params, body }) => {
  const other = await caseNamed(db, body.other);
  await refuseUnlessPermitted(context, principal, 'case:update', { caseId: other });
  return linkCases(db, params.caseId, other, body.kind, actorOf(principal));
});

export const removeCaseLink = handler('removeCaseLink', ({ db, caller: { principal }, params }) => unlinkCases(db, params.caseId, params.linkId, actorOf(principal)));

export const listCaseMoves = handler('listCaseMoves', async ({ db, params }) => ({ items: (await movesOf(db, params.caseId)).map(moveView) }));

export const mergeCase = handler('mergeCase', async ({ context, db, caller: { principal }, params, body, request }) => {
  const version = versionOf(request);
  await refuseUnlessPermitted(context, principal, 'case:update', { caseId: body.into });
  return moveView(await mergeCases(db, { id: params.caseId, version }, { id: body.into, version: body.intoVersion }, actorOf(principal)));
});

export const splitCase = handler('splitCase', async ({ db, caller: { principal }, params, body, request }) =>
  moveView(await split(db, { id: params.caseId, version: versionOf(request) }, body.conversations, body.subject, actorOf(principal))));

export const undoCaseMove = handler('undoCaseMove', async ({ context, db, caller: { principal }, params }) => {
  const move = (await movesOf(db, params.caseId)).find(({ id }) => id === params.moveId);
  if (!move) throw new NotFound('merge');
  for (const { id } of [move.source, move.target]) await refuseUnlessPermitted(context, principal, 'case:update', { caseId: id });
  return moveView(await undoMove(db, move.id, actorOf(principal)));
});

export const listChecklist = handler('listChecklist', async ({ db, params }) => ({ items: (await checklistOf(db, params.caseId)).map(itemView) }));

export const addChecklistItem = handler('addChecklistItem', async ({ db, caller: { principal }, params, body }) => itemView(await addItem(db, params.caseId, body.text, actorOf(principal))));

export const changeChecklistItem = handler('changeChecklistItem', async ({ db, caller: { principal }, params, body }) => {
  const { text, position, done } = body;
  const change = { ...(text === undefined ? {} : { text }), ...(position === undefined ? {} : { position }), ...(done === undefined ? {} : { done }) };
  return itemView(await changeItem(db, params.caseId, params.itemId, change, actorOf(principal)));
});

export const removeChecklistItem = handler('removeChecklistItem', ({ db, caller: { principal }, params }) => removeItem(db, params.caseId, params.itemId, actorOf(principal)));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id of a case named by id or reference, among those that the asker sees. Throws `NotFound`. */
async function caseNamed(db: Db, named: string): Promise<string> {
  if (UUID.test(named)) return named;
  const row = await db.maybe<{ id: string }>('SELECT id FROM cases WHERE reference = $1', [parseReference(named) ?? named.toUpperCase()]);
  if (!row) throw new NotFound('case');
  return row.id;
}

const moveView = (move: CaseMove): CaseMoveView => ({ ...move, at: move.at.toISOString(), undoneAt: move.undoneAt?.toISOString() ?? null });
const itemView = (item: ChecklistItem): ChecklistItemView => ({ ...item, doneAt: item.doneAt?.toISOString() ?? null });
