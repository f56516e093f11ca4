import { describe, expect, test } from 'vitest';
import { parseRoute, routeHref } from './router.ts';

describe('addresses', () => {
  test.each([
    ['/inbox/', '', { view: 'waiting', conversationId: null }],
    ['/inbox', '?view=mine', { view: 'mine', conversationId: null }],
    ['/inbox/c/0190-abc', '?view=resolved', { view: 'resolved', conversationId: '0190-abc' }],
    ['/inbox/c/a%20b', '?view=nonsense', { view: 'waiting', conversationId: null }],
  ] as const)('%s%s', (path, search, route) => expect(parseRoute(path, search)).toEqual(route));

  test('read back as they were written', () => {
    for (const route of [{ view: 'waiting', conversationId: null }, { view: 'agent', conversationId: '0190-abc' }] as const) {
      const url = new URL(routeHref(route), 'http://inbox.test');
      expect(parseRoute(url.pathname, url.search)).toEqual(route);
    }
  });
});
