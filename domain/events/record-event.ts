import type { Queryable } from '../../db/db.ts';
import type { Actor } from '../terms.ts';

/** Event types are noun-action; each has one meaning for live updates, webhooks and the audit. */
export const EVENT_TYPES = [
  'message-appended', 'message-changed', 'handoff-changed', 'emergency-raised', 'emergency-cleared', 'case-opened', 'case-changed',
  'note-added', 'turn-changed', 'page-raised', 'page-changed', 'conversation-read', 'conversation-resolved', 'conversation-reopened', 'conversation-left',
  'model-state-changed', 'staff-added', 'staff-disabled', 'staff-enabled', 'staff-changed', 'staff-invited', 'password-changed', 'second-factor-changed', 'staff-signed-in', 'staff-signed-out', 'staff-sign-in-failed', 'session-locked', 'session-unlocked', 'knowledge-imported', 'evaluation-case-saved', 'knowledge-gap-settled', 'knowledge-gap-reopened', 'role-changed', 'rules-signed-off', 'api-key-changed', 'status-changed', 'field-changed',
  'case-linked', 'case-unlinked', 'case-merged', 'case-split', 'case-move-undone', 'case-woken', 'checklist-changed', 'staff-mentioned', 'view-changed',
  'attachment-added', 'attachment-scanned',
  'glass-opened', 'glass-ended', 'glass-reviewed', 'audit-exported',
  'patient-changed', 'patient-identified', 'patients-merged', 'patients-separated', 'proxy-changed', 'code-sent', 'code-failed',
  'message-received', 'delivery-changed', 'contact-disabled', 'conversation-moved', 'opt-out-changed', 'call-logged', 'call-corrected',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type NewEvent = {
  type: EventType;
  actor: Actor;
  conversationId?: string | null;
  caseId?: string | null;
  /** The row that changed, when it is neither the conversation nor the case. */
  subjectId?: string | null;
  before?: unknown;
  after?: unknown;
};

/** Writes the durable row of a change, in the transaction of that change. Servers are told after commit. */
export async function recordEvent(tx: Queryable, event: NewEvent): Promise<void> {
  await tx.query(
    `INSERT INTO events (type, actor_kind, actor_id, conversation_id, case_id, subject_id, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      event.type, event.actor.kind, event.actor.id ?? null, event.conversationId ?? null, event.caseId ?? null, event.subjectId ?? null,
      json(event.before), json(event.after),
    ],
  );
}

// pg would send an array as a PostgreSQL array: JSON is written out here.
const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
