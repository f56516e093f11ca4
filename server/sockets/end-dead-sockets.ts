import { livingSessions } from '../../domain/staff/session.ts';
import type { Context } from '../context.ts';

/**
 * Cuts the staff sockets of this server whose session is over without an event having said so: an account that was disabled
 * in the database itself, or a socket that opened in the moment of signing out.
 */
export async function endDeadSockets({ db, live }: Pick<Context, 'db' | 'live'>): Promise<void> {
  const sockets = [...(live.sockets?.staff.sockets.values() ?? [])];
  if (!sockets.length) return;
  const living = await livingSessions(db, [...new Set(sockets.map(({ data }) => data.session.id))]);
  for (const socket of sockets) {
    if (living.has(socket.data.session.id)) continue;
    socket.emit('session-ended', { reason: 'expired' });
    socket.disconnect(true);
  }
}
