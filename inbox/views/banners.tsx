import { useInbox } from '../context.ts';

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
