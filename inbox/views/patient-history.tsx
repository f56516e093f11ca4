import { useInbox } from '../context.ts';
import type { PatientHistory } from '../shapes.ts';
import { routeHref } from '../state/router.ts';
import { dayName } from '../state/time-words.ts';
import { channelWords } from '../words.ts';
import { now } from './clock.ts';
import { follow } from './links.ts';

type Case = PatientHistory['cases'][number];
type Conversation = PatientHistory['conversations'][number];

/** All cases with their conversations, newest first, and conversations without a case. */
export function PatientHistoryList({ history: { cases, conversations }, caseId }: { history: PatientHistory; caseId: string | null }) {
  const loose = conversations.filter((one) => one.caseId === null || !cases.some(({ id }) => id === one.caseId));
  return (
    <section>
      <h2>History</h2>
      {cases.length + loose.length === 0 && <p class="muted">Nothing is on record yet.</p>}
      <ul class="history-list">
        {cases.map((one) => <OneCase key={one.id} one={one} open={one.id === caseId} conversations={conversations.filter((other) => other.caseId === one.id)} />)}
        {loose.map((one) => <li key={one.id}><Talk one={one} /></li>)}
      </ul>
    </section>
  );
}

function OneCase({ one, open, conversations }: { one: Case; open: boolean; conversations: Conversation[] }) {
  const { caseModel } = useInbox();
  return (
    <li>
      <p><strong dir="auto">{one.subject}</strong>{open && <span class="small muted"> · open here</span>}</p>
      <p class="small muted">{one.reference} · {caseModel.statusName(one.status)} · {dayName(one.createdAt, now.value)}</p>
      <ul>{conversations.map((other) => <li key={other.id}><Talk one={other} /></li>)}</ul>
    </li>
  );
}

function Talk({ one }: { one: Conversation }) {
  const { router, dialogs } = useInbox();
  const open = router.route.value.conversationId === one.id;
  return (
    <a
      class="talk" href={routeHref({ ...router.route.value, conversationId: one.id })} aria-current={open ? 'true' : undefined}
      onClick={follow(() => { dialogs.close(); router.go({ conversationId: one.id }); })}
    >
      <span dir="auto">{one.firstWords || 'A conversation'}</span>
      <span class="small muted">{channelWords[one.channel]}, {dayName(one.updatedAt, now.value)}, {one.messages === 1 ? '1 message' : `${one.messages} messages`}{one.resolved ? ', resolved' : ''}</span>
    </a>
  );
}
