/**
 * The socket protocol, both namespaces. Every client event is acknowledged with `Ack`; a payload that does not fit
 * its schema gets a problem and changes nothing. Events are hints for speed: after any gap `sync` gives the exact state.
 */
import { z } from 'zod';
import type { Permission } from '../../domain/access/permissions.ts';
import type { HandoffReason } from '../../domain/terms.ts';
import type { HandoffState, Note, PageView, PatientConversation, QueueRow, StaffRef, Sync, TurnView } from './conversation.ts';
import type { CaseView } from './case.ts';
import type { DeliveryView } from './delivery.ts';
import type { ModelStateView } from './model-state.ts';
import { SendMessage, SEQ_MAX, type EmergencyCard, type Message, type Sentence } from './message.ts';
import type { Problem } from './problem.ts';

export type Ack<T = object> = ({ ok: true } & T) | { ok: false; problem: Problem };
export type Acknowledge<T = object> = (answer: Ack<T>) => void;

export const SyncAsk = z.object({ after: z.int().min(0).max(SEQ_MAX) });
export const TypingSay = z.object({ active: z.boolean() });
export const ReadSay = z.object({ seq: z.int().min(0).max(SEQ_MAX) });
export const FeedbackGive = z.object({ messageId: z.uuid(), value: z.enum(['up', 'down']).nullable() });
export const StaffSend = SendMessage.extend({ conversationId: z.uuid() });
export const ConversationAsk = z.object({ conversationId: z.uuid() });
export const StaffTyping = ConversationAsk.extend({ active: z.boolean() });

export type TypingShown = { conversationId: string; who: 'agent' | 'staff' | 'patient'; name: string | null; active: boolean };
export type SentenceAppended = { conversationId: string; messageId: string; seq: number; sentence: Sentence; citations: Message['citations'] };
export type HandoffChanged = {
  conversationId: string;
  control: PatientConversation['control'];
  handoff: HandoffState;
  staff: PatientConversation['staff'];
  reason: HandoffReason | null;
};
export type ReadChanged = { conversationId: string; by: 'patient' | 'staff'; seq: number };

/** Namespace `/patient`. Connect with `auth: { token }`. */
export type PatientToServer = {
  'message-send': (payload: SendMessage, ack: Acknowledge<{ id: string; seq: number }>) => void;
  sync: (payload: z.infer<typeof SyncAsk>, ack: Acknowledge<Sync>) => void;
  typing: (payload: z.infer<typeof TypingSay>) => void;
  'message-read': (payload: z.infer<typeof ReadSay>, ack?: Acknowledge) => void;
  'handoff-request': (payload: object, ack: Acknowledge) => void;
  'feedback-give': (payload: z.infer<typeof FeedbackGive>, ack: Acknowledge) => void;
};
export const PATIENT_EVENTS = ['message-send', 'sync', 'typing', 'message-read', 'handoff-request', 'feedback-give'] as const satisfies readonly (keyof PatientToServer)[];
export type ServerToPatient = {
  'message-appended': (event: { message: Message }) => void;
  'sentence-appended': (event: SentenceAppended) => void;
  /** State, feedback or quick replies of a known message changed; the whole message comes along. */
  'message-changed': (event: { message: Message }) => void;
  'emergency-raised': (event: { conversationId: string; seq: number; card: EmergencyCard }) => void;
  'handoff-changed': (event: HandoffChanged) => void;
  'conversation-changed': (event: { conversation: PatientConversation }) => void;
  'read-changed': (event: ReadChanged) => void;
  typing: (event: TypingShown) => void;
};

/** Namespace `/staff`. Authenticated by the session cookie; Origin is checked. */
export type StaffToServer = {
  'message-send': (payload: z.infer<typeof StaffSend>, ack: Acknowledge<{ id: string; seq: number }>) => void;
  /** Watch one conversation: its messages and typing arrive, and one shows among its viewers. */
  'conversation-join': (payload: z.infer<typeof ConversationAsk>, ack: Acknowledge<{ viewers: StaffRef[] }>) => void;
  'conversation-leave': (payload: z.infer<typeof ConversationAsk>, ack?: Acknowledge) => void;
  typing: (payload: z.infer<typeof StaffTyping>) => void;
};
export const STAFF_EVENTS = ['message-send', 'conversation-join', 'conversation-leave', 'typing'] as const satisfies readonly (keyof StaffToServer)[];
/** What each event takes. Typing is shown by whoever has joined; leaving takes nothing. */
export const STAFF_EVENT_ACCESS = {
  'message-send': 'conversation:reply', 'conversation-join': 'conversation:read', 'conversation-leave': 'session', typing: 'conversation:read',
} as const satisfies Record<keyof StaffToServer, Permission | 'session'>;
export type ServerToStaff = ServerToPatient & {
  /** The row of one conversation changed or is new: replace it by id. */
  'queue-changed': (event: { row: QueueRow }) => void;
  /** This conversation is not, or no longer, within one's scope. */
  'queue-left': (event: { conversationId: string }) => void;
  'note-added': (event: { note: Note }) => void;
  'case-changed': (event: { conversationId: string; case: CaseView }) => void;
  'delivery-changed': (event: { conversationId: string; delivery: DeliveryView }) => void;
  /** Texts to it were ended or taken up again, or pictures are on their way or have come: ask `readConversation`. */
  'conversation-stale': (event: { conversationId: string }) => void;
  'turn-changed': (event: { conversationId: string; turn: TurnView }) => void;
  'viewers-changed': (event: { conversationId: string; viewers: StaffRef[] }) => void;
  'page-raised': (event: { page: PageView }) => void;
  'page-changed': (event: { page: PageView }) => void;
  /** The language model pauses, rests or is back. */
  'model-state-changed': (event: { state: ModelStateView }) => void;
  /** A note calls oneself by name. */
  mentioned: (event: { conversationId: string }) => void;
  /** What oneself has open beyond one's scope changed: ask `listRunningGlass`. */
  'glass-changed': (event: object) => void;
  /** For those who judge openings: how many wait for it. */
  'glass-review-changed': (event: { unreviewed: number; opened: boolean }) => void;
  'session-locked': (event: object) => void;
  'session-ended': (event: { reason: string }) => void;
};
