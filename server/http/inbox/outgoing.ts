import { outgoingTroubles } from '../../../domain/deliveries/outgoing-trouble.ts';
import { handler } from '../operation.ts';

/** Of the hospital as a whole, and nobody's data: asked past the wall. */
export const readOutgoing = handler('readOutgoing', async ({ context }) => ({
  troubles: (await outgoingTroubles(context.db)).map(({ since, ...trouble }) => ({ ...trouble, since: since.toISOString() })),
}));
