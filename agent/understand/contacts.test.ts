import { describe, expect, it } from 'vitest';
import { contactIn, withLastDigits } from './contacts.ts';

describe('a contact', () => {
  it.each([
    ['(312) 555-0142', '(312) 555-0142'], ['+1 312.555.0145 is fine', '+1 312.555.0145'], ['5550143', '5550143'], ['my cell 555 0144 but call after 5', '555 0144'],
    ['Samuel.Okafor@mail.example', 'Samuel.Okafor@mail.example'], ['jay dot k at mail dot example', 'jay.k@mail.example'], ['ana arroba correo punto example', 'ana@correo.example'],
  ])('%s → %s', (message, contact) => {
    expect(contactIn(message)).toBe(contact);
  });

  it.each(['born 03-12-1961', 'on 2026-11-24', 'invoice 20331, about $900', 'account number 44718899', 'at 10:30', 'lisinopril 10 mg'])('is not in: %s', (message) => {
    expect(contactIn(message)).toBeNull();
  });

  it.each([
    ['555-0170', "no, it's 0171", '555-0171'], ['(312) 555-0142', 'sorry, ends in 0143', '(312) 555-0143'], ['555-0170', 'no, es 0172', '555-0172'],
    ['555-0170', '10 mg', null], ['ana@mail.example', '0171', null], ['555-0170', '0170', null],
  ])('%s, "%s" → %s', (contact, message, put) => {
    expect(withLastDigits(contact, message)).toBe(put);
  });
});
