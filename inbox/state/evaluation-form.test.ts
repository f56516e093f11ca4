import { expect, it } from 'vitest';
import { bodyOf, emptyForm, removedWords } from './evaluation-form.ts';

it('what was not judged is not sent, lists are lines, emptied messages are gone', () => {
  expect(bodyOf({ ...emptyForm(['where is the lab?', ' ']), suite: 'triage', emergency: 'no', handoff: 'none', says: 'Main\n\n Northside ' }))
    .toEqual({ suite: 'triage', about: null, say: ['where is the lab?'], expect: { emergency: false, handoff: 'none', says: ['Main', 'Northside'] } });
});

it('a case without a message, or without anything right, is not sent', () => {
  expect(bodyOf({ ...emptyForm(['']), crisis: 'yes' })).toMatch(/at least one message/u);
  expect(bodyOf(emptyForm(['hello']))).toMatch(/would have been right/u);
});

it('says what was taken out', () => {
  expect(removedWords({ name: 2, phone: 1 })).toBe('2 names and 1 phone number were taken out.');
  expect(removedWords({ email: 1 })).toBe('1 email address was taken out.');
  expect(removedWords({})).toBe('The rules found nothing to take out.');
});
