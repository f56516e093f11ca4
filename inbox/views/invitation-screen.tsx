import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import { roleWords } from '../words.ts';
import { Brand } from './brand.tsx';
import { PasswordField } from './password-field.tsx';
import { EmptyState, Skeleton } from './states.tsx';
import { useFocus } from './use-focus.ts';

type Opened = { email: string; role: string; hospital: string; passwordMinLength: number };

/** Where an invitation's link leads: a name, a password, and one is in. */
export function InvitationScreen({ token }: { token: string }) {
  const { call, session, invitation } = useInbox();
  const opened = useSignal<Opened | 'refused' | null>(null);
  useEffect(() => {
    call('openInvitation', { body: { token } }).then((found) => { opened.value = found; }, () => { opened.value = 'refused'; });
  }, [token]);

  const leave = () => {
    invitation.value = null;
    void session.check({ present: true });
  };
  const found = opened.value;
  if (found === null) return <Skeleton label="The invitation is loading" />;
  if (found !== 'refused') return <InvitationForm token={token} found={found} leave={leave} />;
  return (
    <EmptyState title="This invitation does not work any more" text="It was used, taken back, or is older than three days. Ask whoever invited you for a new one.">
      <button type="button" class="button primary" onClick={leave}>Go to sign-in</button>
    </EmptyState>
  );
}

function InvitationForm({ token, found, leave }: { token: string; found: Opened; leave: () => void }) {
  const { call, session, alarm } = useInbox();
  const name = useSignal('');
  const password = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const first = useFocus<HTMLInputElement>();

  async function accept(email: string): Promise<void> {
    if (!name.value.trim()) {
      problem.value = 'Write your first name, as patients may see it.';
      return;
    }
    busy.value = true;
    problem.value = null;
    void alarm.unblock();
    try {
      await call('acceptInvitation', { body: { token, name: name.value, password: password.value } });
      await session.signIn(email, password.value);
      leave();
    } catch (error) {
      problem.value = problemText(error);
    }
    busy.value = false;
  }

  return (
    <main class="gate">
      <div class="gate-card">
        <Brand />
        <div>
          <h1>Welcome to {found.hospital}</h1>
          <p class="muted">You are invited as {roleWords[found.role] ?? found.role}. You will sign in as {found.email}.</p>
        </div>
        <form onSubmit={(event) => { event.preventDefault(); void accept(found.email); }} noValidate>
          <input class="sr-only" type="email" autocomplete="username" value={found.email} readOnly tabIndex={-1} aria-hidden="true" />
          <div class="field">
            <label for="name">First name, as patients may see it</label>
            <input id="name" ref={first} type="text" autocomplete="given-name" maxLength={100} value={name.value} aria-describedby="invitation-problem" onInput={(event) => { name.value = event.currentTarget.value; }} />
          </div>
          <PasswordField
            id="new-password" label="Password" autocomplete="new-password" value={password.value} describedBy="invitation-problem"
            hint={`At least ${found.passwordMinLength} characters. Three or four words in a row are easy to keep.`} onInput={(value) => { password.value = value; }}
          />
          <p id="invitation-problem" class="error-text" role="alert">{problem.value}</p>
          <button type="submit" class="button primary" disabled={busy.value}>Make my account</button>
        </form>
      </div>
    </main>
  );
}
