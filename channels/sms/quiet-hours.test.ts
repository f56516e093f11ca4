import { describe, expect, it } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const NIGHT = { from: 21 * 60, to: 8 * 60 };
const CHICAGO = 'America/Chicago';

describe('quietUntil', () => {
  it.each([
    ['at noon', '2026-11-23T18:00:00Z', null],
    ['a minute before', '2026-11-24T02:59:00Z', null],
    ['at nine in the evening', '2026-11-24T03:00:00Z', '2026-11-24T14:00:00Z'],
    ['after midnight', '2026-11-24T07:30:00Z', '2026-11-24T14:00:00Z'],
    ['a minute before eight', '2026-11-24T13:59:00Z', '2026-11-24T14:00:00Z'],
    ['at eight', '2026-11-24T14:00:00Z', null],
    ['in summer', '2026-07-02T03:00:00Z', '2026-07-02T13:00:00Z'],
    ['the night when clocks go forward', '2026-03-08T04:00:00Z', '2026-03-08T13:00:00Z'],
    ['that night, after they did', '2026-03-08T09:00:00Z', '2026-03-08T13:00:00Z'],
    ['the night when clocks go back', '2026-11-01T03:00:00Z', '2026-11-01T14:00:00Z'],
    ['the last evening of a month', '2026-12-01T04:00:00Z', '2026-12-01T14:00:00Z'],
    ['the last evening of a year', '2027-01-01T04:00:00Z', '2027-01-01T14:00:00Z'],
  ])('%s', (_name, now, until) => {
    expect(quietUntil(new Date(now), NIGHT, CHICAGO)?.toISOString() ?? null).toBe(until && new Date(until).toISOString());
  });

  it('an end in the hour that is left out comes an hour later, one in the hour that comes twice at its first', () => {
    const early = { from: 22 * 60, to: 150 };
    expect(quietUntil(new Date('2026-03-08T05:00:00Z'), early, CHICAGO)?.toISOString()).toBe('2026-03-08T08:30:00.000Z');
    expect(quietUntil(new Date('2026-11-01T04:00:00Z'), { from: 22 * 60, to: 90 }, CHICAGO)?.toISOString()).toBe('2026-11-01T06:30:00.000Z');
  });

  it('hours within one day, none, and other zones', () => {
    expect(quietUntil(new Date('2026-11-23T18:30:00Z'), { from: 12 * 60, to: 13 * 60 }, CHICAGO)?.toISOString()).toBe('2026-11-23T19:00:00.000Z');
    expect(quietUntil(new Date('2026-11-24T05:00:00Z'), null, CHICAGO)).toBeNull();
    expect(quietUntil(new Date('2026-11-24T05:00:00Z'), { from: 60, to: 60 }, CHICAGO)).toBeNull();
    expect(quietUntil(new Date('2026-11-23T17:00:00Z'), NIGHT, 'Asia/Kathmandu')?.toISOString()).toBe('2026-11-24T02:15:00.000Z');
  });

  it('never lies before now nor more than a day off, whatever the hour', () => {
    for (let hour = 0; hour < 24 * 366; hour += 1) {
      const now = new Date(Date.UTC(2026, 0, 1, hour, 17));
      const until = quietUntil(now, NIGHT, 'Europe/Berlin');
      if (!until) continue;
      expect(until.getTime()).toBeGreaterThan(now.getTime());
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
      expect(quietUntil(until, NIGHT, 'Europe/Berlin')).toBeNull();
    }
  });
});
