import { findConversation } from '../../domain/conversations/conversation.ts';
import { can } from '../../domain/access/can.ts';
import { subjectOfConversation } from '../../domain/access/subject.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import { behindWall } from '../../domain/access/wall.ts';
import { recordShown } from '../../domain/break-glass/record-shown.ts';
import { findStaffSession, readStaffSession, type StaffSession } from '../../domain/staff/session.ts';
import { ConversationAsk, STAFF_EVENT_ACCESS, STAFF_EVENTS, StaffSend, StaffTyping } from '../contract/sockets.ts';
import type { Context } from '../context.ts';
import { networkOf } from '../http/address.ts';
import { refuseUnlessPermitted } from '../http/authorize.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { staffToken } from '../http/staff-cookie.ts';
import { followGlass } from '../live/glass.ts';
import { room, type StaffNamespace } from '../live/live.ts';
import { Refused } from '../problems.ts';
import { sendAsStaff } from '../send-as-staff.ts';
import { acknowledging } from './acknowledge.ts';
import { admit, guardEvents, type AddressOf } from './guard.ts';
import { showViewers, viewersOf } from './viewers.ts';

/** The namespace of staff: the session cookie of our own pages opens it. A locked session hears pages alone. */
export function serveStaff(context: Context, namespace: StaffNamespace, addressOf: AddressOf): void {
  admit(context, namespace, addressOf, 'sign_in', async (socket) => {
    const { origin, host, cookie } = socket.handshake.headers;
    const token = staffToken(context, cookie);
    const session = token && isOwnOrigin(context, origin, host) ? await findStaffSession(context.db, token, false) : null;
    if (!session) return null;
    socket.data = { session, joined: new Set() };
    return room.session(session.id);
  });

  namespace.on('connection', (socket) => {
    const { session, joined } = socket.data;
    const source = networkOf(addressOf(socket.request));
    /** Joined through broken glass: who only looks shows the patient no sign of writing. */
    const looking = new Set<string>();
    context.metrics.sockets.inc({ namespace: 'staff' });
    void socket.join([room.pages, room.session(session.id)]);
    if (!session.locked && !session.mustEnrol && can(session.principal, 'conversation:read')) void socket.join(room.inbox);

    if (session.principal.brokenGlass.length) void followGlass(context, namespace, socket);
    guardEvents(socket, STAFF_EVENTS);

    // Asked of the database each time: a session may have been locked, ended or disabled since the socket opened.
    // Looking is done again by itself after a lost connection; only writing shows that somebody sits there.
    const permitted = async (permission: Permission, conversationId: string): Promise<StaffSession> => {
      const current = await readStaffSession(context.db, session.id, permission === 'conversation:reply');
      if (!current) throw new Refused(401, 'sign_in', 'Your session has ended. Sign in again.');
      if (current.locked) throw new Refused(423, 'locked', 'The screen is locked. Unlock it with your password.');
      if (current.mustEnrol) throw new Refused(403, 'second_factor_needed', 'Your role needs a second factor. Set it up first, under your account.');
      await refuseUnlessPermitted(context, current.principal, permission, { conversationId });
      return current;
    };

    socket.on('message-send', acknowledging(context, StaffSend, async (message) => {
      const { staff, principal } = await permitted(STAFF_EVENT_ACCESS['message-send'], message.conversationId);
      const { id, seq } = await sendAsStaff({ ...context, db: behindWall(context.db, principal) }, staff, message);
      return { id, seq };
    }));
    socket.on('conversation-join', acknowledging(context, ConversationAsk, async ({ conversationId }) => {
      const { principal } = await permitted(STAFF_EVENT_ACCESS['conversation-join'], conversationId);
      await findConversation(behindWall(context.db, principal), conversationId);
      // What comes live from now on is shown as much as what is asked for.
      await recordShown(context.db, principal, { operation: 'conversation-join', subjects: [conversationId], source });
      looking.delete(conversationId);
      joined.add(conversationId);
      await socket.join([room.conversation(conversationId), room.inbox]);
      // The event of the opening may not have come yet, and the end must not be missed.
      if (principal.brokenGlass.length) {
        await followGlass(context, namespace, socket);
        if (!can({ ...principal, brokenGlass: [] }, 'conversation:read', await subjectOfConversation(context.db, conversationId))) looking.add(conversationId);
      }
      showViewers(namespace, conversationId);
      return { viewers: viewersOf(namespace, conversationId) };
    }));
    socket.on('conversation-leave', acknowledging(context, ConversationAsk, async ({ conversationId }) => {
      if (!joined.delete(conversationId)) return;
      await socket.leave(room.conversation(conversationId));
      showViewers(namespace, conversationId);
    }));
    socket.on('typing', (payload) => {
      const said = StaffTyping.safeParse(payload).data;
      if (said && joined.has(said.conversationId) && !looking.has(said.conversationId)) {
        context.live.typing({ conversationId: said.conversationId, who: 'staff', name: session.staff.name, active: said.active }, [socket.id]);
      }
    });
    socket.on('disconnect', () => {
      context.metrics.sockets.dec({ namespace: 'staff' });
      clearTimeout(socket.data.glassEnds);
      for (const conversationId of joined) showViewers(namespace, conversationId);
    });
  });
}
