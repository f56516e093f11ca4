import { expect, it } from 'vitest';
import { wayWords } from './way-words.ts';

const PHONE = { kind: 'phone', value: '+15555550177', channel: 'sms', verified: true, hindrance: null } as const;

it('names a way, and what stands against it', () => {
  expect(wayWords({ kind: 'email', value: 'pat@home.example', channel: 'email', verified: true, hindrance: null })).toBe('email, pat@home.example');
  expect(wayWords({ ...PHONE, verified: false })).toMatch(/^text message, .*0177 \(not proved\)$/u);
  expect(wayWords({ ...PHONE, hindrance: 'stopped_texts' })).toMatch(/\(has texted STOP\)$/u);
});
