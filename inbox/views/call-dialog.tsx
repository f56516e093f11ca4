import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { Screened } from '../shapes.ts';
import { callBody, emptyCall, flagOf, type AboutCase, type CallForm } from '../state/call-form.ts';
import { directionWords, options, outcomeWords } from '../words.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';

/** After so long without a key the words are screened. */
const PAUSE_MS = 300;

/** A call or a visit at the desk, written down while it is fresh. Danger shows while it is typed. */
export function CallDialog({ about }: { about: AboutCase }) {
  const { dialogs, call, toasts, router } = useInbox();
  const form = useSignal<CallForm>(emptyCall(about));
  const screened = useSignal<Screened | null>(null);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const value = form.value;
  const set = (change: Partial<CallForm>): void => { form.value = { ...form.value, ...change }; };

  useEffect(() => {
    const text = value.what.trim();
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
  }, [value.what]);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const body = callBody(form.value, about);
    if (typeof body === 'string') {
      problem.value = body;
      return;
    }
    busy.value = true;
    try {
      const logged = await call('logCall', { body });
      dialogs.close();
      toasts.show(`Written down in ${logged.reference}.${logged.danger ? ' It is marked as an emergency, and staff are called.' : ''}`);
      router.go({ conversationId: logged.conversationId });
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  const flag = flagOf(screened.value);
  return (
    <Dialog title="Log a call" onClose={dialogs.close}>
      <form class="dialog-body call-form" onSubmit={(event) => void submit(event)}>
        <div class="pair">
          <Choose label="Kind" value={value.direction} options={options(directionWords)} disabled={false} onChange={(direction) => set({ direction })} />
          <Choose label="Outcome" value={value.outcome} options={options(outcomeWords)} disabled={false} onChange={(outcome) => set({ outcome })} />
        </div>
        <Field label="Who was it" value={value.who} max={200} onInput={(who) => set({ who })} autofocus />
        <Lines label="What they said" value={value.what} onInput={(what) => set({ what })} />
        <p class={flag ? `call-flag ${flag.urgent ? 'danger' : 'warn'}` : 'sr-only'} role="alert">{flag && <><Icon name="alert" /> {flag.text}</>}</p>
        {about && (
          <label class="check"><input type="checkbox" checked={value.onCase} onChange={(event) => set({ onCase: event.currentTarget.checked })} /> Part of the open case {about.reference}</label>
        )}
        <div class="pair">
          <div class="field">
            <label for="call-follow-up">Follow up on</label>
            <input id="call-follow-up" type="date" value={value.followUp} onInput={(event) => set({ followUp: event.currentTarget.value })} />
          </div>
          <label class="check"><input type="checkbox" checked={value.done && value.followUp === ''} disabled={value.followUp !== ''} onChange={(event) => set({ done: event.currentTarget.checked })} /> Nothing more to do</label>
        </div>
        <details class="call-summary">
          <summary>Send the patient a summary</summary>
          <Field label="Email address or phone number" value={value.summaryTo} max={254} onInput={(summaryTo) => set({ summaryTo })} />
          <Lines label="Summary" value={value.summary} onInput={(summary) => set({ summary })} max={1_200} />
          <p class="small muted">Others may read a phone or a mailbox: leave out what is private.</p>
        </details>
        <p class="error-text" role="alert">{problem.value}</p>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={busy.value}>Save</button>
        </div>
      </form>
    </Dialog>
  );
}

type FieldProps = { label: string; value: string; max: number; onInput: (value: string) => void; autofocus?: boolean };

function Field({ label, value, max, onInput, autofocus = false }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} dir="auto" autocomplete="off" maxLength={max} value={value} autofocus={autofocus} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}

function Lines({ label, value, onInput, max = 4_000 }: { label: string; value: string; onInput: (value: string) => void; max?: number }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} dir="auto" rows={3} maxLength={max} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
