import { signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import type { PatientDuplicate, PatientHistory, PatientMerge, PatientProxy } from '../shapes.ts';
import type { Toasts } from './toasts.ts';

export type PatientRecord = { patientId: string; history: PatientHistory; proxies: PatientProxy[]; duplicates: PatientDuplicate[]; merges: PatientMerge[] };

/** What there is of the patient beside the conversation. One patient at a time; `changed` is called when records were merged or parted. */
export function createPatientRecord({ call, toasts, changed }: { call: Call; toasts: Pick<Toasts, 'show'>; changed: () => void }) {
  const record = signal<PatientRecord | null>(null);
  const busy = signal(false);
  let wanted = '';

  async function load(patientId: string): Promise<void> {
    wanted = patientId;
    const params = { patientId };
    try {
      const [history, proxies, duplicates] = await Promise.all([
        call('readPatientHistory', { params, present: false }), call('listProxies', { params, present: false }), call('listDuplicates', { params, present: false }),
      ]);
      if (wanted === patientId) record.value = { patientId, history, proxies: proxies.items, duplicates: duplicates.items, merges: duplicates.merges };
    } catch {
      // The panel shows what the conversation brought; the rest comes with the next look.
    }
  }

  async function act(patientId: string, what: () => Promise<unknown>, done: string): Promise<void> {
    busy.value = true;
    try {
      await what();
      toasts.show(done);
      await load(patientId);
      changed();
    } catch (error) {
      toasts.show(error instanceof Error ? error.message : 'That did not work. Please try again.', { tone: 'problem' });
    }
    busy.value = false;
  }

  return {
    busy, load,
    of: (patientId: string) => (record.value?.patientId === patientId ? record.value : null),
    merge: (patientId: string, other: string) => act(patientId, () => call('mergePatients', { params: { patientId }, body: { patientId: other } }), 'The records are one now. You can undo it in the panel.'),
    undo: (patientId: string, mergeId: string) => act(patientId, () => call('undoMerge', { params: { patientId, mergeId } }), 'The records are separate again.'),
    clear(): void {
      wanted = '';
      record.value = null;
    },
  };
}
