/**
 * Carries committed changes to the sockets of this process. The database notifies every server of ids after commit; the
 * rows behind them are read in batches and sent in order of arrival. After a lost connection the events table tells what
 * was missed, so a row that was committed is never left unsaid.
 */
import type { Db } from '../../db/db.ts';
import type { Context } from '../context.ts';
import type { LiveEvent } from './live-event.ts';
import { deliverEvents, deliverSentences, type SentenceRow } from './deliver.ts';

type Item = { kind: 'event'; id: number } | { kind: 'sentence'; messageId: string; n: number };

const BATCH = 500;

export class FanOut {
  readonly #context: Context;
  readonly #waiting: Item[] = [];
  #working: Promise<void> | null = null;
  #lastEventId = 0;
  #stopListening: (() => Promise<void>) | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  async start(): Promise<void> {
    const { db } = this.#context;
    this.#lastEventId = (await db.one<{ id: number }>('SELECT coalesce(max(id), 0)::bigint AS id FROM events')).id;
    this.#stopListening = await db.listen('toniq_live', (payload) => this.#take(payload), () => void this.#catchUp(db));
  }

  async stop(): Promise<void> {
    await this.#stopListening?.();
    await this.#working;
  }

  #take(payload: string): void {
    const [kind, id, n] = payload.split(':');
    if (kind === 'e') this.#waiting.push({ kind: 'event', id: Number(id) });
    else if (kind === 's') this.#waiting.push({ kind: 'sentence', messageId: id!, n: Number(n) });
    this.#working ??= this.#work().finally(() => (this.#working = null));
  }

  async #work(): Promise<void> {
    while (this.#waiting.length) {
      // Neighbours of one kind go together; the order between kinds stays.
      const kind = this.#waiting[0]!.kind;
      let count = 1;
      while (count < Math.min(this.#waiting.length, BATCH) && this.#waiting[count]!.kind === kind) count++;
      await this.#send(this.#waiting.splice(0, count));
    }
  }

  async #send(items: Item[]): Promise<void> {
    const { db, log } = this.#context;
    try {
      if (items[0]!.kind === 'event') {
        const ids = items.map((item) => (item as Extract<Item, { kind: 'event' }>).id);
        this.#lastEventId = Math.max(this.#lastEventId, ...ids);
        await deliverEvents(this.#context, await eventsById(db, ids));
      } else {
        await deliverSentences(this.#context, await sentencesOf(db, items as Extract<Item, { kind: 'sentence' }>[]));
      }
    } catch (error) {
      log.error({ error, count: items.length }, 'Live updates could not be sent. Browsers catch up at their next sync.');
    }
  }

  /** Events committed while nobody listened. Ids are given before commit, so it looks back a little. */
  async #catchUp(db: Db): Promise<void> {
    const missed = await db.query<{ id: number }>('SELECT id FROM events WHERE id > $1 ORDER BY id LIMIT 5000', [Math.max(0, this.#lastEventId - 100)]).catch(() => []);
    for (const { id } of missed) this.#take(`e:${id}`);
  }
}

async function eventsById(db: Db, ids: number[]): Promise<LiveEvent[]> {
  const rows = await db.query<LiveEvent>(
    `SELECT id, type, conversation_id AS "conversationId", case_id AS "caseId", subject_id AS "subjectId", after FROM events WHERE id = ANY($1)`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function sentencesOf(db: Db, items: { messageId: string; n: number }[]): Promise<SentenceRow[]> {
  return db.query<SentenceRow>(
    `SELECT s.message_id AS "messageId", m.conversation_id AS "conversationId", m.seq, m.citations,
            jsonb_build_object('n', s.n, 'text', s.text, 'joins', s.joins, 'citations', s.citations) AS sentence
     FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS want(message_id, n, position)
     JOIN sentences s ON s.message_id = want.message_id AND s.n = want.n JOIN messages m ON m.id = s.message_id ORDER BY want.position`,
    [items.map((item) => item.messageId), items.map((item) => item.n)],
  );
}
