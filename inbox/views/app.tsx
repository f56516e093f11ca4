import { useSignalEffect } from '@preact/signals';
import { useInbox } from '../context.ts';
import { titleText } from '../state/title.ts';
import { EnrolScreen } from './enrol-screen.tsx';
import { InvitationScreen } from './invitation-screen.tsx';
import { LockScreen } from './lock-screen.tsx';
import { SignIn } from './sign-in.tsx';
import { EmptyState, Skeleton } from './states.tsx';
import { Workspace } from './workspace.tsx';

export function App() {
  const { session, me, queue, emergencies, announcement } = useInbox();
  useSignalEffect(() => {
    document.title = titleText(session.phase.value === 'open' ? queue.counts.value : null, emergencies.value, me.value?.hospital ?? null);
  });
  return (
    <>
      <Screen />
      <p class="sr-only" role="alert">{announcement.value}</p>
    </>
  );
}

function Screen() {
  const { session, invitation } = useInbox();
  if (invitation.value !== null) return <InvitationScreen token={invitation.value} />;
  switch (session.phase.value) {
    case 'starting': return <Skeleton label="The inbox is loading" />;
    case 'unreachable':
      return (
        <EmptyState title="The inbox cannot be reached" text={session.notice.value ?? ''}>
          <button type="button" class="button primary" onClick={() => void session.check({ present: true })}>Try again</button>
        </EmptyState>
      );
    case 'signed-out': return <SignIn />;
    case 'locked': return <LockScreen />;
    case 'enrol': return <EnrolScreen />;
    case 'open': return <Workspace />;
  }
}
