import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { QueueRow, QueueView } from '../shapes.ts';
import { isNarrowed, sameFilter, writeFilter, type QueueFilter } from './queue-filter.ts';
import { appendPage, belongsTo, mergeRow } from './queue-order.ts';

export type Queue = ReturnType<typeof createQueue>;
export type QueueCounts = { waiting: number; mine: number; emergencies: number; putAside: number };

const PAGE = 50;
/** Live changes come in bursts; the counts are asked for once per burst. */
const COUNT_AFTER_MS = 800;

/** The list of one view, kept up to date by `queue-changed`. */
export function createQueue({ call, meId }: { call: Call; meId: () => string }) {
  const view = signal<QueueView>('waiting');
  /** Words that narrow the view. A patient's may be among them, so they stand in no address. */
  const text = signal('');
  const filter = signal<QueueFilter>({});
  const rows = signal<QueueRow[]>([]);
  const counts = signal<QueueCounts | null>(null);
  const phase = signal<'loading' | 'ready' | 'failed'>('loading');
  const problem = signal<string | null>(null);
  const next = signal<string | null>(null);
  const loadingMore = signal(false);
  let loads = 0;
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  let countTimer: ReturnType<typeof setTimeout> | undefined;

  // The contract's shapes name the values; an old address with others is refused by the server, which says so.
  const narrowing = () => Object.fromEntries(writeFilter(filter.value)) as object;
  const ask = (cursor?: string) =>
    text.value
      ? call('searchQueue', { body: { ...narrowing(), ...(filter.value.watching ? { watching: true } : {}), view: view.value, q: text.value, limit: PAGE, cursor } })
      : call('listQueue', { query: { ...narrowing(), view: view.value, limit: PAGE, cursor } });

  /** Reads the list anew. What is shown stays until the answer is there, unless the list is another one. */
  async function load(options: { keep: boolean } = { keep: true }): Promise<void> {
    const load = ++loads;
    if (!options.keep) batch(() => { rows.value = []; next.value = null; phase.value = 'loading'; });
    try {
      const page = await ask();
      if (load !== loads) return;
      batch(() => {
        rows.value = page.items;
        next.value = page.next;
        counts.value = page.counts;
        phase.value = 'ready';
        problem.value = null;
      });
    } catch (error) {
      if (load !== loads) return;
      batch(() => { phase.value = 'failed'; problem.value = problemText(error); });
    }
  }

  async function loadMore(): Promise<void> {
    const cursor = next.value;
    if (cursor === null || loadingMore.value) return;
    const load = loads;
    loadingMore.value = true;
    try {
      const page = await ask(cursor);
      if (load === loads) batch(() => { rows.value = appendPage(rows.value, page.items); next.value = page.next; problem.value = null; });
    } catch (error) {
      if (load === loads) problem.value = problemText(error);
    } finally {
      loadingMore.value = false;
    }
  }

  async function recount(): Promise<void> {
    try {
      counts.value = (await call('listQueue', { query: { view: 'waiting', limit: 1 } })).counts;
    } catch {
      // The list itself reports a lost server; a count one change behind is no news.
    }
  }

  return {
    view, text, filter, rows, counts, phase, problem, next, loadingMore, load, loadMore,

    show(next: QueueView, narrowed: QueueFilter): void {
      if (view.value === next && sameFilter(filter.value, narrowed)) return;
      batch(() => { view.value = next; filter.value = narrowed; });
      void load({ keep: false });
    },

    narrowTo(words: string): void {
      if (text.value === words) return;
      text.value = words;
      void load({ keep: false });
    },

    /** One row changed anywhere in the hospital. */
    apply(row: QueueRow): void {
      const shown = rows.value.some((other) => other.conversationId === row.conversationId);
      // Whether it fits what narrows the list, only the server can say.
      const narrowed = isNarrowed(filter.value) || text.value !== '';
      if (narrowed && !shown) {
        clearTimeout(readTimer);
        readTimer = setTimeout(() => void load(), COUNT_AFTER_MS);
      }
      const belongs = narrowed && !shown ? false : belongsTo(view.value, row, meId());
      rows.value = mergeRow(rows.value, row, { view: view.value, belongs, more: next.value !== null });
      clearTimeout(countTimer);
      countTimer = setTimeout(() => void recount(), COUNT_AFTER_MS);
    },

    /** A conversation left one's scope: it is another team's now. */
    remove(conversationId: string): void {
      if (!rows.value.some((row) => row.conversationId === conversationId)) return;
      rows.value = rows.value.filter((row) => row.conversationId !== conversationId);
      clearTimeout(countTimer);
      countTimer = setTimeout(() => void recount(), COUNT_AFTER_MS);
    },

    /** Forgets everything, at sign-out and when the screen locks. */
    clear(): void {
      loads++;
      clearTimeout(countTimer);
      clearTimeout(readTimer);
      batch(() => { rows.value = []; counts.value = null; next.value = null; text.value = ''; phase.value = 'loading'; problem.value = null; });
    },
  };
}
