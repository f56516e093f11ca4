import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { OwnSession } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { Dialog } from './dialog.tsx';
import { PasswordField } from './password-field.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account: password, second factor, and where one is signed in. */
export function AccountDialog() {
  const { dialogs, me } = useInbox();
  if (me.value === null) return null;
  return (
    <Dialog title="Your account" onClose={dialogs.close}>
      <p class="muted">{me.value.name}, {me.value.email}</p>
      {me.value.hasPassword ? <><section aria-labelledby="account-password"><h3 id="account-password">Password</h3><ChangePassword /></section>
        <section aria-labelledby="account-factor"><h3 id="account-factor">Second factor</h3><SecondFactor /></section></> : <p>Password and second factor are kept by your hospital’s own sign-in.</p>}
      <section aria-labelledby="account-sessions"><h3 id="account-sessions">Where you are signed in</h3><Sessions /></section>
    </Dialog>
  );
}

function ChangePassword() {
  const { call, me } = useInbox();
  const open = useSignal(false);
  const current = useSignal('');
  const password = useSignal('');
  const problem = useSignal<string | null>(null);
  const done = useSignal(false);
  const busy = useSignal(false);

  async function change(event: Event): Promise<void> {
    event.preventDefault();
    busy.value = true;
    problem.value = null;
    try {
      await call('changePassword', { body: { current: current.value, password: password.value } });
      open.value = false;
      done.value = true;
      current.value = password.value = '';
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  if (!open.value) {
    return (
      <div class="account-part">
        {done.value && <p role="status">Your password is changed. All your other browsers are signed out.</p>}
        <div class="account-actions"><button type="button" class="button" onClick={() => { open.value = true; done.value = false; }}>Change your password</button></div>
      </div>
    );
  }
  return (
    <form class="account-part" onSubmit={(event) => void change(event)} noValidate>
      <input class="sr-only" type="email" autocomplete="username" value={me.value?.email ?? ''} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordField id="current-password" label="Password now" autocomplete="current-password" value={current.value} describedBy="change-problem" onInput={(value) => { current.value = value; }} />
      <PasswordField
        id="next-password" label="New password" autocomplete="new-password" value={password.value} describedBy="change-problem"
        hint="At least 10 characters. Three or four words in a row are easy to keep." onInput={(value) => { password.value = value; }}
      />
      <p id="change-problem" class="error-text" role="alert">{problem.value}</p>
      <div class="account-actions">
        <button type="button" class="button" onClick={() => { open.value = false; }}>Cancel</button>
        <button type="submit" class="button primary" disabled={busy.value || !current.value || !password.value}>Change it</button>
      </div>
    </form>
  );
}

function Sessions() {
  const { call, me } = useInbox();
  const password = useSignal('');
  const items = useSignal<OwnSession[] | null>(null);
  const problem = useSignal<string | null>(null);

  async function run(work: () => Promise<unknown>): Promise<void> {
    problem.value = null;
    try {
      await work();
      items.value = (await call('listSessions', {})).items;
      password.value = '';
    } catch (error) {
      problem.value = problemText(error);
    }
  }
  useEffect(() => { void run(async () => undefined); }, []);
  // Whoever finds the screen open ends nobody's sessions with it.
  const asksPassword = me.value?.hasPassword === true;
  const body = asksPassword ? { password: password.value } : {};
  const waits = asksPassword && password.value === '';
  const others = (items.value?.length ?? 0) > 1;

  return (
    <div class="account-part">
      <ul class="session-list">
        {items.value?.map((one) => (
          <li key={one.id}>
            <span><strong>{one.browser}</strong>{one.current ? ' · this browser' : ''}<br /><span class="muted small">From {one.network} · last used {dateTime(one.lastActiveAt, Date.now())}</span></span>
            {!one.current && <button type="button" class="button" disabled={waits} onClick={() => void run(() => call('endSession', { params: { sessionId: one.id }, body }))}>Sign out<span class="sr-only"> {one.browser}</span></button>}
          </li>
        ))}
      </ul>
      {others && asksPassword && (
        <PasswordField
          id="sessions-password" label="Your password" autocomplete="current-password" value={password.value} describedBy="sessions-problem"
          hint="To sign out other browsers, say that it is you." onInput={(value) => { password.value = value; }}
        />
      )}
      <p id="sessions-problem" class="error-text" role="alert">{problem.value}</p>
      {others && <div class="account-actions"><button type="button" class="button" disabled={waits} onClick={() => void run(() => call('endOtherSessions', { body }))}>Sign out all others</button></div>}
    </div>
  );
}
