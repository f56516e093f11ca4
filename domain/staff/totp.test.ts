import { describe, expect, it } from 'vitest';
import { base32, codeAt, otpauthUri, stepAt, stepOf } from './totp.ts';

// The secret and the table of RFC 6238, appendix B (SHA-1, eight digits).
const secret = Buffer.from('12345678901234567890');

describe('a code', () => {
  it.each([[59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130']])(
    'at second %i is the one of RFC 6238', (seconds, code) => expect(codeAt(secret, stepAt(seconds * 1000), 8)).toBe(code));

  it('is taken in its own half minute and the one after, and not earlier or later', () => {
    const now = 1_700_000_000_000;
    const step = stepAt(now);
    for (const drift of [-1, 0]) expect(stepOf(secret, codeAt(secret, step + drift), now)).toBe(step + drift);
    for (const drift of [-3, -2, 1, 2]) expect(stepOf(secret, codeAt(secret, step + drift), now)).toBeNull();
    for (const wrong of ['', '12345', 'abcdef', '1234567']) expect(stepOf(secret, wrong, now)).toBeNull();
  });
});

describe('a secret', () => {
  it('is written as apps read it', () => {
    // RFC 4648, section 10.
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual(['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
    expect(otpauthUri({ secret, issuer: 'St. Mary’s', account: 'noor@hospital.example' })).toBe(
      'otpauth://totp/St.%20Mary%E2%80%99s:noor%40hospital.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=St.%20Mary%E2%80%99s&algorithm=SHA1&digits=6&period=30');
  });
});
