import { can, type Subject } from '../../domain/access/can.ts';
import { subjectsOfConversations } from '../../domain/access/subject.ts';
import type { Queryable } from '../../db/db.ts';
import { room, type Live, type StaffSocket } from './live.ts';

type Staff = NonNullable<Live['sockets']>['staff'];

/** Which of the staff who have the inbox open may hear of a conversation. */
export type Audience = { hear: (conversationId: string) => StaffSocket[]; mayNot: (conversationId: string) => StaffSocket[] };

/** The first wall for live updates. Without anybody whose scope is narrow nothing is asked of the database. */
export async function audienceOf(db: Queryable, staff: Staff, conversationIds: readonly string[]): Promise<Audience> {
  const open = [...(staff.adapter.rooms.get(room.inbox) ?? [])].flatMap((id) => staff.sockets.get(id) ?? []);
  const seesAll = (socket: StaffSocket): boolean => socket.data.session.principal.grants['conversation:read'] === 'all';
  const subjects: Map<string, Subject> = open.every(seesAll) || !conversationIds.length ? new Map() : await subjectsOfConversations(db, conversationIds);
  const may = (socket: StaffSocket, id: string): boolean => {
    const subject = subjects.get(id);
    return seesAll(socket) || (subject !== undefined && can(socket.data.session.principal, 'conversation:read', subject));
  };
  return { hear: (id) => open.filter((socket) => may(socket, id)), mayNot: (id) => open.filter((socket) => !may(socket, id)) };
}
