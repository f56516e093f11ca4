import { z } from 'zod';
import { ACUITIES, CASE_STATUSES, LOCATIONS, PRIORITIES, SPECIALTIES } from '../../domain/terms.ts';

export const CaseView = z
  .object({
    id: z.uuid(),
    /** What people read out on the phone, with a check character: `RH-4F7K-2M9`. */
    reference: z.string(),
    /** Grows with every change; send it back as `If-Match` so that no change is overwritten unseen. */
    version: z.int(),
    subject: z.string(),
    status: z.enum(CASE_STATUSES),
    priority: z.enum(PRIORITIES),
    acuity: z.enum(ACUITIES),
    specialty: z.enum(SPECIALTIES).nullable(),
    location: z.enum(LOCATIONS).nullable(),
    team: z.string().nullable(),
    assignee: z.object({ id: z.uuid(), name: z.string(), role: z.string() }).nullable(),
    tags: z.array(z.string()),
    customFields: z.record(z.string(), z.unknown()),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

/** Any subset; what is absent stays as it is. Lowering acuity needs `reason`. */
export const CaseChange = z
  .object({
    subject: z.string().trim().min(1).max(200),
    status: z.enum(CASE_STATUSES),
    priority: z.enum(PRIORITIES),
    acuity: z.enum(ACUITIES),
    specialty: z.enum(SPECIALTIES).nullable(),
    location: z.enum(LOCATIONS).nullable(),
    assigneeId: z.uuid().nullable(),
    tags: z.array(z.string().trim().min(1).max(40)).max(20),
    customFields: z.record(z.string().max(60), z.unknown()),
    reason: z.string().trim().min(3).max(500),
  })
  .partial()
  .meta({ id: 'CaseChange' });
export type CaseChange = z.infer<typeof CaseChange>;
