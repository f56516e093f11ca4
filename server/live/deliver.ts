import { findCase } from '../../domain/cases/case.ts';
import { queueRows } from '../../domain/conversations/queue.ts';
import type { HandoffReason } from '../../domain/terms.ts';
import { messagesById, type Citation, type Message, type Sentence } from '../../domain/messages/message.ts';
import { findDelivery } from '../../domain/deliveries/delivery.ts';
import { findNote } from '../../domain/notes/note.ts';
import { findPage } from '../../domain/pages/page.ts';
import { findTurn } from '../../domain/turns/turn.ts';
import type { PatientConversation } from '../contract/conversation.ts';
import type { Context } from '../context.ts';
import { caseView, noteView, pageView, patientConversations, queueRowView, turnView } from '../views/conversation-view.ts';
import { deliveryView } from '../views/delivery-view.ts';
import { messageForPatient, messageView } from '../views/message-view.ts';
import { modelStateView } from '../views/model-state-view.ts';
import { endIfOver } from '../sockets/end-if-over.ts';
import { lockSockets } from '../sockets/viewers.ts';
import { audienceOf } from './audience.ts';
import { followGlass, tellReviewers } from './glass.ts';
import { room, type Live } from './live.ts';
import type { LiveEvent } from './live-event.ts';
import { takeAway } from './take-away.ts';

type Sockets = NonNullable<Live['sockets']>;
type Loaded = { messages: Map<string, Message>; conversations: Map<string, PatientConversation> };

export type SentenceRow = { messageId: string; conversationId: string; seq: number; citations: Citation[]; sentence: Sentence };

/** Something committed that is to be said. */
export type Said = { event: LiveEvent } | { sentence: SentenceRow };

// Nobody but staff hears these.
const STAFF_ALONE = new Set(['opt-out-changed', 'delivery-changed', 'message-received', 'contact-disabled', 'glass-opened', 'glass-ended', 'glass-reviewed', 'case-changed', 'case-merged', 'case-split', 'case-move-undone', 'case-woken', 'checklist-changed', 'case-linked', 'case-unlinked', 'staff-mentioned', 'note-added', 'turn-changed', 'page-raised', 'page-changed', 'model-state-changed']);

/**
 * Says a batch to whoever of this process's sockets may hear it, in order; then the queue rows that it changed. What is
 * behind the whole batch is read at once: answers and messages come mixed, and reading piece by piece fell behind them.
 */
export async function deliverInOrder(context: Context, batch: Said[]): Promise<void> {
  const events = batch.flatMap((said) => ('event' in said ? said.event : []));
  stopTakenTurns(context, events);
  const sockets = context.live.sockets;
  if (!sockets) return;
  const staffOnline = sockets.staff.sockets.size > 0;
  const isHeard = ({ type, conversationId }: LiveEvent): boolean =>
    staffOnline || (!STAFF_ALONE.has(type) && (!conversationId || isAnyoneIn(sockets.patient, room.conversation(conversationId))));
  const heard = events.filter(isHeard);
  const loaded = await load(context, heard);
  for (const said of batch) {
    if ('sentence' in said) showSentence(sockets, said.sentence);
    else if (isHeard(said.event)) await deliver(context, sockets, said.event, loaded);
  }
  if (staffOnline) await deliverQueueRows(context, sockets, heard);
}

/** Asked before what is said most: Socket.IO writes a packet out even when nobody gets it. */
function isAnyoneIn({ adapter }: Sockets['patient'] | Sockets['staff'], at: string): boolean {
  return adapter.rooms.has(at);
}

/** A sentence goes to the patient and to the staff who look at the conversation. */
function showSentence({ patient, staff }: Sockets, { messageId, conversationId, seq, citations, sentence }: SentenceRow): void {
  const shown = { conversationId, messageId, seq, sentence, citations };
  const at = room.conversation(conversationId);
  if (isAnyoneIn(patient, at)) patient.to(at).emit('sentence-appended', shown);
  if (isAnyoneIn(staff, at)) staff.to(at).emit('sentence-appended', shown);
}

/** Whichever server noticed the takeover or emergency: the one that runs the turn stops it. */
function stopTakenTurns({ runningTurns }: Context, events: LiveEvent[]): void {
  for (const { type, conversationId, subjectId, after } of events) {
    if (type === 'turn-changed' && after?.state === 'interrupted' && conversationId && subjectId) runningTurns.abort(conversationId, subjectId);
  }
}

