import { describe, expect, it } from 'vitest';
import { maskContact, parseContact } from './contact.ts';

describe('a contact', () => {
  it.each([
    ['Joe.Park@Mail.TEST', 'email', 'joe.park@mail.test'],
    [' ana@correo.example ', 'email', 'ana@correo.example'],
    ['(312) 555-0142', 'phone', '+13125550142'],
    ['1 312 555 0142', 'phone', '+13125550142'],
    ['+1 312-555-0142', 'phone', '+13125550142'],
    ['0034 612 345 678', 'phone', '+34612345678'],
    ['555-0142', 'phone', '5550142'],
  ])('%s is one spelling', (text, kind, value) => expect(parseContact(text)).toEqual({ kind, value }));

  it.each(['', 'joe', 'joe@', '@mail.test', 'a b@mail.test', 'joe@mail', 'joe@mail.test, eve@mail.test', 'joe@mail.test\nbcc: eve@x.test', '911', '12345', '+0 123 456 789', '+1234567890123456', '555-CALL-ME'])(
    '%j is none', (text) => expect(parseContact(text)).toBeNull());

  it('takes the country code of the hospital', () => expect(parseContact('612 345 6789', '44')?.value).toBe('+446123456789'));

  it('is shown with its middle hidden', () => {
    expect(maskContact({ kind: 'email', value: 'joe@mail.test' })).toBe('j•••@mail.test');
    expect(maskContact({ kind: 'phone', value: '+13125550142' })).toBe('•••0142');
  });
});
