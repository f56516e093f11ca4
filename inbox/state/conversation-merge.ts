/**
 * Folds live events into the open conversation. Events may repeat, come late, or be older than what was just read, so every
 * rule is idempotent and never goes back; `gap` says that something in between is missing and the conversation must be read anew.
 */
import type {
  CaseView, DeliveryView, Message, Note, PageView, QueueRow, ReadChanged, SentenceAppended, StaffConversation, TurnView,
} from '../shapes.ts';

export type Merged = { conversation: StaffConversation; gap: boolean };

export function withMessage(conversation: StaffConversation, message: Message): Merged {
  const at = conversation.messages.findIndex((other) => other.id === message.id);
  const known = conversation.messages[at];
  if (known !== undefined) {
    if (isOlder(message, known)) return { conversation, gap: false };
    return { conversation: { ...conversation, messages: conversation.messages.with(at, message) }, gap: false };
  }
  const lastSeq = conversation.messages.at(-1)?.seq ?? 0;
  const messages = [...conversation.messages, message].sort((a, b) => a.seq - b.seq);
  return { conversation: { ...conversation, messages }, gap: message.seq > lastSeq + 1 };
}

export function withSentence(conversation: StaffConversation, event: SentenceAppended): Merged {
  const at = conversation.messages.findIndex((message) => message.id === event.messageId);
  const message = conversation.messages[at];
  if (message === undefined) return { conversation, gap: true };
  const shown = message.sentences.length;
  if (event.sentence.n <= shown || message.state !== 'streaming') return { conversation, gap: false };
  if (event.sentence.n > shown + 1) return { conversation, gap: true };
  const citations = [...message.citations, ...event.citations.filter((cited) => !message.citations.some(({ n }) => n === cited.n))];
  const next = { ...message, sentences: [...message.sentences, event.sentence], citations };
  return { conversation: { ...conversation, messages: conversation.messages.with(at, next) }, gap: false };
}

export function withNote(conversation: StaffConversation, note: Note): StaffConversation {
  return { ...conversation, notes: replaceOrAdd(conversation.notes, note) };
}

export function withDelivery(conversation: StaffConversation, delivery: DeliveryView): StaffConversation {
  return { ...conversation, deliveries: replaceOrAdd(conversation.deliveries, delivery) };
}

export function withTurn(conversation: StaffConversation, turn: TurnView): StaffConversation {
  const known = conversation.turns.find(({ id }) => id === turn.id);
  if (known && known.state !== 'running' && turn.state === 'running') return conversation;
  return { ...conversation, turns: replaceOrAdd(conversation.turns, turn) };
}

export function withCase(conversation: StaffConversation, changed: CaseView): StaffConversation {
  if (conversation.case?.id === changed.id && conversation.case.version > changed.version) return conversation;
  return { ...conversation, case: changed };
}

export function withRow(conversation: StaffConversation, row: QueueRow): StaffConversation {
  return row.updatedAt < conversation.row.updatedAt ? conversation : { ...conversation, row };
}

export function withRead(conversation: StaffConversation, event: ReadChanged): StaffConversation {
  const field = event.by === 'patient' ? 'patientReadSeq' : 'staffReadSeq';
  return event.seq <= conversation[field] ? conversation : { ...conversation, [field]: event.seq };
}

export function withPage(conversation: StaffConversation, page: PageView): StaffConversation {
  return { ...conversation, pages: replaceOrAdd(conversation.pages, page) };
}

/** A finished message is never replaced by its streaming past, nor a longer one by a shorter. */
function isOlder(message: Message, known: Message): boolean {
  if (message.state === 'streaming' && known.state !== 'streaming') return true;
  return message.state === 'streaming' && message.sentences.length < known.sentences.length;
}

function replaceOrAdd<T extends { id: string }>(items: T[], item: T): T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  return at < 0 ? [...items, item] : items.with(at, item);
}
