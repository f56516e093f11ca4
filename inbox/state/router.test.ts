import { describe, expect, test } from 'vitest';
import { parseRoute, routeHref } from './router.ts';

describe('addresses', () => {
  test.each([
    ['/inbox/', '', { view: 'waiting', conversationId: null, filter: {} }],
    ['/inbox', '?view=mine&team=Front+desk&priority=high&q=my+bill', { view: 'mine', conversationId: null, filter: { team: 'Front desk', priority: 'high' } }],
    ['/inbox/c/0190-abc', '?view=resolved', { view: 'resolved', conversationId: '0190-abc', filter: {} }],
    ['/inbox/c/a%20b', '?view=nonsense', { view: 'waiting', conversationId: null, filter: {} }],
  ] as const)('%s%s', (path, search, route) => expect(parseRoute(path, search)).toEqual(route));

  test('read back as they were written', () => {
    for (const route of [{ view: 'waiting', conversationId: null, filter: {} }, { view: 'agent', conversationId: '0190-abc', filter: { tag: 'a b&c=d', assignee: 'me' } }] as const) {
      const url = new URL(routeHref(route), 'http://inbox.test');
      expect(parseRoute(url.pathname, url.search)).toEqual(route);
    }
  });
});
