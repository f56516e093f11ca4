import { expect, it } from 'vitest';
import type { SavedView } from '../shapes.ts';
import { filterOf, narrowingOf, routeOf, sameNarrowing } from './saved-views.ts';
import { parseRoute, routeHref } from './router.ts';

const saved = (filter: SavedView['filter']): SavedView => ({ id: '01900000-0000-7000-8000-000000000001', name: 'Pharmacy', team: null, own: true, filter });

it('comes back as it was kept', () => {
  const now = { view: 'waiting', filter: { team: 'Pharmacy', priority: 'high', watching: 'true', assignee: 'me' }, text: 'inhaler' } as const;
  expect(filterOf(now)).toEqual({ view: 'waiting', text: 'inhaler', team: ['Pharmacy'], priority: ['high'], watching: true, assignee: 'me' });
  expect(sameNarrowing(narrowingOf(saved(filterOf(now))), now)).toBe(true);
  expect(sameNarrowing(narrowingOf(saved({})), { view: 'all', filter: {}, text: '' })).toBe(true);
});

it('its address names the view and what narrows it, and none of the words it looks for', () => {
  const href = routeHref(routeOf(saved({ view: 'mine', team: ['Pharmacy'], text: 'Joe Park' })));
  expect(href).toBe('/inbox/?view=mine&team=Pharmacy&saved=01900000-0000-7000-8000-000000000001');
  const [path, search] = href.split('?');
  expect(parseRoute(path!, `?${search}`)).toEqual({ view: 'mine', filter: { team: 'Pharmacy' }, conversationId: null, saved: '01900000-0000-7000-8000-000000000001' });
  expect(parseRoute('/inbox/', '?saved=Joe').saved).toBeNull();
});
