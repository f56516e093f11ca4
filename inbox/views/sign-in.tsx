import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { Brand } from './brand.tsx';
import { CodeField } from './code-field.tsx';
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
  const code = useSignal('');
  /** The password was right, and the account wants a code besides. */
  const wantsCode = useSignal(false);
  const ways = useSignal<{ password: boolean; sso: string | null }>({ password: true, sso: null });
  const hospital = useSignal<{ name: string; demo: boolean } | null>(null);

  useEffect(() => {
    call('widgetConfig', {}).then((config) => { hospital.value = { name: config.hospital, demo: config.demo }; }, () => undefined);
    call('signInWays', {}).then((found) => { ways.value = found; }, () => undefined);
  }, []);

  async function signIn(): Promise<void> {
    if (!email.value.trim() || !password.value) {
      problem.value = 'Write your email address and your password.';
      return;
    }
    if (wantsCode.value && code.value.trim().length < 6) {
      problem.value = 'Write the six digits that your app shows now, or a recovery code.';
      return;
    }
    busy.value = true;
    problem.value = null;
    // The click that signs in also allows the browser to sound pages later.
    void alarm.unblock();
    const answer = await session.signIn(email.value.trim(), password.value, wantsCode.value ? code.value.trim() : undefined);
    code.value = '';
    busy.value = false;
    if (answer === null) return;
    if ('wants' in answer) wantsCode.value = true;
    else problem.value = answer.problem;
  }

  async function signInElsewhere(): Promise<void> {
    busy.value = true;
    void alarm.unblock();
    problem.value = await session.leaveForProvider((url) => location.assign(url));
    if (problem.value !== null) busy.value = false;
  }

  const startAgain = () => {
    wantsCode.value = false;
    password.value = '';
    problem.value = null;
  };

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
        {ways.value.sso !== null && !wantsCode.value && (
          <button type="button" class="button primary" disabled={busy.value} onClick={() => void signInElsewhere()}>Sign in with {ways.value.sso}</button>
        )}
        {!ways.value.password && <p class="error-text" role="alert">{problem.value}</p>}
        {ways.value.password && <form onSubmit={(event) => { event.preventDefault(); void signIn(); }} noValidate>
          {wantsCode.value ? <CodeField value={code.value} onInput={(value) => { code.value = value; }} describedBy="sign-in-problem" recovery /> : (
            <>
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
            </>
          )}
          <p id="sign-in-problem" class="error-text" role="alert">{problem.value}</p>
          <button type="submit" class={ways.value.sso === null || wantsCode.value ? 'button primary' : 'button'} disabled={busy.value}>{busy.value ? 'Signing in …' : 'Sign in'}</button>
          {wantsCode.value && <button type="button" class="button quiet" onClick={startAgain}>Use another account</button>}
        </form>}
        {hospital.value?.demo && !wantsCode.value && (
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
