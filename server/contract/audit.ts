/** The record of changes and reads, for those who look into it. */
import { z } from 'zod';
import { EXPORT_FORMATS } from '../../domain/audit/export-line.ts';
import { ACTOR_KINDS } from '../../domain/terms.ts';

/** Ids and keys alone: nothing a patient is called stands in an address. */
export const AuditQuery = z
  .strictObject({
    kind: z.enum(['change', 'read']),
    actorId: z.uuid(),
    patientId: z.uuid(),
    caseId: z.uuid(),
    action: z.string().regex(/^[A-Za-z-]{1,60}$/),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    source: z.string().max(100),
  })
  .partial();
export type AuditQuery = z.infer<typeof AuditQuery>;

/** `withheld` leaves out what patients are called and said; `full` has it. */
export const ExportAudit = AuditQuery.extend({ format: z.enum(EXPORT_FORMATS).default('jsonl'), values: z.enum(['withheld', 'full']).default('withheld') });

export const AuditEntryView = z
  .object({
    kind: z.enum(['change', 'read']),
    id: z.string(),
    /** Its place in the chain; null until it is sealed, some seconds later. */
    seq: z.string().nullable(),
    at: z.iso.datetime(),
    action: z.string(),
    actor: z.object({ kind: z.enum(ACTOR_KINDS), id: z.uuid().nullable(), name: z.string().nullable() }),
    conversationId: z.uuid().nullable(),
    caseId: z.uuid().nullable(),
    caseReference: z.string().nullable(),
    subjectId: z.uuid().nullable(),
    subjects: z.array(z.uuid()),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;
export const AuditPage = z.object({ items: z.array(AuditEntryView), next: z.string().nullable() });

export const AuditHeads = z.object({ publicKey: z.string(), heads: z.array(z.object({ seq: z.string(), hash: z.string(), at: z.iso.datetime(), signature: z.string() })) }).meta({ id: 'AuditHeads' });
