import { useSignal } from '@preact/signals';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import { Flag, Lines, useScreened } from './call-dialog.tsx';
import { Dialog } from './dialog.tsx';

type Props = { conversationId: string; what: string; note: string };

/** Puts right what was written down of a call; what stood there stays in the case's history. */
export function CorrectCallDialog({ conversationId, what: wasWhat, note: wasNote }: Props) {
  const { call, conversation, dialogs, toasts } = useInbox();
  const what = useSignal(wasWhat);
  const note = useSignal(wasNote);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const screened = useScreened(what.value);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value) return;
    if (what.value.trim() === '' || note.value.trim() === '') {
      problem.value = 'Neither may be empty.';
      return;
    }
    busy.value = true;
    try {
      const { danger } = await call('correctCall', { params: { conversationId }, body: { what: what.value.trim(), note: note.value.trim() } });
      dialogs.close();
      toasts.show(`Corrected. What it said before stays in the case’s history.${danger ? ' It is marked as an emergency now, and staff are called.' : ''}`);
      await conversation.reload();
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  return (
    <Dialog title="Correct the call" onClose={dialogs.close}>
      <form class="dialog-body call-form" onSubmit={(event) => void submit(event)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event); }}>
        <Lines label="What they said" value={what.value} onInput={(next) => { what.value = next; }} />
        <Flag screened={screened} />
        <Lines label="Who it was and how it ended" value={note.value} onInput={(next) => { note.value = next; }} max={400} />
        <p class="error-text" role="alert">{problem.value}</p>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={dialogs.close}>Cancel</button>
          <button type="submit" class="button primary" disabled={busy.value}>Save</button>
        </div>
      </form>
    </Dialog>
  );
}
