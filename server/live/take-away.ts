import { showViewers } from '../sockets/viewers.ts';
import { room, type StaffNamespace, type StaffSocket } from './live.ts';

/** Takes a conversation off somebody's screen and ends its live updates there: it is not, or no longer, theirs to see. */
export function takeAway(staff: StaffNamespace, socket: StaffSocket, conversationId: string): void {
  socket.emit('queue-left', { conversationId });
  if (!socket.data.joined.delete(conversationId)) return;
  void socket.leave(room.conversation(conversationId));
  showViewers(staff, conversationId);
}
