import { useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { SavedView } from '../shapes.ts';
import { routeHref } from '../state/router.ts';
import { narrowingOf, routeOf, sameNarrowing } from '../state/saved-views.ts';
import { follow } from './links.ts';

/** The views that one keeps, beside the filters. A changed one says so and can be kept as it is now. */
export function SavedViewsMenu() {
  const { savedViews, router, queue, dialogs } = useInbox();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const open = savedViews.find(router.route.value.saved);
  const now = { view: router.route.value.view, filter: router.route.value.filter, text: queue.text.value };
  const changed = open !== null && !sameNarrowing(narrowingOf(open), now);
  const own = savedViews.items.value.filter((one) => one.own);
  const shared = savedViews.items.value.filter((one) => !one.own);
  const go = (view: SavedView) => {
    close();
    router.go({ ...routeOf(view), conversationId: router.route.peek().conversationId });
    queue.narrowTo(narrowingOf(view).text);
  };
  const list = (label: string, views: readonly SavedView[]) => views.length > 0 && (
    <>
      <p class="small muted" id={`views-${label}`}>{label}</p>
      <ul aria-labelledby={`views-${label}`}>
        {views.map((view) => (
          <li key={view.id}>
            <a class="button quiet" href={routeHref(routeOf(view))} aria-current={view.id === open?.id ? 'page' : undefined} onClick={follow(() => go(view))}>
              <span dir="auto">{view.name}</span>
              {view.team !== null && <span class="small muted">{view.team}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <details
      class="menu views-menu" ref={menu}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); close(); menu.current?.querySelector('summary')?.focus(); } }}
      onFocusOut={(event) => { if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close(); }}
    >
      <summary id="views-menu"><span dir="auto">{open ? open.name : 'Saved views'}</span>{changed ? ' (changed)' : ''}</summary>
      <div class="menu-list">
        {list('Yours', own)}
        {list('Of your teams', shared)}
        {own.length + shared.length === 0 && <p class="small muted">Narrow the list, then keep it here under a name.</p>}
        {changed && open.own && <button type="button" class="button quiet" onClick={() => { close(); dialogs.show({ kind: 'save-view', now, replace: open }); }}>Keep the change in “{open.name}”</button>}
        <button type="button" class="button quiet" onClick={() => { close(); dialogs.show({ kind: 'save-view', now, replace: null }); }}>Keep this view …</button>
        {own.length + shared.length > 0 && <button type="button" class="button quiet" onClick={() => { close(); dialogs.show({ kind: 'views' }); }}>Rename, share, remove …</button>}
      </div>
    </details>
  );
}
