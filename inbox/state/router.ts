import { signal } from '@preact/signals';
import type { QueueView } from '../shapes.ts';
import { readFilter, writeFilter, type QueueFilter } from './queue-filter.ts';

export type Route = { view: QueueView; conversationId: string | null; filter: QueueFilter; /** The saved view that this came from; what it looks for stands with it at the server and never here. */ saved: string | null };

const BASE = '/inbox/';
const VIEWS: readonly string[] = ['waiting', 'mine', 'agent', 'all', 'resolved'] satisfies QueueView[];

/** `/inbox/?view=mine&team=Pharmacy`, `/inbox/c/<id>?view=mine`. Ids and keys alone: nothing a patient said ever stands in an address. */
export function parseRoute(pathname: string, search: string): Route {
  const id = /^\/inbox\/c\/([\w-]+)\/?$/.exec(pathname)?.[1] ?? null;
  const query = new URLSearchParams(search);
  const view = query.get('view') ?? 'waiting';
  return { view: VIEWS.includes(view) ? (view as QueueView) : 'waiting', conversationId: id, filter: readFilter(query), saved: /^[\da-f-]{36}$/.exec(query.get('saved') ?? '')?.[0] ?? null };
}

export function routeHref({ view, conversationId, filter, saved }: Route): string {
  const path = conversationId === null ? BASE : `${BASE}c/${conversationId}`;
  const query = new URLSearchParams([...(view === 'waiting' ? [] : [['view', view]]), ...writeFilter(filter), ...(saved ? [['saved', saved]] : [])]).toString();
  return query ? `${path}?${query}` : path;
}

export type Router = ReturnType<typeof createRouter>;

export function createRouter(win: Window = window) {
  const route = signal(parseRoute(win.location.pathname, win.location.search));
  const read = () => { route.value = parseRoute(win.location.pathname, win.location.search); };
  win.addEventListener('popstate', read);
  return {
    route,
    go(change: Partial<Route>): void {
      const next = { ...route.value, ...change };
      const href = routeHref(next);
      if (href === win.location.pathname + win.location.search) return;
      win.history.pushState(null, '', href);
      route.value = next;
    },
  };
}
