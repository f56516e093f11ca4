import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import { cases } from '../state/bulk.ts';
import type { BulkChange } from '../shapes.ts';
import { staffLabel } from '../words.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';

/** What can be done to all chosen cases; it stands below the list while any is chosen. */
export function BulkBar() {
  const { bulk, staff, caseModel } = useInbox();
  const text = useSignal('');
  const count = bulk.caseIds.value.length;
  const busy = bulk.busy.value;
  if (count === 0 && bulk.preview.value === null) return null;
  const tryOut = (words: string, change: BulkChange) => void bulk.tryOut(words, change);
  const people = staff.value.map((one) => ({ value: one.id, label: staffLabel(one) }));
  const nameOf = (id: string) => people.find(({ value }) => value === id)?.label ?? '';
  const tag = () => {
    const word = text.value.trim();
    text.value = '';
    if (word) tryOut(`Tagged “${word}”`, { addTags: [word] });
  };
  return (
    <section class="bulk-bar" aria-label="Change the chosen cases">
      <p role="status">
        <strong>{cases(count)}</strong> chosen
        <button type="button" class="text-button" onClick={bulk.chooseAll}>All shown</button>
        <button type="button" class="text-button" onClick={bulk.clear}>None</button>
      </p>
      <div class="bulk-fields">
        <Choose label="Assign to" value={null} none="Choose …" options={people} disabled={busy} onChange={(id) => { if (id) tryOut(`Assigned to ${nameOf(id)}`, { assigneeId: id }); }} />
        <Choose label="Set status" value={null} none="Choose …" options={caseModel.statuses.value.map(({ key, name }) => ({ value: key, label: name }))} disabled={busy} onChange={(key) => { if (key) tryOut(`Status “${caseModel.statusName(key)}”`, { status: key }); }} />
        <div class="field">
          <label for="bulk-tag">Add a tag</label>
          <input
            id="bulk-tag" type="text" dir="auto" maxlength={40} autocomplete="off" placeholder="Then Enter" disabled={busy} value={text.value}
            onInput={(event) => { text.value = event.currentTarget.value; }}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); tag(); } }}
          />
        </div>
      </div>
      {bulk.preview.value !== null && <Preview />}
    </section>
  );
}

function Preview() {
  const { bulk } = useInbox();
  const { words, result } = bulk.preview.value!;
  const { changed, unchanged, refused } = result;
  return (
    <Dialog title={`${words}: ${cases(changed.length)}?`} onClose={bulk.cancel}>
      {changed.length > 0 && <p>Will change: {changed.map(({ reference }) => reference).join(', ')}</p>}
      {unchanged.length > 0 && <p class="muted">So already: {unchanged.map(({ reference }) => reference).join(', ')}</p>}
      {refused.length > 0 && (
        <section class="conflict" aria-label="Will stay as they are">
          <h3>{cases(refused.length)} will stay as {refused.length === 1 ? 'it is' : 'they are'}</h3>
          <ul>{refused.map(({ id, reference, reason }) => <li key={id}>{reference ?? 'A case'}: {reason}</li>)}</ul>
        </section>
      )}
      <p class="error-text" role="alert">{bulk.problem.value}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={bulk.cancel}>Cancel</button>
        <button type="button" class="button primary" autofocus disabled={changed.length === 0 || bulk.busy.value} onClick={() => void bulk.apply()}>Change {cases(changed.length)}</button>
      </div>
    </Dialog>
  );
}
