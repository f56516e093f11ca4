import { describe, expect, test } from 'vitest';
import { parseRoute, routeHref } from './router.ts';

describe('addresses', () => {
  test.each([
    ['/inbox/', '', { view: 'waiting', conversationId: null, filter: {}, saved: null }],
    ['/inbox', '?view=mine&team=Front+desk&priority=high&q=my+bill', { view: 'mine', conversationId: null, filter: { team: 'Front desk', priority: 'high' }, saved: null }],
    ['/inbox/c/0190-abc', '?view=resolved', { view: 'resolved', conversationId: '0190-abc', filter: {}, saved: null }],
    ['/inbox/c/a%20b', '?view=nonsense', { view: 'waiting', conversationId: null, filter: {}, saved: null }],
  ] as const)('%s%s', (path, search, route) => expect(parseRoute(path, search)).toEqual(route));

  test('read back as they were written', () => {
    for (const route of [{ view: 'waiting', conversationId: null, filter: {}, saved: null }, { view: 'agent', conversationId: '0190-abc', filter: { tag: 'a b&c=d', assignee: 'me' }, saved: '01900000-0000-7000-8000-000000000001' }] as const) {
      const url = new URL(routeHref(route), 'http://inbox.test');
      expect(parseRoute(url.pathname, url.search)).toEqual(route);
    }
  });
});
