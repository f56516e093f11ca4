import { z } from 'zod';
import { CASE_SORTS } from '../../domain/cases/list-cases.ts';
import { FIELD_TYPES } from '../../domain/cases/fields.ts';
import { ACUITIES, CHANNELS, LOCATIONS, PRIORITIES, SPECIALTIES, STATUS_CATEGORIES } from '../../domain/terms.ts';

export const CaseView = z
  .object({
    id: z.uuid(),
    /** What people read out on the phone, with a check character: `RH-4F7K-2M9`. */
    reference: z.string(),
    patientId: z.uuid(),
    /** Grows with every change; send it back as `If-Match` so that no change is overwritten unseen. */
    version: z.int(),
    subject: z.string(),
    /** Key of one of the hospital’s statuses (`GET /case-statuses`). */
    status: z.string(),
    category: z.enum(STATUS_CATEGORIES),
    channel: z.enum(CHANNELS),
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
    closedAt: z.iso.datetime().nullable(),
    followUpAt: z.iso.datetime().nullable(),
    /** When staff first answered, and since when the patient who has waited longest waits for them. */
    firstResponseAt: z.iso.datetime().nullable(),
    waitingSince: z.iso.datetime().nullable(),
    /** Where its conversations went when it was merged; the reference still leads here. */
    mergedInto: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
    watchers: z.array(z.uuid()),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

/** Any subset; what is absent stays as it is. Lowering acuity needs `reason`. */
export const CaseChange = z
  .strictObject({
    subject: z.string().trim().min(1).max(200),
    status: z.string().max(40),
    priority: z.enum(PRIORITIES),
    acuity: z.enum(ACUITIES),
    specialty: z.enum(SPECIALTIES).nullable(),
    location: z.enum(LOCATIONS).nullable(),
    team: z.string().trim().min(1).max(60),
    assigneeId: z.uuid().nullable(),
    watchers: z.array(z.uuid()).max(50),
    /** The case sleeps until then. */
    followUpAt: z.iso.datetime().nullable(),
    tags: z.array(z.string().trim().min(1).max(40)).max(20),
    customFields: z.record(z.string().max(60), z.unknown()),
    reason: z.string().trim().min(3).max(500),
  })
  .partial()
  .meta({ id: 'CaseChange' });
export type CaseChange = z.infer<typeof CaseChange>;

/** Opens a case of a patient, or of a conversation that has none; one of the two. What is not said is decided as for patients’ own. */
export const OpenCase = CaseChange.omit({ reason: true })
  .extend({ subject: z.string().trim().min(1).max(200), channel: z.enum(CHANNELS).default('phone'), patientId: z.uuid().optional(), conversationId: z.uuid().optional() })
  .refine(({ patientId, conversationId }) => (patientId === undefined) !== (conversationId === undefined), { message: 'Name the patient or the conversation, one of the two.', path: ['patientId'] })
  .meta({ id: 'OpenCase' });

const many = (values: readonly [string, ...string[]]) => z.union([z.enum(values).transform((one) => [one]), z.array(z.enum(values)).max(20)]);
const words = z.union([z.string().max(60).transform((one) => [one]), z.array(z.string().max(60)).max(20)]);

/** The members of a case that a list is to answer, besides `id` and `version`. A program that only counts need not hold what patients said. */
export const CaseFields = z.array(CaseView.keyof()).min(1).max(50);
/** In an address: once with commas, or several times. */
const fieldsInQuery = z
  .preprocess((given) => [given].flat().flatMap((one): unknown[] => (typeof one === 'string' ? one.split(',') : [one])), CaseFields)
  .meta({ description: 'Only these members of each case are answered, besides `id` and `version`: `fields=reference,status`', override: { type: 'array', minItems: 1, maxItems: 50, items: { type: 'string', enum: CaseView.keyof().options } }, param: { style: 'form', explode: false } });

/** `GET /cases`: every condition given must hold; a condition given several times holds when one of its values does. */
export const CaseQuery = z
  .strictObject({
    status: words, category: many(STATUS_CATEGORIES), priority: many(PRIORITIES), acuity: many(ACUITIES), team: words,
    specialty: many(SPECIALTIES), location: many(LOCATIONS), channel: many(CHANNELS), tag: words,
    assignee: z.union([z.uuid(), z.enum(['me', 'none'])]),
    patientId: z.uuid(),
    watching: z.stringbool(),
    snoozed: z.stringbool(),
    updatedAfter: z.iso.datetime(), createdAfter: z.iso.datetime(), createdBefore: z.iso.datetime(),
    fields: fieldsInQuery,
  })
  .partial()
  .extend({ sort: z.enum(CASE_SORTS).default('updated'), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(300).optional() });

/** Narrows a view of the queue: of each condition, one value has to fit. */
export const QueueFilter = CaseQuery.pick({ specialty: true, priority: true, location: true, team: true, status: true, tag: true, assignee: true, watching: true });

/** A case with the members that were asked for. */
export const CaseParts = CaseView.partial().required({ id: true, version: true }).meta({ id: 'CaseParts' });
export type CaseParts = z.infer<typeof CaseParts>;
/** Without `fields`, whole cases. */
export const CasePartsPage = z.object({ items: z.array(CaseParts), next: z.string().nullable() });

const key = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export const StatusView = z
  .object({
    key,
    name: z.string().trim().min(1).max(60),
    category: z.enum(STATUS_CATEGORIES),
    position: z.int().min(0).max(1000),
    /** Where a case may go from here; null: anywhere. */
    next: z.array(key).max(50).nullable(),
    /** What must be filled to come here: `assignee`, `team`, `specialty`, `location`, `followUpAt` or `field.<key>`. */
    requires: z.array(z.string().max(60)).max(20),
    /** Roles that may bring a case here; null: all that may change it. */
    roles: z.array(z.string().max(40)).max(50).nullable(),
  })
  .meta({ id: 'CaseStatus' });
export type StatusView = z.infer<typeof StatusView>;
export const SaveStatus = StatusView.omit({ key: true }).extend({ next: StatusView.shape.next.default(null), requires: StatusView.shape.requires.default([]), roles: StatusView.shape.roles.default(null) }).strict();

const Condition = z.strictObject({ field: z.string().max(60), is: z.array(z.string().max(100)).min(1).max(50) });
export const FieldView = z
  .object({
    key,
    name: z.string().trim().min(1).max(60),
    help: z.string().max(200),
    type: z.enum(FIELD_TYPES),
    options: z.array(z.string().trim().min(1).max(100)).max(100),
    /** Health information: masked in logs, exports and prompts. */
    phi: z.boolean(),
    shownWhen: Condition.nullable(),
    requiredWhen: Condition.nullable(),
    position: z.int().min(0).max(1000),
  })
  .meta({ id: 'CaseField' });
export type FieldView = z.infer<typeof FieldView>;
export const SaveField = FieldView.omit({ key: true }).extend({
  help: FieldView.shape.help.default(''), options: FieldView.shape.options.default([]), phi: FieldView.shape.phi.default(true),
  shownWhen: FieldView.shape.shownWhen.default(null), requiredWhen: FieldView.shape.requiredWhen.default(null),
}).strict();
/** The fields as JSON Schema 2020-12. */
export const FieldSchema = z.record(z.string(), z.unknown());
