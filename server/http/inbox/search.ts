import { search as find } from '../../../domain/search/search.ts';
import { handler } from '../operation.ts';

export const search = handler('search', async ({ context, db, caller: { principal }, body }) => ({
  groups: (await find(context.db, db, { ...body, principal })).map(({ items, ...group }) => ({ ...group, items: items.map((hit) => ({ ...hit, at: hit.at.toISOString() })) })),
}));
