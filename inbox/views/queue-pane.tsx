import { useEffect, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { QueueView } from '../shapes.ts';
import { isNarrowed } from '../state/queue-filter.ts';
import { routeHref } from '../state/router.ts';
import { options, viewWords } from '../words.ts';
import { Icon } from './icons.tsx';
import { follow } from './links.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ModelLine } from './model-line.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueItem } from './queue-row.tsx';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { SearchResults } from './search-results.tsx';
import { EmptyState, Skeleton } from './states.tsx';

const EMPTY: Record<QueueView, { title: string; text: string }> = {
  waiting: { title: 'Nobody is waiting', text: 'New conversations that need a person come here by themselves.' },
  mine: { title: 'Nothing is assigned to you', text: 'Take over a conversation or assign a case to yourself.' },
  agent: { title: 'The assistant is not in a conversation', text: 'Conversations that it handles alone are listed here.' },
  all: { title: 'No conversations yet', text: 'They appear here as soon as a patient writes.' },
  resolved: { title: 'Nothing resolved yet', text: 'Resolved conversations stay here and can be opened again.' },
};

export function QueuePane() {
  const { queue, router, search } = useInbox();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const view = router.route.value.view;
  const counts = queue.counts.value;
  const searching = search.query.value !== '';

  const count = (of: QueueView) => (of === 'waiting' ? counts?.waiting : of === 'mine' ? counts?.mine : undefined);
  const searchFor = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => search.find(text.trim()), 250);
  };
  const choose = (next: QueueView) => {
    clearTimeout(timer.current);
    if (field.current) field.current.value = '';
    search.clear();
    router.go({ view: next, saved: null });
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <nav class="pane queue-pane" aria-label="Conversations" data-behind={router.route.value.conversationId !== null || undefined}>
      <div class="queue-head">
        <div class="search" role="search">
          <Icon name="search" size={16} />
          <input
            ref={field} id="search" type="search" placeholder="Name, reference or words" aria-label="Search everything" maxlength={200} autocomplete="off"
            onInput={(event) => searchFor(event.currentTarget.value)}
          />
        </div>
        <ul class="views" aria-label="Views">
          {options(viewWords).map(({ value, label }) => (
            <li key={value}>
              <a
                href={routeHref({ ...router.route.value, view: value, conversationId: null, saved: null })} aria-current={value === view && !searching ? 'page' : undefined}
                onClick={follow(() => choose(value))}
              >
                {label}
                {count(value) !== undefined && <span class="count">{count(value)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {searching ? <><span /><SearchResults /></> : (
        <>
          <div class="queue-tools"><QueueFilters /><SavedViewsMenu /></div>
          <QueueList view={view} />
          <BulkBar />
        </>
      )}
      <ModelLine />
    </nav>
  );
}

function QueueList({ view }: { view: QueueView }) {
  const { queue } = useInbox();
  const narrowed = isNarrowed(queue.filter.value) || queue.text.value !== '';
  const end = useRef<HTMLLIElement>(null);
  const rows = queue.rows.value;
  const more = queue.next.value !== null;

  useEffect(() => {
    if (!more || end.current === null) return;
    const watcher = new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) void queue.loadMore(); }, { rootMargin: '400px' });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [more, rows.length]);

  if (queue.phase.value === 'failed' && rows.length === 0) {
    return (
      <EmptyState title="The list could not be read" text={queue.problem.value ?? ''}>
        <button type="button" class="button" onClick={() => void queue.load({ keep: false })}>Try again</button>
      </EmptyState>
    );
  }
  if (queue.phase.value === 'loading') return <Skeleton label="The list is loading" rows={6} />;
  if (rows.length === 0) {
    return narrowed
      ? <EmptyState title="Nothing fits" text="No conversation of this view has all of that. Take a condition away, or look in All." />
      : <EmptyState {...EMPTY[view]} />;
  }
  return (
    <div class="queue-list">
      <ul>
        {rows.map((row) => <QueueItem key={row.conversationId} row={row} />)}
        <li class="list-end" ref={end}>
          {queue.problem.value !== null
            ? <>{queue.problem.value} <button type="button" class="text-button" onClick={() => void (more ? queue.loadMore() : queue.load())}>Try again</button></>
            : more ? 'Loading more …' : 'That is all'}
        </li>
      </ul>
    </div>
  );
}
