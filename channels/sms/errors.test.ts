import { describe, expect, it } from 'vitest';
import { isTemporary, meaningOf, type SmsFailure } from './errors.ts';

describe('what a failure means', () => {
  it.each<[string | null, number | null, SmsFailure]>([
    ['21610', 400, 'opted_out'],
    ['21211', 400, 'unreachable'], ['21217', 400, 'unreachable'], ['21265', 400, 'unreachable'], ['21266', 400, 'unreachable'], ['21612', 400, 'unreachable'], ['21614', 400, 'unreachable'], ['21635', 400, 'unreachable'],
    ['30005', null, 'unreachable'], ['30006', null, 'unreachable'],
    ['30004', null, 'refused'], ['30007', null, 'refused'], ['21617', 400, 'refused'], ['30010', null, 'refused'],
    ['14107', 400, 'temporary'], ['20429', 429, 'temporary'], ['21611', 400, 'temporary'], ['30001', null, 'temporary'], ['30003', null, 'temporary'], ['30008', null, 'temporary'], ['30017', null, 'temporary'], ['30022', null, 'temporary'], ['30023', null, 'temporary'], ['30410', null, 'temporary'],
    ['20003', 401, 'account'], ['20005', 403, 'account'], ['20404', 404, 'account'], ['21408', 400, 'account'], ['21606', 400, 'account'], ['21608', 400, 'account'], ['21703', 400, 'account'], ['30002', null, 'account'], ['30032', null, 'account'], ['30034', null, 'account'],
    [null, 401, 'account'], [null, 403, 'account'],
    [null, 408, 'temporary'], [null, 429, 'temporary'], [null, 500, 'temporary'], [null, 502, 'temporary'], [null, 503, 'temporary'], [null, 504, 'temporary'],
    [null, 400, 'refused'], ['99999', 400, 'refused'], ['99999', 503, 'temporary'], ['99999', null, 'refused'], [null, null, 'refused'],
  ])('code %s, status %s: %s', (code, status, failure) => {
    expect(meaningOf(code, status).failure).toBe(failure);
    expect(meaningOf(code, status).text).toMatch(/^[A-Z].*\.$/u);
  });

  it('is tried again where somebody or something else will put it right', () => {
    expect((['temporary', 'account', 'opted_out', 'unreachable', 'refused'] as const).filter(isTemporary)).toEqual(['temporary', 'account']);
  });
});
