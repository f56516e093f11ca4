import { expect, it } from 'vitest';
import { eventWords } from './timeline-words.ts';

const people = [{ id: '01900000-0000-7000-8000-000000000001', name: 'Noor', role: 'nurse' }];
const staff = { kind: 'staff', name: 'Kim' } as const;

it.each([
  [{ type: 'case-changed', actor: staff, before: { priority: 'normal' }, after: { priority: 'high' } }, 'Kim changed priority: normal → high'],
  [{ type: 'case-changed', actor: staff, before: { assigneeId: null, tags: ['a'] }, after: { assigneeId: people[0]!.id, tags: [] } }, 'Kim changed assigned to: none → Noor; tags: a → none'],
  [{ type: 'case-changed', actor: { kind: 'agent', name: null }, before: null, after: { status: 'waiting_on_clinic' } }, 'The assistant changed status: waiting on clinic'],
  [{ type: 'case-changed', actor: staff, before: {}, after: { customFields: { request: 'x' }, followUpAt: '2026-11-24T06:00:00.000Z' } }, 'Kim changed details; follow-up: 2026-11-24'],
  [{ type: 'case-changed', actor: staff, before: null, after: null }, 'Kim changed the case'],
  [{ type: 'case-split', actor: staff, before: null, after: { kind: 'split' } }, 'Kim split the case'],
  [{ type: 'something-new', actor: { kind: 'system', name: null }, before: null, after: null }, 'The system something new'],
] as const)('%j', (event, words) => expect(eventWords(event as unknown as Parameters<typeof eventWords>[0], people)).toBe(words));
