import { batch, computed, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { BulkChange, BulkResult, QueueRow } from '../shapes.ts';
import type { Toasts } from './toasts.ts';

export type Bulk = ReturnType<typeof createBulk>;

/** A change of the chosen cases that was tried and not yet made. */
export type BulkPreview = { words: string; change: BulkChange; result: BulkResult };

/** Choosing rows and changing their cases at once: first a preview, then the change, then ten minutes to take it back. */
export function createBulk({ call, rows, toasts, reload }: { call: Call; rows: () => readonly QueueRow[]; toasts: Toasts; reload: () => void }) {
  const chosen = signal<ReadonlySet<string>>(new Set());
  const preview = signal<BulkPreview | null>(null);
  const busy = signal(false);
  const problem = signal<string | null>(null);
  /** Only what is in the list is changed: a row that left it is chosen no more. */
  const caseIds = computed(() => [...new Set(rows().flatMap((row) => (row.caseId && chosen.value.has(row.conversationId) ? [row.caseId] : [])))]);

  async function run<T>(work: () => Promise<T>): Promise<T | null> {
    busy.value = true;
    problem.value = null;
    try {
      return await work();
    } catch (error) {
      problem.value = problemText(error);
      return null;
    } finally {
      busy.value = false;
    }
  }

  async function undo(token: string): Promise<void> {
    try {
      const { restored, kept } = await call('undoBulkCases', { body: { token } });
      toasts.show(`${cases(restored.length)} as before.${kept.length ? ` ${cases(kept.length)} stayed: changed since.` : ''}`);
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
    }
    reload();
  }

  return {
    chosen, caseIds, preview, busy, problem,

    toggle(conversationId: string): void {
      const next = new Set(chosen.value);
      if (!next.delete(conversationId)) next.add(conversationId);
      chosen.value = next;
    },
    chooseAll(): void {
      chosen.value = new Set(rows().filter((row) => row.caseId).slice(0, 200).map((row) => row.conversationId));
    },
    clear(): void {
      batch(() => { chosen.value = new Set(); preview.value = null; problem.value = null; });
    },

    /** Asks what the change would do. */
    async tryOut(words: string, change: BulkChange): Promise<void> {
      const result = await run(() => call('bulkCases', { body: { ids: caseIds.value, change, dryRun: true } }));
      if (result) preview.value = { words, change, result };
      else if (problem.value) toasts.show(problem.value, { tone: 'problem' });
    },
    cancel(): void {
      batch(() => { preview.value = null; problem.value = null; });
    },
    async apply(): Promise<void> {
      const trial = preview.value;
      if (!trial) return;
      const result = await run(() => call('bulkCases', { body: { ids: trial.result.changed.map(({ id }) => id), change: trial.change } }));
      if (!result) return;
      const token = result.undo?.token;
      toasts.show(`${trial.words}: ${cases(result.changed.length)}.`, { action: token ? { label: 'Undo', run: () => void undo(token) } : null });
      batch(() => { preview.value = null; chosen.value = new Set(); });
      reload();
    },
  };
}

export const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);
