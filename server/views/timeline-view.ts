import type { Queryable } from '../../db/db.ts';
import { eventsById, timelineOf, type TimelineKind } from '../../domain/cases/timeline.ts';
import { messagesById } from '../../domain/messages/message.ts';
import { notesById } from '../../domain/notes/note.ts';
import { pagesById } from '../../domain/pages/page.ts';
import { turnsById } from '../../domain/turns/turn.ts';
import type { TimelineEntry } from '../contract/case-work.ts';
import { noteView, pageView, turnView } from './conversation-view.ts';
import { messageView } from './message-view.ts';

/** A page of a case's timeline with what stands in it; each kind is read at once. */
export async function timelinePage(db: Queryable, caseId: string, limit: number, cursor?: string): Promise<{ items: TimelineEntry[]; next: string | null }> {
  const { items, next } = await timelineOf(db, caseId, limit, cursor);
  const of = (kind: TimelineKind) => items.filter((item) => item.kind === kind).map(({ id }) => id);
  const [messages, notes, turns, pages, events] = await Promise.all([
    read(messagesById, of('message')), read(notesById, of('note')), read(turnsById, of('turn')), read(pagesById, of('page')), read(eventsById, of('event')),
  ]);
  const entries = items.flatMap(({ kind, id, at, conversationId, channel }): TimelineEntry[] => {
    const place = { id, at: at.toISOString(), conversationId, channel };
    const [message, note, turn, page, event] = [messages.get(id), notes.get(id), turns.get(id), pages.get(id), events.get(id)];
    switch (kind) {
      case 'message': return message ? [{ kind, ...place, message: messageView(message) }] : [];
      case 'note': return note ? [{ kind, ...place, note: noteView(note) }] : [];
      case 'turn': return turn ? [{ kind, ...place, turn: turnView(turn) }] : [];
      case 'page': return page ? [{ kind, ...place, page: pageView(page) }] : [];
      case 'event': return event ? [{ kind, ...place, event: { type: event.type, actor: event.actor, before: event.before, after: event.after } }] : [];
    }
  });
  return { items: entries, next };

  async function read<Row extends { id: string }>(load: (db: Queryable, ids: readonly string[]) => Promise<Row[]>, ids: readonly string[]): Promise<Map<string, Row>> {
    return new Map(ids.length ? (await load(db, ids)).map((row) => [row.id, row]) : []);
  }
}
