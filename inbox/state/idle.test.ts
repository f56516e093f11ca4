import { describe, expect, test } from 'vitest';
import { idleStep } from './idle.ts';

describe('the idle clock', () => {
  test.each([
    ['nobody was here for the whole time', 900_000, 0, 0, 'lock'],
    ['someone is here and the server has not heard of it', 100_000, 90_000, 10_000, 'tell'],
    ['the server heard of it just now', 100_000, 90_000, 60_000, 'wait'],
    ['nothing happened since the server heard', 200_000, 50_000, 60_000, 'wait'],
  ] as const)('%s', (_, now, usedAt, toldAt, step) => expect(idleStep(now, usedAt, toldAt, 900)).toBe(step));
});
