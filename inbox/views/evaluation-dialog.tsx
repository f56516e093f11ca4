import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { EvaluationDraft } from '../shapes.ts';
import { bodyOf, emptyForm, removedWords, type EvaluationForm } from '../state/evaluation-form.ts';
import { options, suiteWords } from '../words.ts';
import { Choose } from './choose.tsx';
import { Dialog } from './dialog.tsx';
import { Skeleton } from './states.tsx';

/** Makes an evaluation case of a conversation: staff read what is left of it, say what is right, and save. */
export function EvaluationDialog({ conversationId }: { conversationId: string }) {
  const { dialogs, call } = useInbox();
  const draft = useSignal<EvaluationDraft | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    call('draftEvaluationCase', { params: { conversationId } }).then(
      (found) => { draft.value = found; },
      (error: unknown) => { problem.value = problemText(error); },
    );
  }, [conversationId]);

  return (
    <Dialog title="Save as evaluation case" onClose={dialogs.close}>
      {problem.value !== null && <p class="error-text" role="alert">{problem.value}</p>}
      {draft.value === null && problem.value === null && <Skeleton label="The conversation is loading" rows={2} />}
      {draft.value !== null && <Form conversationId={conversationId} draft={draft.value} />}
    </Dialog>
  );
}

const YES_NO = [{ value: 'yes' as const, label: 'Yes' }, { value: 'no' as const, label: 'No' }];

function Form({ conversationId, draft }: { conversationId: string; draft: EvaluationDraft }) {
  const { dialogs, call, toasts } = useInbox();
  const form = useSignal<EvaluationForm>(emptyForm(draft.say));
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const set = (change: Partial<EvaluationForm>) => { form.value = { ...form.value, ...change }; };
  const { value } = form;

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const body = bodyOf(form.value);
    if (typeof body === 'string') {
      problem.value = body;
      return;
    }
    busy.value = true;
    try {
      await call('saveEvaluationCase', { params: { conversationId }, body });
      toasts.show('Saved as an evaluation case, without identifiers.');
      dialogs.close();
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  return (
    <form class="dialog-body evaluation" onSubmit={(event) => void submit(event)}>
      <p>
        What the patient wrote. <strong>{removedWords(draft.removed)}</strong> Rules cannot know every name or place: read it, and take out what could tell who it was.
        The case is kept without any link to this conversation.
      </p>
      {draft.say.length === 0 && <p class="muted">The patient has written nothing yet.</p>}
      {value.say.map((text, at) => (
        <Lines key={at} label={value.say.length === 1 ? 'Message' : `Message ${at + 1}`} value={text} onInput={(changed) => set({ say: value.say.map((one, index) => (index === at ? changed : one)) })} />
      ))}
      <fieldset>
        <legend>What is right</legend>
        <Choose label="An emergency" value={value.emergency || null} none="Not judged" options={YES_NO} disabled={false} onChange={(emergency) => set({ emergency: emergency ?? '' })} />
        <Choose label="A crisis: suicide, abuse, violence" value={value.crisis || null} none="Not judged" options={YES_NO} disabled={false} onChange={(crisis) => set({ crisis: crisis ?? '' })} />
        <Choose label="Says that it found no answer" value={value.abstained || null} none="Not judged" options={YES_NO} disabled={false} onChange={(abstained) => set({ abstained: abstained ?? '' })} />
        <Choose
          label="Calls a person" value={value.handoff || null} none="Not judged" disabled={false}
          options={[{ value: 'any' as const, label: 'Yes' }, { value: 'none' as const, label: 'No' }]} onChange={(handoff) => set({ handoff: handoff ?? '' })}
        />
        <Lines label="Words it must hold, one a line" value={value.says} onInput={(says) => set({ says })} />
        <Lines label="Words it must never hold, one a line" value={value.neverSays} onInput={(neverSays) => set({ neverSays })} />
      </fieldset>
      <Choose label="Suite" value={value.suite} options={options(suiteWords)} disabled={false} onChange={(suite) => set({ suite })} />
      <p class="error-text" role="alert">{problem.value}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
        <button type="submit" class="button primary" disabled={busy.value || draft.say.length === 0}>Save the case</button>
      </div>
    </form>
  );
}

function Lines({ label, value, onInput }: { label: string; value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} dir="auto" rows={2} maxLength={4_000} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
