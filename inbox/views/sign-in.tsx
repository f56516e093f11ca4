import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { Brand } from './brand.tsx';
import { useFocus } from './use-focus.ts';

const DEMO_PASSWORD = 'toniq-demo';
const DEMO_LOGINS = [
  { email: 'nurse@demo.test', who: 'Noor, nurse' },
  { email: 'doctor@demo.test', who: 'Dr Silva, cardiology' },
  { email: 'desk@demo.test', who: 'Kim, front desk' },
  { email: 'billing@demo.test', who: 'Ade, billing' },
  { email: 'admin@demo.test', who: 'Administrator' },
];

export function SignIn() {
  const { session, call, alarm } = useInbox();
  const email = useSignal('');
  const password = useSignal('');
  const first = useFocus<HTMLInputElement>();
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const hospital = useSignal<{ name: string; demo: boolean } | null>(null);

  useEffect(() => {
    call('widgetConfig', {}).then((config) => { hospital.value = { name: config.hospital, demo: config.demo }; }, () => undefined);
  }, []);

  async function signIn(): Promise<void> {
    if (!email.value.trim() || !password.value) {
      problem.value = 'Write your email address and your password.';
      return;
    }
    busy.value = true;
    problem.value = null;
    // The click that signs in also allows the browser to sound pages later.
    void alarm.unblock();
    problem.value = await session.signIn(email.value.trim(), password.value);
    busy.value = false;
  }

  const useDemo = (address: string) => {
    email.value = address;
    password.value = DEMO_PASSWORD;
    void signIn();
  };

  return (
    <main class="gate">
      <div class="gate-card">
        <Brand />
        <div>
          <h1>Sign in</h1>
          <p class="muted">{hospital.value ? `Staff inbox of ${hospital.value.name}` : 'Staff inbox'}</p>
        </div>
        {session.notice.value !== null && <p role="status">{session.notice.value}</p>}
        <form onSubmit={(event) => { event.preventDefault(); void signIn(); }} noValidate>
          <div class="field">
            <label for="email">Email address</label>
            <input
              id="email" ref={first} type="email" autocomplete="username" required value={email.value} aria-describedby="sign-in-problem"
              onInput={(event) => { email.value = event.currentTarget.value; }}
            />
          </div>
          <div class="field">
            <label for="password">Password</label>
            <input
              id="password" type="password" autocomplete="current-password" required value={password.value} aria-describedby="sign-in-problem"
              onInput={(event) => { password.value = event.currentTarget.value; }}
            />
          </div>
          <p id="sign-in-problem" class="error-text" role="alert">{problem.value}</p>
          <button type="submit" class="button primary" disabled={busy.value}>{busy.value ? 'Signing in …' : 'Sign in'}</button>
        </form>
        {hospital.value?.demo && (
          <section class="demo-logins" aria-labelledby="demo-logins">
            <h2 id="demo-logins">Demo: sign in as</h2>
            <ul>
              {DEMO_LOGINS.map((login) => (
                <li key={login.email}>
                  <button type="button" class="button" disabled={busy.value} onClick={() => useDemo(login.email)}>
                    <span>{login.who}</span> <span class="muted small">{login.email}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p class="muted small">All people here are made up. The password is <code>{DEMO_PASSWORD}</code>.</p>
          </section>
        )}
      </div>
    </main>
  );
}
