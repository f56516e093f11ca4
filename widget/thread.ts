import type { EmergencyCard, Message, Sentence } from '../server/contract/message.ts';
import type { PatientConversation, Sync } from '../server/contract/conversation.ts';
import type { HandoffChanged, ReadChanged, SentenceAppended, TypingShown } from '../server/contract/sockets.ts';

/** What the browser knows of the conversation. Messages are in order of `seq` and unique by id. */
export type Thread = {
  conversation: PatientConversation | null;
  messages: readonly Message[];
  typing: TypingShown | null;
  /** An emergency whose card message may still be on the way. */
  raised: { seq: number; card: EmergencyCard } | null;
};

export type ThreadEvent =
  | { type: 'synced'; sync: Sync }
  | { type: 'message'; message: Message }
  | { type: 'sentence'; event: SentenceAppended }
  | { type: 'conversation'; conversation: PatientConversation }
  | { type: 'handoff'; event: HandoffChanged }
  | { type: 'emergency'; event: { conversationId: string; seq: number; card: EmergencyCard } }
  | { type: 'read'; event: ReadChanged }
  | { type: 'typing'; event: TypingShown }
  | { type: 'quiet' };

export const emptyThread: Thread = { conversation: null, messages: [], typing: null, raised: null };

/** Applies one event. Applying it again changes nothing; events of another conversation are ignored. */
export function reduceThread(thread: Thread, event: ThreadEvent): Thread {
  switch (event.type) {
    case 'synced': {
      const base = sameConversation(thread, event.sync.conversation) ? thread : emptyThread;
      const messages = event.sync.messages.reduce(putMessage, base.messages);
      return { ...base, messages, ...conversationState(base, event.sync.conversation) };
    }
    case 'conversation': {
      const base = sameConversation(thread, event.conversation) ? thread : emptyThread;
      return { ...base, ...conversationState(base, event.conversation) };
    }
    case 'message':
      if (!belongs(thread, event.message.conversationId)) return thread;
      return {
        ...thread,
        messages: putMessage(thread.messages, event.message),
        typing: event.message.author === 'patient' ? thread.typing : null,
      };
    case 'sentence':
      if (!belongs(thread, event.event.conversationId)) return thread;
      return { ...thread, typing: null, messages: thread.messages.map((message) => addSentence(message, event.event)) };
    case 'emergency':
      if (!belongs(thread, event.event.conversationId)) return thread;
      return {
        ...thread,
        raised: { seq: event.event.seq, card: event.event.card },
        conversation: thread.conversation && { ...thread.conversation, emergency: true },
      };
    case 'handoff': {
      if (!belongs(thread, event.event.conversationId)) return thread;
      const { control, handoff, staff } = event.event;
      return { ...thread, conversation: thread.conversation && { ...thread.conversation, control, handoff, staff } };
    }
    case 'read': {
      const { conversation } = thread;
      if (!conversation || conversation.id !== event.event.conversationId) return thread;
      const field = event.event.by === 'staff' ? 'staffReadSeq' : 'patientReadSeq';
      return { ...thread, conversation: { ...conversation, [field]: Math.max(conversation[field], event.event.seq) } };
    }
    case 'typing':
      if (!belongs(thread, event.event.conversationId) || event.event.who === 'patient') return thread;
      return { ...thread, typing: event.event.active ? event.event : null };
    case 'quiet':
      return thread.typing ? { ...thread, typing: null } : thread;
  }
}

/** True when a message or sentence is missing that the server has told of: time to ask for `sync`. */
export function hasGap({ conversation, messages }: Thread): boolean {
  if (!conversation) return false;
  const last = messages.at(-1)?.seq ?? 0;
  const missing = messages.length !== last || conversation.lastSeq > last;
  return missing || messages.some((message) => message.sentences.some((sentence, index) => sentence.n !== index + 1));
}

/** The sequence number to `sync` after: everything up to it is known and will not change any more. */
export function settledSeq(messages: readonly Message[]): number {
  let settled = 0;
  for (const message of messages) {
    if (message.seq !== settled + 1 || message.state === 'streaming') break;
    settled = message.seq;
  }
  return settled;
}

/** How many messages by others the patient has not seen. */
export function unreadCount({ conversation, messages }: Thread): number {
  const read = conversation?.patientReadSeq ?? 0;
  return messages.filter((message) => message.author !== 'patient' && message.seq > read).length;
}

/** The card of the emergency that holds, or null. It holds until staff clear it. */
export function activeCard({ conversation, messages, raised }: Thread): EmergencyCard | null {
  if (!conversation?.emergency) return null;
  return messages.findLast((message) => message.card)?.card ?? raised?.card ?? null;
}

function sameConversation(thread: Thread, conversation: PatientConversation): boolean {
  return thread.conversation === null || thread.conversation.id === conversation.id;
}

function belongs(thread: Thread, conversationId: string): boolean {
  return thread.conversation?.id === conversationId;
}

function conversationState(thread: Thread, next: PatientConversation): Pick<Thread, 'conversation' | 'raised'> {
  const patientReadSeq = Math.max(thread.conversation?.patientReadSeq ?? 0, next.patientReadSeq);
  return { conversation: { ...next, patientReadSeq }, raised: next.emergency ? thread.raised : null };
}

function putMessage(messages: readonly Message[], next: Message): readonly Message[] {
  const at = messages.findIndex((message) => message.id === next.id);
  if (at >= 0) return messages.map((message, index) => (index === at ? newer(message, next) : message));
  return [...messages, next].sort((a, b) => a.seq - b.seq);
}

/** An answer to `sync` may be older than an event that overtook it: what has been shown never vanishes. */
function newer(known: Message, next: Message): Message {
  if (next.state !== 'streaming') return next;
  return known.state !== 'streaming' || known.sentences.length > next.sentences.length ? known : next;
}

function addSentence(message: Message, { messageId, sentence, citations }: SentenceAppended): Message {
  if (message.id !== messageId || message.sentences.some(({ n }) => n === sentence.n)) return message;
  const known = new Set(message.citations.map(({ n }) => n));
  return {
    ...message,
    sentences: [...message.sentences, sentence].sort((a, b) => a.n - b.n),
    citations: [...message.citations, ...citations.filter(({ n }) => !known.has(n))].sort((a, b) => a.n - b.n),
  };
}

export type Block = { kind: 'paragraph'; sentences: Sentence[] } | { kind: 'list'; items: Sentence[][] };

/** Groups an answer's sentences into paragraphs and lists, as each says how it joins the one before. */
export function answerBlocks(sentences: readonly Sentence[]): Block[] {
  const blocks: Block[] = [];
  for (const sentence of sentences) {
    const last = blocks.at(-1);
    if (sentence.joins === 'item') {
      if (last?.kind === 'list') last.items.push([sentence]);
      else blocks.push({ kind: 'list', items: [[sentence]] });
    } else if (sentence.joins === 'paragraph' || !last) {
      blocks.push({ kind: 'paragraph', sentences: [sentence] });
    } else {
      (last.kind === 'list' ? last.items.at(-1) : last.sentences)?.push(sentence);
    }
  }
  return blocks;
}
