import { describe, expect, test } from 'vitest';
import { queueRow } from './testing/sample.ts';
import { destination, whyHere } from './words.ts';

describe('why a conversation is here', () => {
  test.each([
    [queueRow(1, { emergency: true, reason: 'emergency', danger: 'Chest pain' }), 'Danger: chest pain'],
    [queueRow(1, { emergency: true }), 'Danger'],
    [queueRow(1, { crisis: true, emergency: true, danger: 'Thoughts of suicide' }), 'Crisis: thoughts of suicide'],
    [queueRow(1, { handoff: 'waiting', control: 'staff', reason: 'asked_for_person' }), 'Asked for a person'],
    [queueRow(1), 'The assistant answers'],
    [queueRow(1, { resolved: true, reason: 'no_answer', handoff: 'taken' }), 'Resolved'],
  ])('%#', (row, words) => expect(whyHere(row)).toBe(words));
});

test.each([
  ['chat', 'Ana Ruiz', 'In the chat, to Ana Ruiz'],
  ['email', null, 'By email, to Visitor'],
] as const)('a reply by %s says where it goes', (channel, name, words) => expect(destination(channel, name)).toBe(words));

test('a reply outside of the chat names the address, and says when it is not proved', () => {
  expect(destination('email', 'Ana Ruiz', { contact: 'ana@home.example', proved: true })).toBe('By email, to ana@home.example');
  expect(destination('sms', null, { contact: '555-0142', proved: false })).toBe('By text message, to 555-0142. Not proved: it stands behind a link and a code');
});
