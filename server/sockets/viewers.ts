import type { StaffRef } from '../contract/conversation.ts';
import { room, type StaffNamespace } from '../live/live.ts';

/** Who looks at a conversation through this server, each person once. */
export function viewersOf(namespace: StaffNamespace, conversationId: string): StaffRef[] {
  const sockets = namespace.adapter.rooms.get(room.conversation(conversationId)) ?? new Set<string>();
  const viewers = new Map<string, StaffRef>();
  for (const id of sockets) {
    const staff = namespace.sockets.get(id)?.data.session.staff;
    if (staff) viewers.set(staff.id, { id: staff.id, name: staff.name, role: staff.role });
  }
  return [...viewers.values()];
}

export function showViewers(namespace: StaffNamespace, conversationId: string): void {
  namespace.to(room.conversation(conversationId)).emit('viewers-changed', { conversationId, viewers: viewersOf(namespace, conversationId) });
}

/** Takes everything but pages from the sockets of a session whose screen was locked. */
export function lockSockets(namespace: StaffNamespace, sessionId: string): void {
  for (const id of namespace.adapter.rooms.get(room.session(sessionId)) ?? []) {
    const socket = namespace.sockets.get(id);
    if (!socket) continue;
    const left = [...socket.data.joined];
    socket.data.joined.clear();
    void socket.leave(room.inbox);
    for (const conversationId of left) {
      void socket.leave(room.conversation(conversationId));
      showViewers(namespace, conversationId);
    }
  }
}