async function load({ db }: Context, events: LiveEvent[]): Promise<Loaded> {
  const ids = (types: string[], key: 'subjectId' | 'conversationId') =>
    [...new Set(events.filter((event) => types.includes(event.type)).flatMap((event) => event[key] ?? []))];
  const messageIds = ids(['message-appended', 'message-changed', 'emergency-raised'], 'subjectId');
  const conversationIds = ids(['handoff-changed', 'emergency-raised', 'emergency-cleared', 'conversation-resolved', 'conversation-reopened', 'case-opened'], 'conversationId');
  const [messages, conversations] = await Promise.all([
    messageIds.length ? messagesById(db, messageIds) : [],
    conversationIds.length ? patientConversations(db, conversationIds) : new Map<string, PatientConversation>(),
  ]);
  return { messages: new Map(messages.map((message) => [message.id, message])), conversations };
}

async function deliver(context: Context, { patient, staff }: Sockets, event: LiveEvent, { messages, conversations }: Loaded): Promise<void> {
  const { conversationId, subjectId, after } = event;
  const { db } = context;
  const at = room.conversation(conversationId ?? '');
  switch (event.type) {
    case 'message-appended':
    case 'message-changed': {
      const message = messages.get(subjectId!);
      if (!message) return;
      if (isAnyoneIn(patient, at)) patient.to(at).emit(event.type, { message: messageForPatient(message) });
      if (isAnyoneIn(staff, at)) staff.to(at).emit(event.type, { message: messageView(message) });
      return;
    }
    case 'emergency-raised': {
      const message = messages.get(subjectId!);
      if (!message) return;
      const { seq, card } = messageView(message);
      if (card) {
        patient.to(at).emit('emergency-raised', { conversationId: conversationId!, seq, card });
        const audience = await audienceOf(db, staff, [conversationId!]);
        for (const socket of audience.hear(conversationId!)) socket.emit('emergency-raised', { conversationId: conversationId!, seq, card });
      }
      return changed(patient, conversations, conversationId);
    }
    case 'handoff-changed': {
      const conversation = conversations.get(conversationId!);
      if (!conversation) return;
      const { control, handoff, staff: holder } = conversation;
      const reason = (after?.reason as HandoffReason | undefined) ?? null;
      const view = { conversationId: conversationId!, control, handoff, staff: holder, reason };
      patient.to(at).emit('handoff-changed', view);
      staff.to(at).emit('handoff-changed', view);
      return changed(patient, conversations, conversationId);
    }
    case 'emergency-cleared':
    case 'conversation-resolved':
    case 'conversation-reopened':
      return changed(patient, conversations, conversationId);
    case 'proxy-changed': {
      // Rare; a session that rested on the grant is over.
      for (const socket of patient.sockets.values()) if (socket.data.session.proxy) await endIfOver(context, socket);
      return;
    }
    case 'conversation-left': {
      // A socket belongs to the conversation it was opened for: other tabs connect anew and find the new one.
      patient.in(at).disconnectSockets(true);
      return;
    }
    case 'patients-separated':
    case 'patient-identified': {
      // Those who came with the token before are strangers now.
      for (const id of patient.adapter.rooms.get(at) ?? []) {
        const socket = patient.sockets.get(id);
        if (socket) await endIfOver(context, socket);
      }
      return;
    }
    case 'case-opened':
    case 'case-merged':
    case 'case-split':
    case 'case-move-undone':
    case 'case-woken':
    case 'case-changed': {
      if (event.type === 'case-opened') changed(patient, conversations, conversationId);
      const found = await findCase(db, event.caseId!);
      if (!found) return;
      const of = conversationId ? [conversationId] : await conversationsOf(db, event.caseId!);
      for (const id of of) staff.to(room.conversation(id)).emit('case-changed', { conversationId: id, case: caseView(found) });
      return;
    }
    case 'note-added': {
      const note = await findNote(db, subjectId!);
      if (note) staff.to(at).emit('note-added', { note: noteView(note) });
      return;
    }
    case 'delivery-changed': {
      if (conversationId && isAnyoneIn(staff, at)) staff.to(at).emit('delivery-changed', { conversationId, delivery: deliveryView(await findDelivery(db, subjectId!)) });
      return;
    }
    case 'opt-out-changed':
    case 'message-received': {
      if (conversationId && (event.type === 'opt-out-changed' || after?.files === true)) staff.to(at).emit('conversation-stale', { conversationId });
      return;
    }
    case 'staff-mentioned': {
      for (const socket of staff.sockets.values()) if (socket.data.session.staff.id === after?.staffId && socket.rooms.has(room.inbox)) socket.emit('mentioned', { conversationId: conversationId! });
      return;
    }
    case 'turn-changed': {
      // Every turn says this at its end, and hardly any is watched.
      const turn = staff.adapter.rooms.has(at) ? await findTurn(db, subjectId!) : null;
      if (turn) staff.to(at).emit('turn-changed', { conversationId: conversationId!, turn: turnView(turn) });
      return;
    }
    case 'page-raised':
    case 'page-changed': {
      const page = await findPage(db, subjectId!);
      if (!page) return;
      // A call sounds, whether it is the first or a later one; an acknowledgement does not.
      const sounds = event.type === 'page-raised' || after?.calls !== undefined;
      staff.to(room.pages).emit(sounds && page.state === 'open' ? 'page-raised' : 'page-changed', { page: pageView(page) });
      return;
    }
    case 'model-state-changed':
      staff.to(room.pages).emit('model-state-changed', { state: await modelStateView(context) });
      return;
    case 'conversation-read': {
      const view = { conversationId: conversationId!, by: after?.by as 'patient' | 'staff', seq: Number(after?.seq) };
      patient.to(at).emit('read-changed', view);
      staff.to(at).emit('read-changed', view);
      return;
    }
    case 'session-locked': {
      staff.to(room.session(subjectId!)).emit('session-locked', {});
      lockSockets(staff, subjectId!);
      return;
    }
    case 'session-unlocked': {
      for (const socket of staff.sockets.values()) {
        const { session } = socket.data;
        if (session.id === subjectId && !session.mustEnrol) void socket.join(room.inbox);
      }
      return;
    }
    case 'glass-opened':
    case 'glass-ended': {
      for (const socket of staff.sockets.values()) {
        if (socket.data.session.staff.id !== after?.staffId) continue;
        await followGlass(context, staff, socket);
        if (socket.rooms.has(room.inbox)) socket.emit('glass-changed', {});
      }
      if (event.type === 'glass-opened') await tellReviewers(context, staff, true);
      return;
    }
    case 'glass-reviewed':
      return tellReviewers(context, staff, false);
    case 'role-changed': {
      // They come back at once, with what the role may do now.
      for (const socket of staff.sockets.values()) if (socket.data.session.staff.role === after?.key) socket.disconnect(true);
      return;
    }
    case 'staff-changed':
    case 'second-factor-changed': {
      for (const socket of staff.sockets.values()) if (socket.data.session.staff.id === subjectId) socket.disconnect(true);
      return;
    }
    case 'staff-signed-out': {
      staff.to(room.session(subjectId!)).emit('session-ended', { reason: 'signed-out' });
      staff.in(room.session(subjectId!)).disconnectSockets(true);
      return;
    }
    default:
      return;
  }
}

