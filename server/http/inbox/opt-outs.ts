import { optOuts } from '../../../domain/opt-outs/opt-out.ts';
import { handler } from '../operation.ts';

export const listOptOuts = handler('listOptOuts', async ({ db }) => ({
  items: (await optOuts(db)).map(({ stoppedAt, ...row }) => ({ ...row, at: stoppedAt.toISOString() })),
}));
