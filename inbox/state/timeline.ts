/** The order in which a conversation is read: messages by sequence number, with notes, the agent's trail and days in between. */
import type { Message, Note, StaffConversation, TurnView } from '../shapes.ts';

export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'turn'; key: string; turn: TurnView };

/** A turn stands right before the reply it led to, or behind what it read when it said nothing; notes after the message they followed. */
export function timeline(conversation: Pick<StaffConversation, 'messages' | 'notes' | 'turns'>): TimelineItem[] {
  const items: TimelineItem[] = [];
  const notes = Map.groupBy([...conversation.notes].sort((a, b) => compare(a.createdAt, b.createdAt)), (note) => note.afterSeq);
  const seqs = new Set(conversation.messages.map(({ seq }) => seq));
  const beforeReply = new Map<number, TurnView[]>();
  const afterRead = new Map<number, TurnView[]>();
  for (const turn of [...conversation.turns].sort((a, b) => compare(a.startedAt, b.startedAt))) {
    const [where, seq] = turn.replySeq !== null && seqs.has(turn.replySeq) ? [beforeReply, turn.replySeq] : [afterRead, turn.toSeq];
    where.set(seq, [...(where.get(seq) ?? []), turn]);
  }
  const addTurns = (turns: TurnView[] = []) => {
    for (const turn of turns) items.push({ kind: 'turn', key: `turn-${turn.id}`, turn });
  };
  const addNotes = (some: Note[] = []) => {
    for (const note of some) items.push({ kind: 'note', key: `note-${note.id}`, note });
  };

  let day = '';
  for (const message of [...conversation.messages].sort((a, b) => a.seq - b.seq)) {
    const messageDay = new Date(message.createdAt).toDateString();
    if (messageDay !== day) {
      items.push({ kind: 'day', key: `day-${messageDay}`, at: message.createdAt });
      day = messageDay;
    }
    addTurns(beforeReply.get(message.seq));
    items.push({ kind: 'message', key: `message-${message.id}`, message });
    addTurns(afterRead.get(message.seq));
    addNotes(notes.get(message.seq));
    afterRead.delete(message.seq);
    notes.delete(message.seq);
  }
  // What belongs to a message that is not here (a note on an empty conversation) still has to be seen.
  for (const turns of afterRead.values()) addTurns(turns);
  for (const some of notes.values()) addNotes(some);
  return items;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
