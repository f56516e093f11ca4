import { expect, it } from 'vitest';
import { breachCheck } from './breach-check.ts';

// SHA-1 of "password" is 5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8.
const list = '1E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179\r\n0018A45C4D1DEF81644B54AB7F969B88D65:0\r\n';

it('sends five digits of the hash and nothing else, and finds the rest in the answer', async () => {
  const asked: string[] = [];
  const check = breachCheck(true, async (url) => {
    asked.push(String(url));
    return new Response(list);
  })!;
  expect([await check('password'), await check('correct horse battery')]).toEqual([true, false]);
  expect(asked[0]).toBe('https://api.pwnedpasswords.com/range/5BAA6');
});

it('lets a password pass when nobody answers, and asks nobody unless switched on', async () => {
  expect(await breachCheck(true, async () => { throw new Error('no network'); })!('password')).toBe(false);
  expect(await breachCheck(true, async () => new Response('', { status: 503 }))!('password')).toBe(false);
  expect(breachCheck(false)).toBeUndefined();
});
