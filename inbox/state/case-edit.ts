import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import type { CaseChange, CaseView } from '../shapes.ts';
import { caseDifferences, type Difference } from './case-rules.ts';

export type CaseEdit = ReturnType<typeof createCaseEdit>;

/** Someone else was first: their changes, and the one that is still to be made. */
export type Conflict = { caseId: string; mine: CaseChange; now: CaseView; theirs: Difference[] };

type Needs = {
  call: Call;
  current: () => CaseView | null;
  changed: (view: CaseView) => void;
  /** Reads the stored case after a refusal. */
  refresh: () => Promise<CaseView | null>;
};

/** Changes of the open case, one field at a time, never over somebody else's unseen. */
export function createCaseEdit({ call, current, changed, refresh }: Needs) {
  const saving = signal<readonly string[]>([]);
  const saved = signal(0);
  const problem = signal<string | null>(null);
  const conflict = signal<Conflict | null>(null);
  let line: Promise<unknown> = Promise.resolve();

  async function save(change: CaseChange): Promise<void> {
    const base = current();
    if (base === null) return;
    const fields = Object.keys(change);
    batch(() => { saving.value = fields; problem.value = null; conflict.value = null; });
    try {
      changed(await call('updateCase', { params: { caseId: base.id }, body: change, ifMatch: base.version }));
      saved.value++;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) {
        const now = await refresh().catch(() => null);
        if (now) {
          conflict.value = { caseId: base.id, mine: change, now, theirs: caseDifferences(base, now) };
          return;
        }
      }
      problem.value = problemText(error);
    } finally {
      saving.value = [];
    }
  }

  return {
    saving, saved, problem, conflict,

    /** One change waits for the other: the second is made on the version that the first gave. */
    change(change: CaseChange): Promise<void> {
      const next = line.then(() => save(change));
      line = next;
      return next;
    },

    /** Makes the refused change on top of theirs. */
    async again(): Promise<void> {
      const refused = conflict.value;
      if (refused) await save(refused.mine);
    },

    leave(): void {
      batch(() => { conflict.value = null; problem.value = null; });
    },
  };
}
