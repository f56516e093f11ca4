import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Instant, readCursor, writeCursor } from './cursor.ts';
import { BadCursor } from './errors.ts';

const Place = z.tuple([Instant, z.uuid()]);
const id = '01980000-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('leads back to its place, and none leads nowhere', () => {
    const place = ['2026-11-22 22:40:01.123456+00', id];
    expect(readCursor('cases:updated', writeCursor('cases:updated', place), Place)).toEqual(place);
    expect(readCursor('cases:updated', undefined, Place)).toBeNull();
  });

  it.each([
    ['nothing', ''], ['noise', 'not base64!'], ['another list', writeCursor('queue:all', ['2026-11-22 22:40:01+00', id])], ['no pair', Buffer.from('"x"').toString('base64url')],
    ['half of it', writeCursor('cases:updated', ['2026-11-22 22:40:01+00', id]).slice(0, 30)], ['another shape', writeCursor('cases:updated', [id])],
    ['a day that there is not', writeCursor('cases:updated', ['2026-02-30 00:00:00+00', id])], ['an hour that there is not', writeCursor('cases:updated', ['2026-02-03 25:00:00+00', id])],
  ])('of %s is refused', (_what, cursor) => {
    expect(() => readCursor('cases:updated', cursor, Place)).toThrow(BadCursor);
  });

  it.each(['2026-11-22 22:40:01+00', '2024-02-29 00:00:00.5-05:30', 'infinity'])('takes the moment %s', (text) => expect(Instant.safeParse(text).success).toBe(true));
});
