import type { EventType } from '../../domain/events/record-event.ts';

/** A durable change, as far as live updates need it. */
export type LiveEvent = {
  id: number;
  type: EventType;
  conversationId: string | null;
  caseId: string | null;
  subjectId: string | null;
  after: Record<string, unknown> | null;
};
