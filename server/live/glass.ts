/** What broken glass shows ends on open sockets as it does for requests: at its minute, by hand, or with the permission. */
import { can } from '../../domain/access/can.ts';
import { subjectsOfConversations } from '../../domain/access/subject.ts';
import { runningGlassOf } from '../../domain/break-glass/opening.ts';
import { unreviewedGlass } from '../../domain/break-glass/review.ts';
import type { Context } from '../context.ts';
import { room, type StaffNamespace, type StaffSocket } from './live.ts';
import { takeAway } from './take-away.ts';

/** Timers fire a little early by the database's clock; asking too soon would only ask again. */
const AFTER_MS = 20;

/**
 * Brings what a socket may hear up to date with what its owner has open now, takes the rest away, and comes back when the next
 * opening ends. Without the database nobody can say what is still open: then the socket is cut, and comes back with what it may hear.
 */
export async function followGlass(context: Pick<Context, 'db' | 'log'>, staff: StaffNamespace, socket: StaffSocket): Promise<void> {
  clearTimeout(socket.data.glassEnds);
  const before = socket.data.session.principal.brokenGlass;
  try {
    const running = await runningGlassOf(context.db, socket.data.session.staff.id);
    const { session } = socket.data;
    const principal = { ...session.principal, brokenGlass: session.principal.grants['glass:break'] ? running.map(({ caseId }) => caseId) : [] };
    socket.data.session = { ...session, principal };
    const gone = before.filter((id) => !principal.brokenGlass.includes(id));
    if (gone.length) await takeAwayCases(context, staff, socket, gone);
    const next = running[0];
    if (next && socket.connected) socket.data.glassEnds = setTimeout(() => void followGlass(context, staff, socket).then(() => void socket.emit('glass-changed', {})), Math.max(0, next.ms) + AFTER_MS).unref();
  } catch (error) {
    context.log.warn({ error }, 'What is open beyond a scope could not be read; the socket is cut.');
    if (before.length) socket.disconnect(true);
  }
}

async function takeAwayCases({ db }: Pick<Context, 'db'>, staff: StaffNamespace, socket: StaffSocket, caseIds: readonly string[]): Promise<void> {
  const of = await db.query<{ id: string }>('SELECT id FROM conversations WHERE case_id = ANY($1)', [caseIds]);
  const ids = [...new Set([...of.map(({ id }) => id), ...socket.data.joined])];
  const subjects = await subjectsOfConversations(db, ids);
  for (const id of ids) {
    const subject = subjects.get(id);
    if (!subject || !can(socket.data.session.principal, 'conversation:read', subject)) takeAway(staff, socket, id);
  }
}

/** Says to everybody who judges openings how many wait. Not a word of whose case it was. */
export async function tellReviewers({ db }: Pick<Context, 'db'>, staff: StaffNamespace, opened: boolean): Promise<void> {
  const reviewers = [...staff.sockets.values()].filter((socket) => socket.rooms.has(room.inbox) && can(socket.data.session.principal, 'glass:review'));
  if (!reviewers.length) return;
  const unreviewed = await unreviewedGlass(db);
  for (const socket of reviewers) socket.emit('glass-review-changed', { unreviewed, opened });
}
