import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { PatientHistory, Screened } from '../shapes.ts';
import { callBody, draftOf, emptyCall, flagOf, isBegun, summaryWords, type AboutCase, type CallForm } from '../state/call-form.ts';
import { callRelationWords, directionWords, options, outcomeWords } from '../words.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { PatientCombo } from './patient-combo.tsx';

/** After so long without a key the words are screened. */
const PAUSE_MS = 300;
/** Where a call that is being written down is kept in this tab. */
const DRAFT = 'call';

/** A call or a visit at the desk, written down while it is fresh. Danger shows while it is typed; a reload loses nothing. */
export function CallDialog({ about }: { about: AboutCase }) {
  const { dialogs, call, drafts, toasts, router } = useInbox();
  const kept = draftOf(drafts.read(DRAFT, 'note'));
  const form = useSignal<CallForm>(kept ?? emptyCall(about));
  const takenUp = useSignal(kept !== null);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const value = form.value;
  const put = (next: CallForm): void => {
    form.value = next;
    drafts.write(DRAFT, 'note', isBegun(next, about) ? JSON.stringify(next) : '');
  };
  const set = (change: Partial<CallForm>): void => put({ ...form.value, ...change });
  const screened = useScreened(value.what);
  const cases = useOpenCases(value.patient.id);
  const discard = (): void => {
    drafts.write(DRAFT, 'note', '');
    dialogs.close();
  };

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value) return;
    const body = callBody(form.value);
    if (typeof body === 'string') {
      problem.value = body;
      return;
    }
    busy.value = true;
    try {
      const logged = await call('logCall', { body });
      drafts.write(DRAFT, 'note', '');
      dialogs.close();
      toasts.show([
        `Written down in ${logged.reference}.`, logged.danger ? 'It is marked as an emergency, and staff are called.' : '', logged.summary === 'reference' ? 'Only the reference number goes to the patient.' : logged.summary ? 'The summary goes to the patient.' : '',
      ].filter(Boolean).join(' '));
      router.go({ conversationId: logged.conversationId });
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  const known = cases.value.some(({ id }) => id === value.caseId);
  const placed = [...(value.caseId && !known && about?.caseId === value.caseId ? [{ value: about.caseId, label: about.reference }] : []), ...cases.value.map(({ id, reference, subject }) => ({ value: id, label: `${reference}, ${subject}` }))];
  return (
    <Dialog title="Log a call" onClose={dialogs.close}>
      <form
        class="dialog-body call-form" onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event); }}
      >
        {takenUp.value && <p class="small muted" role="status">Taken up where you left off. <button type="button" class="text-button" onClick={() => { takenUp.value = false; put(emptyCall(about)); }}>Start afresh</button></p>}
        <PatientCombo patient={value.patient} onChange={(patient) => set({ patient, caseId: patient.id !== null && patient.id === about?.patient.id ? about.caseId : null })} />
        <label class="check"><input type="checkbox" checked={value.forSomebody} onChange={(event) => set({ forSomebody: event.currentTarget.checked })} /> Somebody else called for them</label>
        {value.forSomebody && (
          <div class="pair">
            <Field label="Who called" value={value.caller} max={200} onInput={(caller) => set({ caller })} />
            <Choose label="Who that is to the patient" value={value.relation} options={options(callRelationWords)} disabled={false} onChange={(relation) => set({ relation })} />
          </div>
        )}
        <Lines label="What they said" value={value.what} onInput={(what) => set({ what })} />
        <Flag screened={screened} />
        <div class="pair">
          <Choose label="Kind" value={value.direction} options={options(directionWords)} disabled={false} onChange={(direction) => set({ direction })} />
          <Choose label="Outcome" value={value.outcome} options={options(outcomeWords)} disabled={false} onChange={(outcome) => set({ outcome })} />
        </div>
        {placed.length > 0 && <Choose label="Part of" value={value.caseId} none="A new case" options={placed} disabled={false} onChange={(caseId) => set({ caseId })} />}
        <div class="pair">
          <div class="field">
            <label for="call-follow-up">Follow up on</label>
            <input id="call-follow-up" type="date" value={value.followUp} onInput={(event) => set({ followUp: event.currentTarget.value })} />
          </div>
          <label class="check"><input type="checkbox" checked={value.done && value.followUp === ''} disabled={value.followUp !== ''} onChange={(event) => set({ done: event.currentTarget.checked })} /> Nothing more to do</label>
        </div>
        <Summary value={value} set={set} />
        <p class="error-text" role="alert">{problem.value}</p>
        <div class="dialog-actions">
          <span class="small muted wide-only"><kbd>Ctrl</kbd> <kbd>Enter</kbd> saves</span>
          <button type="button" class="button" onClick={discard}>{isBegun(value, about) ? 'Discard' : 'Cancel'}</button>
          <button type="submit" class="button primary" disabled={busy.value}>Save</button>
        </div>
      </form>
    </Dialog>
  );
}

