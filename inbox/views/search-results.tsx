import { useInbox } from '../context.ts';
import type { SearchHit } from '../shapes.ts';
import { routeHref } from '../state/router.ts';
import { dayName } from '../state/time-words.ts';
import { patientLabel } from '../words.ts';
import { now } from './clock.ts';
import { follow } from './links.ts';
import { EmptyState, Skeleton } from './states.tsx';

const GROUPS: Record<SearchHit['type'], string> = { case: 'Cases', patient: 'Patients', message: 'Messages', note: 'Notes, only staff' };

/** What was found, by kind: names and references may be misspelt, messages and notes hold every word. */
export function SearchResults() {
  const { search } = useInbox();
  const groups = search.groups.value.filter(({ items }) => items.length > 0);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div class="queue-list">
      <p class="sr-only" role="status">{search.phase.value === 'ready' ? `${count} found` : ''}</p>
      {search.phase.value === 'failed' ? (
        <EmptyState title="The search failed" text={search.problem.value ?? ''}>
          <button type="button" class="button" onClick={() => void search.load()}>Try again</button>
        </EmptyState>
      ) : count === 0 ? (
        search.phase.value === 'loading' ? <Skeleton label="Searching" rows={4} /> : <EmptyState title="Nothing found" text="Try a part of the name, the reference, or other words." />
      ) : groups.map((group) => (
        <section class="found" key={group.type} aria-labelledby={`found-${group.type}`}>
          <h2 id={`found-${group.type}`}>{GROUPS[group.type]}</h2>
          <ul>{group.items.map((hit) => <li key={hit.id}><Hit hit={hit} /></li>)}</ul>
          {group.next !== null && <button type="button" class="text-button" onClick={() => void search.more(group)}>More {GROUPS[group.type].split(',')[0]!.toLowerCase()}</button>}
        </section>
      ))}
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { router, dialogs } = useInbox();
  const { conversationId } = hit;
  const inside = (
    <>
      <span class="who" dir="auto">{patientLabel(hit.patientName)}</span>
      <span class="muted small">{[hit.reference, dayName(hit.at, now.value)].filter(Boolean).join(' · ')}</span>
      {hit.type !== 'patient' && <span class="words" dir="auto">{hit.snippet.map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : part.text))}</span>}
    </>
  );
  // Somebody who never wrote has a record and nothing else.
  if (conversationId === null) {
    if (hit.type !== 'patient') return <div class="hit">{inside}</div>;
    return <button type="button" class="hit" onClick={() => dialogs.show({ kind: 'patient', patientId: hit.id, name: patientLabel(hit.patientName) })}>{inside}</button>;
  }
  return (
    <a
      class="hit" href={routeHref({ ...router.route.value, conversationId })} data-conversation={conversationId}
      aria-current={router.route.value.conversationId === conversationId ? 'true' : undefined} onClick={follow(() => router.go({ conversationId }))}
    >
      {inside}
    </a>
  );
}
