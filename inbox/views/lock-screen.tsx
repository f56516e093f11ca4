import { useSignal } from '@preact/signals';
import { useInbox } from '../context.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { Brand } from './brand.tsx';
import { SoundAsk } from './sound.tsx';
import { useFocus } from './use-focus.ts';

/** Nothing of a patient is here; only that staff are called still shows and sounds. */
export function LockScreen() {
  const { session, me, alarm } = useInbox();
  const password = useSignal('');
  const first = useFocus<HTMLInputElement>();
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  /** An account that came from the hospital's provider has no password here. */
  const elsewhere = me.value?.hasPassword === false;

  async function unlockElsewhere(): Promise<void> {
    busy.value = true;
    void alarm.unblock();
    problem.value = await session.leaveForProvider((url) => location.assign(url));
    if (problem.value !== null) busy.value = false;
  }

  async function unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (!password.value) {
      problem.value = 'Write your password.';
      return;
    }
    busy.value = true;
    void alarm.unblock();
    problem.value = await session.unlock(password.value);
    busy.value = false;
    password.value = '';
  }

  return (
    <main class="gate">
      <AlarmBar locked />
      <div class="gate-card">
        <Brand />
        <div>
          <h1>Locked</h1>
          <p class="muted">{me.value ? `${me.value.name} is signed in. ` : ''}{elsewhere ? 'Unlock where you signed in.' : 'Unlock with your password.'}</p>
        </div>
        {session.notice.value !== null && <p role="status">{session.notice.value}</p>}
        {elsewhere && (
          <>
            <p class="error-text" role="alert">{problem.value}</p>
            <button type="button" class="button primary" disabled={busy.value} onClick={() => void unlockElsewhere()}>Unlock with your hospital account</button>
          </>
        )}
        {!elsewhere && <form onSubmit={(event) => void unlock(event)} noValidate>
          <input class="sr-only" type="email" autocomplete="username" value={me.value?.email ?? ''} readOnly tabIndex={-1} aria-hidden="true" />
          <div class="field">
            <label for="unlock-password">Password</label>
            <input
              id="unlock-password" ref={first} type="password" autocomplete="current-password" value={password.value} aria-describedby="unlock-problem"
              onInput={(event) => { password.value = event.currentTarget.value; }}
            />
          </div>
          <p id="unlock-problem" class="error-text" role="alert">{problem.value}</p>
          <button type="submit" class="button primary" disabled={busy.value}>Unlock</button>
        </form>}
        <button type="button" class="button quiet" onClick={() => void session.signOut()}>Sign out</button>
        <SoundAsk />
      </div>
    </main>
  );
}
