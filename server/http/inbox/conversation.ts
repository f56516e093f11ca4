import { addJob } from '../../../db/jobs.ts';
import { clearEmergency as clear, handBack as back, reopenConversation as reopen, resolveConversation as resolve, takeOver as take } from '../../../domain/conversations/control.ts';
import { findConversation } from '../../../domain/conversations/conversation.ts';
import { markRead as mark } from '../../../domain/conversations/read-marks.ts';
import { updateCase as change } from '../../../domain/cases/update-case.ts';
import { RuleBroken } from '../../../domain/errors.ts';
import { agentTurnJob } from '../../jobs/agent-turn-job.ts';
import { staffConversation } from '../../views/staff-conversation.ts';
import { handler } from '../operation.ts';
import { changer } from './cases.ts';
import { rowOf } from './queue.ts';

export const readConversation = handler('readConversation', ({ db, params }) => staffConversation(db, params.conversationId));

export const takeOver = handler('takeOver', async ({ context, db, caller: { session }, params }) => {
  await take(db, params.conversationId, session.staff);
  context.runningTurns.abort(params.conversationId);
  return rowOf(db, params.conversationId);
});

export const handBack = handler('handBack', async ({ db, caller: { session }, params }) => {
  await db.tx(async (tx) => {
    if (await back(tx, params.conversationId, session.staff)) await addJob(tx, agentTurnJob(params.conversationId));
  });
  return rowOf(db, params.conversationId);
});

export const resolveConversation = handler('resolveConversation', async ({ context, db, caller: { session }, params }) => {
  await resolve(db, params.conversationId, session.staff);
  context.runningTurns.abort(params.conversationId);
  return rowOf(db, params.conversationId);
});

export const reopenConversation = handler('reopenConversation', async ({ db, caller: { session }, params }) => {
  await reopen(db, params.conversationId, session.staff);
  return rowOf(db, params.conversationId);
});

export const clearEmergency = handler('clearEmergency', async ({ db, caller: { session }, params, body }) => {
  await clear(db, params.conversationId, session.staff, body.reason);
  return rowOf(db, params.conversationId);
});

export const assignConversation = handler('assignConversation', async ({ db, caller, params, body }) => {
  const { caseId } = await findConversation(db, params.conversationId);
  if (!caseId) throw new RuleBroken('This conversation has no case yet. Take it over first; a case comes with it.');
  await change(db, caseId, null, { assigneeId: body.staffId }, await changer(db, caller, caseId));
  return rowOf(db, params.conversationId);
});

// Through broken glass the wall lets nothing be changed: the mark of those who look after the conversation stays where it is.
export const markRead = handler('markRead', ({ db, caller: { session }, params, body }) =>
  mark(db, params.conversationId, 'staff', body.seq, { kind: 'staff', id: session.staff.id }));
