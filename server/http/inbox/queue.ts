import { listQueue as list, queueCounts, queueRows, type QueueAsk } from '../../../domain/conversations/queue.ts';
import { listStaff as staffOf } from '../../../domain/staff/account.ts';
import type { Context } from '../../context.ts';
import { queueRowView } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';

export const listQueue = handler('listQueue', ({ context, caller, query }) => page(context, { ...query, staffId: caller.session.staff.id }));

export const searchQueue = handler('searchQueue', ({ context, caller, body }) => page(context, { ...body, staffId: caller.session.staff.id }));

async function page({ db }: Context, { cursor, ...ask }: Omit<QueueAsk, 'cursor'> & { cursor?: string | undefined }) {
  const [{ items, next }, counts] = await Promise.all([list(db, { ...ask, ...(cursor ? { cursor } : {}) }), queueCounts(db, ask.staffId)]);
  return { items: items.map(queueRowView), next, counts };
}

export const listStaff = handler('listStaff', async ({ context: { db } }) => ({ items: (await staffOf(db)).map(({ id, name, role }) => ({ id, name, role })) }));

/** The row of a conversation as it stands now: what every act on a conversation answers with. */
export async function rowOf({ db }: Context, conversationId: string) {
  return queueRowView((await queueRows(db, [conversationId]))[0]!);
}
