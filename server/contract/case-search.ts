/** Search, saved views and changes of many cases. */
import { z } from 'zod';
import { BULK_LIMIT } from '../../domain/cases/bulk.ts';
import { CASE_SORTS } from '../../domain/cases/list-cases.ts';
import { SEARCH_TYPES } from '../../domain/search/search.ts';
import { CaseFields } from './case.ts';
import { ACUITIES, CHANNELS, LOCATIONS, PRIORITIES, SPECIALTIES, STATUS_CATEGORIES } from '../../domain/terms.ts';

const words = z.array(z.string().min(1).max(60)).max(20);

/** What cases are narrowed to, in a body: every condition given must hold; of a list, one value. */
export const CaseFilterBody = z
  .strictObject({
    status: words, category: z.array(z.enum(STATUS_CATEGORIES)), priority: z.array(z.enum(PRIORITIES)), acuity: z.array(z.enum(ACUITIES)), team: words,
    specialty: z.array(z.enum(SPECIALTIES)), location: z.array(z.enum(LOCATIONS)), channel: z.array(z.enum(CHANNELS)), tag: words,
    /** A staff id, `me` or `none`. */
    assignee: z.union([z.uuid(), z.enum(['me', 'none'])]),
    watching: z.boolean(),
    snoozed: z.boolean(),
  })
  .partial()
  .meta({ id: 'CaseFilter' });
export type CaseFilterBody = z.infer<typeof CaseFilterBody>;

/** `GET /cases` with its conditions in the body, and by the hospital’s own fields: their values may be health information, which no address holds. */
export const SearchCases = z.strictObject({
  filter: CaseFilterBody.extend({
    patientId: z.uuid().optional(),
    /** Custom fields by key and exact value. */
    fields: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(100)).max(50)])).optional(),
  }),
  fields: CaseFields.optional(),
  sort: z.enum(CASE_SORTS).default('updated'),
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional(),
});

/** What is looked for may be a patient's name: it travels in the body, never in an address. */
export const SearchAsk = z.strictObject({
  q: z.string().trim().min(1).max(200),
  types: z.array(z.enum(SEARCH_TYPES)).min(1).max(4).default([...SEARCH_TYPES]),
  limit: z.int().min(1).max(50).default(10),
  /** The `next` of a group goes on with that group alone. */
  cursor: z.string().max(300).optional(),
});

export const SearchHit = z
  .object({
    type: z.enum(SEARCH_TYPES),
    id: z.uuid(),
    caseId: z.uuid().nullable(),
    conversationId: z.uuid().nullable(),
    reference: z.string().nullable(),
    patientName: z.string().nullable(),
    /** The text around what was found, in parts: `hit` marks it. */
    snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    at: z.iso.datetime(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResult = z.object({ groups: z.array(z.object({ type: z.enum(SEARCH_TYPES), items: z.array(SearchHit), next: z.string().nullable() })) });
export type SearchResult = z.infer<typeof SearchResult>;

const ViewFilter = CaseFilterBody.extend({ view: z.enum(['waiting', 'mine', 'agent', 'all', 'resolved']).optional(), text: z.string().trim().max(200).optional() });
export const SavedViewView = z
  .object({ id: z.uuid(), name: z.string(), /** Whose members see it too; null: its owner alone. */ team: z.string().nullable(), own: z.boolean(), filter: ViewFilter })
  .meta({ id: 'SavedView' });
export type SavedViewView = z.infer<typeof SavedViewView>;
export const SaveView = z.strictObject({ name: z.string().trim().min(1).max(60), team: z.string().max(60).nullable().default(null), filter: ViewFilter });

const tags = z.array(z.string().trim().min(1).max(40)).max(20);
export const BulkCases = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(BULK_LIMIT).optional(),
    /** Instead of `ids`: the cases that it finds, at most 200. */
    filter: CaseFilterBody.optional(),
    change: z.strictObject({ assigneeId: z.uuid().nullable(), status: z.string().max(40), team: z.string().trim().min(1).max(60), addTags: tags, removeTags: tags }).partial(),
    /** Shows what would happen and changes nothing. */
    dryRun: z.boolean().default(false),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), { message: 'Name the cases by `ids` or by a `filter`, one of the two.', path: ['ids'] })
  .refine(({ change }) => Object.keys(change).length > 0, { message: 'Say what to change.', path: ['change'] });

const ref = z.object({ id: z.uuid(), reference: z.string() });
const refusal = z.object({ id: z.uuid(), reference: z.string().nullable(), reason: z.string() });
export const BulkResult = z
  .object({
    dryRun: z.boolean(),
    changed: z.array(ref),
    unchanged: z.array(ref),
    refused: z.array(refusal),
    /** Takes it back, until then. Null for a preview, and when nothing was changed. */
    undo: z.object({ token: z.string(), until: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof BulkResult>;
export const BulkUndone = z.object({ restored: z.array(ref), kept: z.array(refusal) });
export type BulkUndone = z.infer<typeof BulkUndone>;
