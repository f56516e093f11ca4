import { draftEvaluationCase as draft, saveEvaluationCase as save } from '../../../domain/evaluations/evaluation-case.ts';
import { handler } from '../operation.ts';

export const draftEvaluationCase = handler('draftEvaluationCase', ({ db, params }) => draft(db, params.conversationId));

export const saveEvaluationCase = handler('saveEvaluationCase', async ({ db, caller: { session }, params, body }) => {
  const { id, say } = await save(db, params.conversationId, body, session.staff.id);
  return { id, say };
});
