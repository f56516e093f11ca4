import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import type { FoundPatient, NewProxy } from '../shapes.ts';
import { options, patientLabel, relationWords, rightHelp } from '../words.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';
import { FindPatient } from './find-patient.tsx';

const SHORTEST_REASON = 3;
const DAY_MS = 86_400_000;
const day = (fromNow: number): string => new Date(Date.now() + fromNow * DAY_MS).toISOString().slice(0, 10);

/** Lets somebody act for a patient: who, as what, with which rights, until when and why. */
export function GrantDialog({ patientId, name }: { patientId: string; name: string }) {
  const { dialogs, patientRecord } = useInbox();
  const proxy = useSignal<FoundPatient | null>(null);
  const relation = useSignal<NewProxy['relation']>('parent');
  const may = useSignal<NewProxy['may']>(['read', 'ask']);
  const until = useSignal(day(365));
  const reason = useSignal('');
  const ready = proxy.value !== null && may.value.length > 0 && until.value !== '' && reason.value.trim().length >= SHORTEST_REASON;
  const submit = async (event: Event) => {
    event.preventDefault();
    const who = proxy.value;
    if (!ready || !who) return;
    // To the end of that day, where staff sit.
    const grant = { proxyId: who.id, relation: relation.value, may: may.value, reason: reason.value.trim(), until: new Date(`${until.value}T23:59:59`).toISOString() };
    if (await patientRecord.grant(patientId, grant, patientLabel(who.name))) dialogs.close();
  };
  return (
    <Dialog title={`Who may act for ${name}?`} onClose={dialogs.close}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <FindPatient label="Find the person" except={patientId} chosen={proxy.value} onChoose={(next) => { proxy.value = next; }} />
        <div class="two-columns">
          <Choose label={`To ${name}, they are`} value={relation.value} options={options(relationWords)} disabled={false} onChange={(next) => { relation.value = next; }} />
          <div class="field">
            <label for="grant-until">Until</label>
            <input id="grant-until" type="date" min={day(1)} value={until.value} onInput={(event) => { until.value = event.currentTarget.value; }} />
          </div>
        </div>
        <fieldset class="field">
          <legend class="label">They may</legend>
          {options(rightHelp).map(({ value, label }) => (
            <label key={value} class="check">
              <input type="checkbox" checked={may.value.includes(value)} onChange={(event) => { may.value = event.currentTarget.checked ? [...may.value, value] : may.value.filter((other) => other !== value); }} /> {label}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="grant-reason">Reason, and what was checked</label>
          <textarea id="grant-reason" maxlength={500} value={reason.value} onInput={(event) => { reason.value = event.currentTarget.value; }} />
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={!ready || patientRecord.busy.value}>Let them act</button>
        </div>
      </form>
    </Dialog>
  );
}
