import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { FoundPatient } from '../shapes.ts';
import { patientLabel } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { FindPatient } from './find-patient.tsx';

/** Says whose conversation a visitor's is. What the visitor's own browser may see does not grow by it. */
export function IdentifyDialog({ patientId }: { patientId: string }) {
  const { dialogs, patientRecord } = useInbox();
  const chosen = useSignal<FoundPatient | null>(null);
  const merge = async () => {
    const { value } = chosen;
    if (value && (await patientRecord.merge(value.id, patientId, `This conversation is ${patientLabel(value.name)}’s now.`))) dialogs.close();
  };
  return (
    <Dialog title="Who is this visitor?" onClose={dialogs.close}>
      <p>The conversation and its case go to the patient’s record. The visitor’s browser shows no more than before: who writes is proved by a code alone. You can undo this.</p>
      <FindPatient label="Find the patient" except={patientId} chosen={chosen.value} onChoose={(next) => { chosen.value = next; }} />
      <div class="dialog-actions">
        <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
        <button type="button" class="button primary" disabled={chosen.value === null || patientRecord.busy.value} onClick={() => void merge()}>
          {chosen.value === null ? 'This is the patient' : `This is ${patientLabel(chosen.value.name)}`}
        </button>
      </div>
    </Dialog>
  );
}
