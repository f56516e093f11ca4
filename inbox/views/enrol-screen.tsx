import { useInbox } from '../context.ts';
import { Brand } from './brand.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The role wants a second factor: it is set up before anything else opens. */
export function EnrolScreen() {
  const { session } = useInbox();
  return (
    <main class="gate">
      <div class="gate-card">
        <Brand />
        <div>
          <h1>Set up your second factor</h1>
          <p class="muted">Your role asks for a code from your phone besides the password. This takes two minutes, once.</p>
        </div>
        <SecondFactor />
        <button type="button" class="button quiet" onClick={() => void session.signOut()}>Sign out</button>
      </div>
    </main>
  );
}
