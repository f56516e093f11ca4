import type { Queryable } from '../../../db/db.ts';
import { listQueue as list, queueCounts, queueRows, type QueueAsk, type QueueFilter } from '../../../domain/conversations/queue.ts';
import { listStaff as staffOf } from '../../../domain/staff/account.ts';
import { queueRowView } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';

export const listQueue = handler('listQueue', ({ db, caller, query }) => page(db, { ...query, principal: caller.principal }));

export const searchQueue = handler('searchQueue', ({ db, caller, body }) => page(db, { ...body, principal: caller.principal }));

async function page(db: Queryable, { cursor, view, q, limit, principal, ...narrowing }: Omit<QueueAsk, 'cursor' | 'filter'> & { cursor?: string | undefined } & Partial<Record<keyof QueueFilter, string | boolean | string[] | undefined>>) {
  const filter = Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== undefined)) as QueueFilter;
  const [{ items, next }, counts] = await Promise.all([list(db, { view, limit, principal, filter, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }), queueCounts(db, principal)]);
  return { items: items.map(queueRowView), next, counts };
}

export const listStaff = handler('listStaff', async ({ db }) => ({ items: (await staffOf(db)).map(({ id, name, role, teams }) => ({ id, name, role, teams })) }));

/** The row of a conversation as it stands now: what every act on a conversation answers with. */
export async function rowOf(db: Queryable, conversationId: string) {
  return queueRowView((await queueRows(db, [conversationId]))[0]!);
}
