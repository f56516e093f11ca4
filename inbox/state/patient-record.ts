import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import type { FoundPatient, NewProxy, Patient, PatientChange, PatientDuplicate, PatientHistory, PatientMerge, PatientProxy } from '../shapes.ts';
import type { Toasts } from './toasts.ts';

export type PatientRecord = { patient: Patient; history: PatientHistory; proxies: PatientProxy[]; duplicates: PatientDuplicate[]; merges: PatientMerge[] };
export type PatientRecords = ReturnType<typeof createPatientRecord>;

/** All there is of a patient beside the conversation. One patient at a time; `changed` is called when what a conversation shows of the patient changed. */
export function createPatientRecord({ call, toasts, changed }: { call: Call; toasts: Pick<Toasts, 'show'>; changed: () => void }) {
  const record = signal<PatientRecord | null>(null);
  const problem = signal<string | null>(null);
  const busy = signal(false);
  let wanted = '';

  async function load(patientId: string): Promise<void> {
    wanted = patientId;
    const params = { patientId };
    try {
      const [patient, history, proxies, duplicates] = await Promise.all([
        call('readPatient', { params, present: false }), call('readPatientHistory', { params, present: false }), call('listProxies', { params, present: false }), call('listDuplicates', { params, present: false }),
      ]);
      if (wanted === patientId) batch(() => { record.value = { patient, history, proxies: proxies.items, duplicates: duplicates.items, merges: duplicates.merges }; problem.value = null; });
    } catch (error) {
      if (wanted === patientId) problem.value = problemText(error);
    }
  }

  /** Carries out a change, says what was done and reads anew. Null when it was refused, which is said. */
  async function act<T>(patientId: string, what: () => Promise<T>, done: (result: T) => { words: string; undo?: () => void }): Promise<T | null> {
    busy.value = true;
    try {
      const result = await what();
      const { words, undo } = done(result);
      toasts.show(words, { action: undo ? { label: 'Undo', run: undo } : null });
      await load(patientId);
      changed();
      return result;
    } catch (error) {
      // Somebody was faster: what they made of it is shown, for the next try.
      if (error instanceof ApiProblem && error.status === 412) {
        await load(patientId);
        toasts.show('Somebody changed this record meanwhile. Look at it, then make your change again.', { tone: 'problem' });
      } else {
        toasts.show(problemText(error), { tone: 'problem' });
      }
      return null;
    } finally {
      busy.value = false;
    }
  }

  const undoMerge = (patientId: string, mergeId: string) => act(patientId, () => call('undoMerge', { params: { patientId, mergeId } }), () => ({ words: 'The records are separate again.' }));

  return {
    busy, problem, load, undoMerge,
    of: (patientId: string): PatientRecord | null => (record.value?.patient.id === patientId ? record.value : null),

    change: (patient: Patient, change: PatientChange, words = 'Saved.') =>
      act(patient.id, () => call('updatePatient', { params: { patientId: patient.id }, body: change, ifMatch: patient.version }), () => ({ words })),
    /** Makes the other record part of this one. */
    merge: (patientId: string, other: string, words = 'The records are one now.') =>
      act(patientId, () => call('mergePatients', { params: { patientId }, body: { patientId: other } }), ({ id }) => ({ words, undo: () => void undoMerge(patientId, id) })),
    grant: (patientId: string, grant: NewProxy, name: string) => act(patientId, () => call('grantProxy', { params: { patientId }, body: grant }), () => ({ words: `${name} may act for this patient now.` })),
    endProxy: ({ id, patientId }: PatientProxy, shown: string, name: string) => act(shown, () => call('endProxy', { params: { patientId, proxyId: id } }), () => ({ words: `${name} may act no longer.` })),

    /** Patients by name, date of birth, phone, email or record number. Throws what the call throws. */
    find: async (q: string): Promise<FoundPatient[]> => (await call('searchPatients', { body: { q, limit: 8 } })).items,

    clear(): void {
      wanted = '';
      batch(() => { record.value = null; problem.value = null; });
    },
  };
}
