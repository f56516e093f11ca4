import { mentionsOf, seeMentions as see } from '../../../domain/notes/mentions.ts';
import { handler } from '../operation.ts';

const SHOWN = 50;

export const listMentions = handler('listMentions', async ({ db, caller: { session } }) => {
  const { items, unseen } = await mentionsOf(db, session.staff.id, SHOWN);
  return { items: items.map((item) => ({ ...item, createdAt: item.createdAt.toISOString(), seenAt: item.seenAt?.toISOString() ?? null })), unseen };
});

export const seeMentions = handler('seeMentions', ({ db, caller: { session }, params }) => see(db, params.conversationId, session.staff.id));
