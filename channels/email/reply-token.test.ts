import { describe, expect, it } from 'vitest';
import { mailMessageId, newThread, replyAddress, replyToken, threadOf, tokensIn } from './reply-token.ts';

const secret = 'a secret of this test';
const thread = newThread();
const token = replyToken(secret, thread);

describe('a reply token', () => {
  it('opens its thread, in any case', () => {
    expect(threadOf(secret, token)).toBe(thread);
    expect(threadOf(secret, token.toUpperCase())).toBe(thread);
  });

  it('fits into an address with a plus and is found there and in a Message-ID', () => {
    const address = replyAddress('care@hospital.example', token)!;
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(tokensIn(address)).toEqual([token]);
    expect(tokensIn(mailMessageId(token, '0198c0de-0000-7000-8000-000000000000', 'hospital.example'))).toEqual([token]);
    expect(tokensIn(`"Care" <${address.toUpperCase()}>, <${address}>`)).toEqual([token]);
  });

  it('is left out of an address whose own name is long', () => {
    expect(replyAddress(`${'patient-questions-and-answers'}@hospital.example`, token)).toBeNull();
  });

  it.each<[string, string]>([
    ['another secret', replyToken('another', thread)],
    ['another thread under this signature', `r${newThread()}${token.slice(14)}`],
    ['a letter changed', token.slice(0, -2) + (token.at(-2) === 'a' ? 'b' : 'a') + token.at(-1)],
    ['cut short', token.slice(0, -1)],
    ['made longer', `${token}a`],
    ['two of them', `${token} ${token}`],
    ['nothing', ''],
  ])('is refused: %s', (_, wrong) => {
    expect(threadOf(secret, wrong)).toBeNull();
  });

  it('differs for every thread', () => {
    expect(new Set(Array.from({ length: 1000 }, newThread)).size).toBe(1000);
  });
});
