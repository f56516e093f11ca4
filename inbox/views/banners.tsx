import { useInbox } from '../context.ts';
import { dateTime } from '../state/time-words.ts';
import { now } from './clock.ts';

/** Shown while the live connection is gone: what that means, and that nothing is lost. */
export function ConnectionBanner() {
  const { live, outbox } = useInbox();
  if (live.state.value !== 'lost') return null;
  const unsent = outbox.items.value.length;
  return (
    <div class="band warn" role="status">
      <strong>No connection to the server.</strong>
      <span>What you see may be old. Trying again by itself{unsent > 0 ? '; what you wrote is kept and sent then' : ''}.</span>
    </div>
  );
}

/** Nothing gets out by mail or text: why, and what to do meanwhile. */
export function OutgoingBanner() {
  const { outgoing } = useInbox();
  return outgoing.troubles.value.map(({ channel, text, code, since, waiting }) => (
    <div class="band warn" role="status" key={channel}>
      <strong>{channel === 'sms' ? 'Text messages' : 'Emails'} are not going out.</strong>
      <span>
        {text || code} {waiting === 1 ? 'One waits' : `${waiting} wait`} since {lowerToday(dateTime(since, now.value))} and go{waiting === 1 ? 'es' : ''} out once this is put right: tell whoever looks after this server (toniq doctor). Call patients who cannot wait.
      </span>
    </div>
  ));
}

/** In the middle of a sentence. */
const lowerToday = (words: string): string => words.replace(/^(Today|Yesterday)/u, (word) => word.toLowerCase());

export function Toasts() {
  const { toasts } = useInbox();
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.items.value.map((toast) => (
        <div class="toast" key={toast.id}>
          <span>{toast.tone === 'problem' && <span class="problem-word">Not done: </span>}{toast.text}</span>
          {toast.action !== null && (
            <button type="button" class="button" onClick={() => { toasts.dismiss(toast.id); toast.action?.run(); }}>{toast.action.label}</button>
          )}
          <button type="button" class="button quiet" onClick={() => toasts.dismiss(toast.id)}>Dismiss</button>
        </div>
      ))}
    </div>
  );
}
