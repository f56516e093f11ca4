/**
 * Carries committed changes to the sockets of this process. The database notifies every server of ids after commit; the
 * rows behind them are read in batches and sent in order of arrival. After a lost connection the events table tells what
 * was missed, so a row that was committed is never left unsaid.
 */
import { setImmediate as restOfThisBreath, setTimeout as pause } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { DatabaseUnavailable } from '../../db/errors.ts';
import type { Context } from '../context.ts';
import type { LiveEvent } from './live-event.ts';
import { deliverInOrder, type Said, type SentenceRow } from './deliver.ts';

/** `event` is there when the notification said all of it. */
type Item = { kind: 'event'; id: number; event: LiveEvent | null } | { kind: 'sentence'; messageId: string; n: number };

const BATCH = 500;
/** While changes keep coming they are gathered for so long, and read together. */
const GATHER_MS = 8;
/** So many batches in a row go out at once: a patient who is answered alone waits for nobody else's changes. */
const WITHOUT_GATHERING = 4;
/** Of these, what else the row holds is of no interest here, and they are the most. */
const SAID_BY_IDS = new Set(['message-appended', 'message-changed']);
/** Ids are given before commit: an event this far back may have become visible only now. */
const LOOK_BACK = 2_000;
/** Ids remembered as taken, so that catching up says nothing twice. */
const REMEMBERED = 10_000;
const RETRY_MS = 250;

export class FanOut {
  readonly #context: Context;
  readonly #waiting: Item[] = [];
  readonly #taken = new Set<number>();
  readonly #stopped = new AbortController();
  #working: Promise<void> | null = null;
  #busy = false;
  #lastEventId = 0;
  #stopListening: (() => Promise<void>) | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  async start(): Promise<void> {
    const { db } = this.#context;
    const before = await db.query<{ id: number }>('SELECT id FROM events ORDER BY id DESC LIMIT $1', [LOOK_BACK]);
    for (const { id } of before.reverse()) this.#isNew(id);
    this.#stopListening = await db.listen('toniq_live', (payload) => this.#take(payload), () => void this.#catchUp(db));
    await this.#catchUp(db);
  }

  async stop(): Promise<void> {
    await this.#stopListening?.();
    this.#stopped.abort();
    await this.#working;
  }

  #take(payload: string): void {
    const [kind, id, ...rest] = payload.split(':');
    if (kind === 'e' && this.#isNew(Number(id))) this.#waiting.push({ kind: 'event', id: Number(id), event: eventOf(Number(id), rest) });
    else if (kind === 's') this.#waiting.push({ kind: 'sentence', messageId: id!, n: Number(rest[0]) });
    if (!this.#busy) this.#working = this.#work();
  }

  /** True the first time. Repeating an old event would lock a screen that was unlocked since. */
  #isNew(id: number): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    if (this.#taken.size > REMEMBERED) this.#taken.delete(this.#taken.values().next().value!);
    this.#lastEventId = Math.max(this.#lastEventId, id);
    return true;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // What one transaction announced comes in one piece, and is read as one: a message with its first sentence.
    await restOfThisBreath();
    for (let batch = 1; this.#waiting.length; batch++) {
      const count = Math.min(this.#waiting.length, BATCH);
      await this.#untilDatabase(() => this.#send(this.#waiting.slice(0, count)));
      this.#waiting.splice(0, count);
      if (this.#waiting.length && batch >= WITHOUT_GATHERING) await pause(GATHER_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    }
    // In the same breath as the look at an empty list: what comes next finds nobody working and starts anew.
    this.#busy = false;
  }

  async #send(items: Item[]): Promise<void> {
    const { db } = this.#context;
    const [events, sentences] = await Promise.all([
      eventsById(db, items.flatMap((item) => (item.kind === 'event' && !item.event ? item.id : []))),
      sentencesOf(db, items.filter((item) => item.kind === 'sentence')),
    ]);
    await deliverInOrder(this.#context, items.flatMap((item): Said[] => {
      if (item.kind === 'event') {
        const event = item.event ?? events.get(item.id);
        return event ? [{ event }] : [];
      }
      const sentence = sentences.get(`${item.messageId}:${item.n}`);
      return sentence ? [{ sentence }] : [];
    }));
  }

  /** Events committed while nobody listened. */
  async #catchUp(db: Db): Promise<void> {
    await this.#untilDatabase(async () => {
      const missed = await db.query<{ id: number }>('SELECT id FROM events WHERE id > $1 ORDER BY id', [Math.max(0, this.#lastEventId - LOOK_BACK)]);
      for (const { id } of missed) this.#take(`e:${id}`);
    });
  }

  /** Does it again while the database is away, since nobody else would say what is said here; other faults are logged and left. */
  async #untilDatabase(act: () => Promise<void>): Promise<void> {
    const { log } = this.#context;
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable) || this.#stopped.signal.aborted) {
          return log.error({ error }, 'Live updates could not be sent. Browsers catch up at their next sync.');
        }
        await pause(RETRY_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
      }
    }
  }
}

/** The event as its notification tells it; null when its row must be read. */
function eventOf(id: number, [type, conversationId, subjectId]: string[]): LiveEvent | null {
  if (!conversationId || !subjectId || !SAID_BY_IDS.has(type!)) return null;
  return { id, type: type as LiveEvent['type'], conversationId, caseId: null, subjectId, after: null };
}

async function eventsById(db: Db, ids: number[]): Promise<Map<number, LiveEvent>> {
  if (!ids.length) return new Map();
  const rows = await db.query<LiveEvent>(
    `SELECT id, type, conversation_id AS "conversationId", case_id AS "caseId", subject_id AS "subjectId", after FROM events WHERE id = ANY($1)`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By message id and number. */
async function sentencesOf(db: Db, items: { messageId: string; n: number }[]): Promise<Map<string, SentenceRow>> {
  if (!items.length) return new Map();
  const rows = await db.query<SentenceRow>(
    `SELECT s.message_id AS "messageId", m.conversation_id AS "conversationId", m.seq, m.citations,
            jsonb_build_object('n', s.n, 'text', s.text, 'joins', s.joins, 'citations', s.citations) AS sentence
     FROM unnest($1::uuid[], $2::int[]) AS want(message_id, n)
     JOIN sentences s ON s.message_id = want.message_id AND s.n = want.n JOIN messages m ON m.id = s.message_id`,
    [items.map((item) => item.messageId), items.map((item) => item.n)],
  );
  return new Map(rows.map((row) => [`${row.messageId}:${row.sentence.n}`, row]));
}
