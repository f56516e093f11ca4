import { listQueue as list, queueCounts, queueRows } from '../../../domain/conversations/queue.ts';
import { listStaff as staffOf } from '../../../domain/staff/account.ts';
import type { Context } from '../../context.ts';
import { queueRowView } from '../../views/conversation-view.ts';
import { handler } from '../operation.ts';

export const listQueue = handler('listQueue', async ({ context: { db }, caller: { session }, query }) => {
  const { q, cursor, ...ask } = query;
  const [{ items, next }, counts] = await Promise.all([
    list(db, { ...ask, staffId: session.staff.id, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }),
    queueCounts(db, session.staff.id),
  ]);
  return { items: items.map(queueRowView), next, counts };
});

export const listStaff = handler('listStaff', async ({ context: { db } }) => ({ items: (await staffOf(db)).map(({ id, name, role }) => ({ id, name, role })) }));

/** The row of a conversation as it stands now: what every act on a conversation answers with. */
export async function rowOf({ db }: Context, conversationId: string) {
  return queueRowView((await queueRows(db, [conversationId]))[0]!);
}
