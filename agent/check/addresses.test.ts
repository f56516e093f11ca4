import { describe, expect, it } from 'vitest';
import { RIVERBEND } from '../hospital.ts';
import { addressesHold, addressesIn, onlyOurAddresses } from './addresses.ts';

const shown = (sentence: string, texts: string[] = []): string => onlyOurAddresses(sentence, RIVERBEND, texts, 'en');

describe('an address', () => {
  it.each<[string, string[]]>([
    ['Visit https://evil.example.net/login now.', ['evil.example.net/login']], ['Go to www.evil.zip.', ['evil.zip']], ['evil.top/pay', ['evil.top/pay']], ['Ask evil。com or evil．com', ['evil。com', 'evil．com']],
    ['See bücher.de, пример.рф and xn--e1afmkfd.xn--p1ai', ['bücher.de', 'пример.рф', 'xn--e1afmkfd.xn--p1ai']], ['ftp://evil.test/a and hxxp://evil.test', ['ftp://evil.test/a', 'hxxp://evil.test']],
    ['203.0.113.9/login', ['203.0.113.9/login']], ['mailto:eve@evil.test', ['mailto:eve@evil.test']], ['Write to help@evil.test.', ['help@evil.test']], ['ana.ruiz+x@sub.evil.co.uk', ['ana.ruiz+x@sub.evil.co.uk']],
    ['Call 555-9999', ['5559999']], ['(312) 555-0199 or 312.555.0199', ['3125550199', '3125550199']], ['+44 20 7946 0958', ['442079460958']], ['3125550199', ['3125550199']], ['1-800-EVIL-NOW', ['1800']], ['text HELP to 12345', ['12345']],
  ])('is found in %s', (sentence, expected) => expect(addressesIn(sentence)).toEqual(expected));

  it.each([
    'At 9 a.m. or 3.30 p.m., e.g. on Monday.', 'Take 2.5 mg, i.e. half of it.', 'On 2026-11-22, 11/22/2026 or 22.11.2026 from 10:00 to 12:00.', 'Your reference is RH-4F7K2M or RH-1234567.', 'Room 4.120, floor 2.', 'It costs $1,250.00 for 10 days.',
    'Dr. Smith sees you. Then you go home.', '¿A qué hora? Entre las 9.00 y las 17.00.',
  ])('is not found in %s', (sentence) => expect(addressesIn(sentence)).toEqual([]));

  it('stays when it is the hospital\'s, or stands in what is cited', () => {
    expect(shown('Call 555-0100, 555-0111 or 911.')).toBe('Call 555-0100, 555-0111 or 911.');
    expect(shown('See hospital.example/visit or call 555-0177.', ['Read https://www.hospital.example/visit, or call 555-0177.'])).toBe('See hospital.example/visit or call 555-0177.');
    expect(addressesHold('Call 555-0177.', RIVERBEND, ['555-0177'])).toBe(true);
    expect(addressesHold('Dial 411.', RIVERBEND, ['Information: 411'])).toBe(true);
  });

  it('is made useless otherwise, and the words around it stay', () => {
    expect(shown('You asked about “https://evil.test/pay?x=1”, not more.')).toBe('You asked about “[link left out] not more.');
    expect(shown('Contact: ana@example.com')).toBe('Contact: a•••@e•••');
    expect(shown('Contact: (312) 555-0199')).toBe('Contact: (•••) •••-••99');
    expect(onlyOurAddresses('Vaya a evil.test.', RIVERBEND, [], 'es')).toBe('Vaya a [enlace omitido].');
    for (const left of [shown('https://evil.test ana@evil.test 555-9999 evil.top')]) expect(addressesIn(left)).toEqual([]);
  });

  it('does not hang or throw, whatever stands in it', () => {
    for (const odd of ['https://evil.test/[', 'https://evil.test/(((', 'a'.repeat(50_000), 'a-'.repeat(25_000), 'a.'.repeat(25_000), '1'.repeat(50_000), '1 '.repeat(25_000), '@'.repeat(50_000)]) {
      expect(addressesHold(odd, RIVERBEND, ['https://hospital.example'])).toBeTypeOf('boolean');
    }
  });
});
