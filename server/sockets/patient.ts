import { z } from 'zod';
import { markRead } from '../../domain/conversations/read-marks.ts';
import { giveFeedback } from '../../domain/messages/feedback.ts';
import { findPatientSession } from '../../domain/patients/session.ts';
import { SendMessage } from '../contract/message.ts';
import { FeedbackGive, PATIENT_EVENTS, ReadSay, SyncAsk, TypingSay } from '../contract/sockets.ts';
import type { Context } from '../context.ts';
import { room, type PatientNamespace } from '../live/live.ts';
import { Refused } from '../problems.ts';
import { receiveFromPatient } from '../receive-from-patient.ts';
import { requestPerson } from '../request-person.ts';
import { syncConversation } from '../sync.ts';
import { acknowledging } from './acknowledge.ts';
import { endIfOver } from './end-if-over.ts';
import { admit, guardEvents, type AddressOf } from './guard.ts';

const Token = z.object({ token: z.string().min(20).max(100) });

/** How often a proved session is looked at, in milliseconds: what is said after its end is not to be seen. */
const LOOK_MS = 20_000;

/** The namespace of patients. The token alone says whose conversation it is; no event carries an id of one. */
export function servePatients(context: Context, namespace: PatientNamespace, addressOf: AddressOf): void {
  admit(context, namespace, addressOf, 'no_session', async (socket) => {
    const token = Token.safeParse(socket.handshake.auth).data?.token;
    const session = token ? await findPatientSession(context.db, token) : null;
    if (!token || !session) return null;
    socket.data = { token, session };
    return room.conversation(session.conversationId);
  });

  namespace.on('connection', (socket) => {
    const { session } = socket.data;
    const { conversationId, patientId } = session;
    const { db } = context;
    context.metrics.sockets.inc({ namespace: 'patient' });
    const watched = session.assurance === 'anonymous' ? null : setInterval(() => void endIfOver(context, socket), LOOK_MS).unref();
    socket.on('disconnect', () => watched && clearInterval(watched));
    socket.on('disconnect', () => context.metrics.sockets.dec({ namespace: 'patient' }));
    void socket.join(room.conversation(conversationId));
    guardEvents(socket, PATIENT_EVENTS);

    socket.on('message-send', acknowledging(context, SendMessage, async (message) => {
      if (session.assurance !== 'anonymous' && !(await findPatientSession(db, socket.data.token))) {
        // Not under a name that is no longer proved. The browser opens a new session and sends it there, where it is screened.
        socket.disconnect(true);
        throw new Refused(503, 'session_over', 'This chat has ended. Your message goes into a new one.');
      }
      const { id, seq } = await receiveFromPatient(context, session, message);
      return { id, seq };
    }));
    socket.on('sync', acknowledging(context, SyncAsk, ({ after }) => syncConversation(db, conversationId, after)));
    socket.on('typing', (payload) => {
      const active = TypingSay.safeParse(payload).data?.active;
      if (active !== undefined) context.live.typing({ conversationId, who: 'patient', name: null, active });
    });
    socket.on('message-read', acknowledging(context, ReadSay, ({ seq }) => markRead(db, conversationId, 'patient', seq, { kind: 'patient', id: patientId })));
    socket.on('handoff-request', acknowledging(context, z.object({}), () => requestPerson(context, conversationId)));
    socket.on('feedback-give', acknowledging(context, FeedbackGive, ({ messageId, value }) => giveFeedback(db, conversationId, patientId, messageId, value)));
  });
}
