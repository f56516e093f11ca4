import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { CaseView } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { channelWords } from '../words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';

/** Puts some conversations of a case into a case of their own. One at least stays. */
export function SplitDialog({ view, patientId }: { view: CaseView; patientId: string }) {
  const { dialogs, patientRecord, caseWork } = useInbox();
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const subject = useSignal('');
  const busy = useSignal(false);
  useEffect(() => void patientRecord.load(patientId), [patientId]);
  const record = patientRecord.of(patientId);
  const here = record?.history.conversations.filter(({ caseId }) => caseId === view.id) ?? [];
  const all = here.length > 0 && chosen.value.size === here.length;
  const ready = chosen.value.size > 0 && !all && subject.value.trim() !== '';
  const toggle = (id: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(id)) next.add(id);
    chosen.value = next;
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!ready || busy.value) return;
    busy.value = true;
    const done = await caseWork.split(view, [...chosen.value], subject.value.trim());
    busy.value = false;
    if (done) dialogs.close();
  };
  return (
    <Dialog title={`Split ${view.reference}`} onClose={dialogs.close}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <p>Choose what goes into a case of its own. Notes go with their conversation; team, priority and tags are the same at first. You can undo this for 30 days.</p>
        {record === null && <p class="muted" role="status">{patientRecord.problem.value ?? 'The conversations are loading.'}</p>}
        <fieldset class="found-patients">
          <legend class="label">Conversations of this case</legend>
          {here.map((one) => (
            <label key={one.id}>
              <input type="checkbox" checked={chosen.value.has(one.id)} onChange={() => toggle(one.id)} />
              <span>
                <span dir="auto">{one.firstWords || 'A conversation'}</span>
                <span class="small muted">{channelWords[one.channel]} · {dateTime(one.createdAt, now.value)} · {one.messages === 1 ? '1 message' : `${one.messages} messages`}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {here.length === 1 && <p class="muted">It has one conversation, so there is nothing to split.</p>}
        {all && here.length > 1 && <p class="error-text" role="alert">One conversation has to stay. Leave one out, or change the subject of this case instead.</p>}
        <div class="field">
          <label for="split-subject">Subject of the new case</label>
          <input id="split-subject" type="text" dir="auto" maxlength={200} autocomplete="off" value={subject.value} onInput={(event) => { subject.value = event.currentTarget.value; }} />
        </div>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={!ready || busy.value}>Split</button>
        </div>
      </form>
    </Dialog>
  );
}
