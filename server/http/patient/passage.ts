import { findPassage } from '../../../kb/passage.ts';
import { NotFound } from '../../../domain/errors.ts';
import { handler } from '../operation.ts';

export const readPassage = handler('readPassage', async ({ context, params }) => {
  const passage = await findPassage(context.db, params.passageId);
  // What the hospital wrote for its staff is not published.
  if (!passage || passage.audience !== 'patient') throw new NotFound('passage');
  const { audience: _, ...shown } = passage;
  return shown;
});