/** Danger in the words so far, and what to tell the caller now. */
export function Flag({ screened }: { screened: Signal<Screened | null> }) {
  const flag = flagOf(screened.value);
  return (
    <div class={flag ? `call-flag ${flag.urgent ? 'danger' : 'warn'}` : 'sr-only'} role="alert">
      {flag && (
        <>
          <Icon name="alert" />
          <div>
            <p>{flag.text}</p>
            {flag.tell.length > 0 && (
              <>
                <p class="small">Tell them now:</p>
                <ul class="small">{flag.tell.map((line) => <li key={line}>{line}</li>)}</ul>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** What the safety screen finds in words that are being typed. */
export function useScreened(what: string): Signal<Screened | null> {
  const { call } = useInbox();
  const screened = useSignal<Screened | null>(null);
  useEffect(() => {
    const text = what.trim();
    if (text === '') {
      screened.value = null;
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      // Unseen for a moment is no harm: the words are screened again when they are saved.
      call('screenText', { body: { text }, signal: stop.signal }).then((found) => { screened.value = found; }, () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [what]);
  return screened;
}

const OVER: ReadonlySet<string> = new Set(['resolved', 'closed']);

/** The cases of a patient that a call can become part of. */
function useOpenCases(patientId: string | null): Signal<PatientHistory['cases']> {
  const { call } = useInbox();
  const cases = useSignal<PatientHistory['cases']>([]);
  useEffect(() => {
    cases.value = [];
    if (patientId === null) return;
    let left = false;
    // Without them it becomes a new case, which staff can merge.
    call('readPatientHistory', { params: { patientId }, present: false }).then((history) => { if (!left) cases.value = history.cases.filter(({ category }) => !OVER.has(category)); }, () => undefined);
    return () => { left = true; };
  }, [patientId]);
  return cases;
}

function Summary({ value, set }: { value: CallForm; set: (change: Partial<CallForm>) => void }) {
  const list = useId();
  return (
    <details class="call-summary" open={value.summaryTo !== '' || value.summary !== ''}>
      <summary>Send the patient a summary</summary>
      <Field label="Email address or phone number" value={value.summaryTo} max={254} list={list} onInput={(summaryTo) => set({ summaryTo })} />
      <datalist id={list}>{value.patient.contacts.map((one) => <option key={one.value} value={one.value}>{one.proved ? 'proved' : 'not proved'}</option>)}</datalist>
      <p class="small muted" role="status">{summaryWords(value)}</p>
      <Lines label="Summary" value={value.summary} onInput={(summary) => set({ summary })} max={1_200} />
      <p class="small muted">Others may read a phone or a mailbox: leave out what is private.</p>
    </details>
  );
}

type FieldProps = { label: string; value: string; max: number; onInput: (value: string) => void; list?: string };

function Field({ label, value, max, onInput, list }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} dir="auto" autocomplete="off" maxLength={max} value={value} list={list} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}

export function Lines({ label, value, onInput, max = 4_000 }: { label: string; value: string; onInput: (value: string) => void; max?: number }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} dir="auto" rows={3} maxLength={max} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