function changed(patient: Sockets['patient'], conversations: Loaded['conversations'], conversationId: string | null): void {
  const conversation = conversations.get(conversationId ?? '');
  if (conversation) patient.to(room.conversation(conversation.id)).emit('conversation-changed', { conversation });
}

async function conversationsOf(db: Context['db'], caseId: string): Promise<string[]> {
  return (await db.query<{ id: string }>('SELECT id FROM conversations WHERE case_id = $1', [caseId])).map((row) => row.id);
}

// These change nothing that a queue row shows.
const QUIET = new Set(['message-received', 'contact-disabled', 'glass-ended', 'glass-reviewed', 'audit-exported', 'code-sent', 'code-failed', 'patient-changed', 'proxy-changed', 'model-state-changed', 'note-added', 'staff-mentioned', 'checklist-changed', 'case-linked', 'case-unlinked', 'view-changed', 'turn-changed', 'page-raised', 'page-changed', 'session-locked', 'session-unlocked', 'staff-signed-in', 'staff-signed-out', 'staff-disabled', 'message-changed']);

async function deliverQueueRows({ db }: Context, { staff }: Sockets, events: LiveEvent[]): Promise<void> {
  const ids = new Set<string>();
  for (const event of events) {
    if (QUIET.has(event.type)) continue;
    if (event.conversationId) ids.add(event.conversationId);
    else if (event.caseId) for (const id of await conversationsOf(db, event.caseId)) ids.add(id);
  }
  if (!ids.size) return;
  if (!isAnyoneIn(staff, room.inbox)) return;
  const [rows, audience] = await Promise.all([queueRows(db, [...ids]), audienceOf(db, staff, [...ids])]);
  const moved = new Set(events.flatMap(({ type, conversationId }) => (MOVES.has(type) ? (conversationId ?? []) : [])));
  const casesMoved = events.some(({ type, conversationId }) => MOVES.has(type) && !conversationId);
  for (const row of rows) {
    const view = queueRowView(row);
    for (const socket of audience.hear(row.conversationId)) socket.emit('queue-changed', { row: view });
    if (casesMoved || moved.has(row.conversationId)) for (const socket of audience.mayNot(row.conversationId)) takeAway(staff, socket, row.conversationId);
  }
}

// After these a conversation may be beyond the scope of somebody who has it on the screen.
const MOVES = new Set(['case-opened', 'case-changed', 'case-merged', 'case-split', 'case-move-undone', 'emergency-cleared', 'handoff-changed', 'conversation-resolved']);
