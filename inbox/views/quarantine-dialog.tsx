import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { Quarantined, QuarantinedMail } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';

const WHY: Record<Quarantined['because'], string> = { suspicious: 'Sender not genuine', unreadable: 'Cannot be read or answered', automatic: 'Sent by a program' };

/** Messages that nobody has answered: read as plain text, tried again or let in, answered by oneself, or left out. */
export function QuarantineDialog() {
  const { call, dialogs, router, queue } = useInbox();
  const items = useSignal<Quarantined[] | null>(null);
  const open = useSignal<QuarantinedMail | null>(null);
  const leaving = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    problem.value = null;
    await work().catch((error: unknown) => { problem.value = problemText(error); });
  };
  const load = (): Promise<void> => attempt(async () => { items.value = (await call('listQuarantine', {})).items; });
  const read = (receivedId: string): Promise<void> => attempt(async () => { open.value = open.value?.id === receivedId ? null : await call('readQuarantined', { params: { receivedId } }); });
  const end = (name: 'releaseQuarantined' | 'discardQuarantined', receivedId: string): Promise<void> => attempt(async () => {
    leaving.value = null;
    await call(name, { params: { receivedId } });
    open.value = null;
    await Promise.all([load(), queue.load()]);
  });
  const goTo = (conversationId: string): void => {
    dialogs.close();
    router.go({ conversationId });
  };
  const answer = (receivedId: string): Promise<void> => attempt(async () => goTo((await call('answerQuarantined', { params: { receivedId } })).conversationId));
  useEffect(() => void load(), []);

  return (
    <Dialog title="Quarantine" onClose={dialogs.close} wide>
      <p>Nobody has answered these. All were looked through for danger: what may be somebody's is among the conversations too and has called staff.</p>
      <p class="error-text" role="alert">{problem.value}</p>
      {items.value?.length === 0 && <p class="muted">Nothing is put aside.</p>}
      <ul class="quarantine-list">
        {items.value?.map((one) => (
          <li key={one.id}>
            <div class="quarantine-row">
              <strong dir="auto">{one.from ?? 'Unknown sender'}</strong>
              <span class="small muted">{dateTime(one.receivedAt, now.value)}</span>
              <span class="quarantine-why"><Icon name="alert" /> {WHY[one.because]}</span>
            </div>
            {one.danger !== null && open.value?.id !== one.id && <p class="quarantine-danger"><Icon name="alert" /> Danger: {one.danger}</p>}
            <p class="small muted">{one.about}</p>
            {one.conversationId !== null && <p class="small">Its words stand in a conversation already. <button type="button" class="text-button" onClick={() => goTo(one.conversationId!)}>Open it</button></p>}
            <div class="quarantine-acts">
              <button type="button" class="button" aria-expanded={open.value?.id === one.id} onClick={() => void read(one.id)}>{open.value?.id === one.id ? 'Close' : 'Read'}</button>
              <button type="button" class="button" onClick={() => void end('releaseQuarantined', one.id)}>{one.because === 'unreadable' ? 'Try again' : 'Let it in'}</button>
              <button type="button" class="button" onClick={() => void answer(one.id)}>Answer it</button>
              {leaving.value === one.id
                ? <button type="button" class="button danger" onClick={() => void end('discardQuarantined', one.id)}>Yes, leave it out</button>
                : <button type="button" class="button quiet" onClick={() => { leaving.value = one.id; }}>Leave it out</button>}
            </div>
            {open.value?.id === one.id && <Words mail={open.value} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Text alone: nothing of the mail is run, shown as a page or fetched. */
function Words({ mail }: { mail: QuarantinedMail }) {
  return (
    <section class="quarantine-words" aria-label="The message as plain text">
      {mail.danger !== null && <p class="quarantine-danger"><Icon name="alert" /> Danger: {mail.danger}</p>}
      {mail.subject && <h3 dir="auto">{mail.subject}</h3>}
      <p class="pre" dir="auto">{mail.text || 'No words.'}</p>
      {mail.files.length > 0 && <p class="small muted">Files in it: {mail.files.join(', ')}</p>}
      <details>
        <summary class="small">Source</summary>
        <pre tabIndex={0}>{mail.source}</pre>
      </details>
    </section>
  );
}
