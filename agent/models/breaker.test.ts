import { expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';

it('opens after so many failures in a row, rests, lets one through, and closes when that works', () => {
  let now = 0;
  const breaker = createBreaker({ failures: 2, restMs: 100, clock: () => now });
  breaker.failed();
  breaker.succeeded();
  breaker.failed();
  expect(breaker.allows()).toBe(true);
  breaker.failed();
  expect([breaker.state(), breaker.allows()]).toEqual(['open', false]);
  now = 100;
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
  breaker.failed();
  expect(breaker.allows()).toBe(false);
  now = 200;
  expect(breaker.allows()).toBe(true);
  breaker.succeeded();
  expect([breaker.state(), breaker.allows()]).toEqual(['closed', true]);
});

it('gives up a trial that never reports', () => {
  let now = 0;
  const breaker = createBreaker({ failures: 1, restMs: 100, clock: () => now });
  breaker.failed();
  now = 100;
  expect(breaker.allows()).toBe(true);
  now = 200;
  expect(breaker.allows()).toBe(true);
});
