import { useInbox } from '../context.ts';
import type { QueueRow } from '../shapes.ts';
import { routeHref } from '../state/router.ts';
import { since } from '../state/time-words.ts';
import { channelWords, patientLabel, whyHere } from '../words.ts';
import { now } from './clock.ts';
import { AcuityMark } from './icons.tsx';
import { follow } from './links.ts';

export function QueueItem({ row }: { row: QueueRow }) {
  const { router, me, bulk, actions } = useInbox();
  const { conversationId } = router.route.value;
  const pressing = row.emergency || row.crisis;
  const time = row.waitingSince === null ? since(row.updatedAt, now.value) : since(row.waitingSince, now.value);
  return (
    <li class="queue-item">
      {row.caseId !== null && actions.can('case:update') && (
        <label class="choose-row">
          <input
            type="checkbox" aria-label={`Choose ${patientLabel(row.patientName)}, ${row.caseReference ?? ''}`}
            checked={bulk.chosen.value.has(row.conversationId)} onChange={() => bulk.toggle(row.conversationId)}
          />
        </label>
      )}
      <a
        class="queue-row" href={routeHref({ ...router.route.value, conversationId: row.conversationId })} data-conversation={row.conversationId}
        data-unread={row.unread > 0 || undefined} data-emergency={pressing || undefined}
        aria-current={conversationId === row.conversationId ? 'true' : undefined}
        onClick={follow(() => router.go({ conversationId: row.conversationId }))}
      >
        <AcuityMark acuity={row.acuity} />
        <span class="who" dir="auto">{patientLabel(row.patientName)}</span>
        <span class="muted small">
          <span class="sr-only">{row.waitingSince === null ? 'Last change ' : 'Waiting for '}</span>{time}
        </span>
        <span class="words" dir="auto">{row.firstWords}</span>
        <span class="why">
          <span class={pressing ? 'pressing' : ''}>{whyHere(row)}</span>
          <span class="end">
            <span class="muted">{[channelWords[row.channel], holder(row, me.value?.id)].filter(Boolean).join(' · ')}</span>
            {row.unread > 0 && <span class="badge"><span class="sr-only">Unread messages: </span>{row.unread}</span>}
          </span>
        </span>
      </a>
    </li>
  );
}

function holder(row: QueueRow, meId: string | undefined): string | null {
  if (row.assignee === null) return null;
  return row.assignee.id === meId ? 'You' : row.assignee.name;
}
