import { expect, test } from 'vitest';
import { actionWords, actorWords, auditQuery, EMPTY_ASK, exportHref } from './audit-words.ts';

test('what is empty is not asked for, and the last day counts whole', () => {
  expect(auditQuery(EMPTY_ASK)).toEqual({});
  const { from, to, ...rest } = auditQuery({ ...EMPTY_ASK, kind: 'read', source: ' 192.0.2.0/24 ', from: '2026-11-22', to: '2026-11-22' });
  expect(rest).toEqual({ kind: 'read', source: '192.0.2.0/24' });
  expect(Date.parse(to!) - Date.parse(from!)).toBe(86_400_000);
});

test('an export asks for the same, without patients’ words unless they are wanted', () => {
  expect(exportHref({ ...EMPTY_ASK, action: 'readCase' }, 'csv', false)).toBe('/api/v1/audit/export?action=readCase&format=csv&values=withheld');
  expect(exportHref(EMPTY_ASK, 'jsonl', true)).toBe('/api/v1/audit/export?format=jsonl&values=full');
});

test('operations and events read as words, actors by their names', () => {
  expect([actionWords({ action: 'readConversation' }), actionWords({ action: 'case-changed' })]).toEqual(['read conversation', 'case changed']);
  expect([actorWords({ kind: 'staff', id: null, name: 'Noor' }), actorWords({ kind: 'system', id: null, name: null })]).toEqual(['Noor', 'The server']);
});
