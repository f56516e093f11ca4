/** What hangs on a case besides its fields: links, merges, the checklist, mentions and the timeline. */
import { z } from 'zod';
import { LINK_KINDS } from '../../domain/cases/links.ts';
import { ACTOR_KINDS, CHANNELS, STATUS_CATEGORIES } from '../../domain/terms.ts';
import { Note, PageView, StaffRef, TurnView } from './conversation.ts';
import { Message } from './message.ts';

const CaseRef = z.object({ id: z.uuid(), reference: z.string() });

export const CaseLinkView = z
  .object({
    id: z.uuid(),
    /** What this case is to the other: its `parent`, its `child`, one that `duplicates` it … */
    kind: z.enum(LINK_KINDS),
    other: CaseRef.extend({ subject: z.string(), category: z.enum(STATUS_CATEGORIES) }),
  })
  .meta({ id: 'CaseLink' });
export type CaseLinkView = z.infer<typeof CaseLinkView>;
/** The other case by its id or by its reference, as people type it. */
export const AddCaseLink = z.strictObject({ other: z.string().trim().min(1).max(60), kind: z.enum(LINK_KINDS) });

export const CaseMoveView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['merge', 'split']),
    source: CaseRef,
    target: CaseRef,
    conversations: z.array(z.uuid()),
    at: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CaseMove' });
export type CaseMoveView = z.infer<typeof CaseMoveView>;
/** The case to merge into, and the version of it that was read. */
export const MergeCase = z.strictObject({ into: z.uuid(), intoVersion: z.int().min(1) });
export const SplitCase = z.strictObject({ conversations: z.array(z.uuid()).min(1).max(100), subject: z.string().trim().min(1).max(200) });

export const ChecklistItemView = z
  .object({ id: z.uuid(), text: z.string(), position: z.int(), doneBy: StaffRef.nullable(), doneAt: z.iso.datetime().nullable() })
  .meta({ id: 'ChecklistItem' });
export type ChecklistItemView = z.infer<typeof ChecklistItemView>;
const text = z.string().trim().min(1).max(300);
export const AddChecklistItem = z.strictObject({ text });
export const ChangeChecklistItem = z.strictObject({ text, position: z.int().min(0).max(10_000), done: z.boolean() }).partial();

export const MentionView = z
  .object({
    noteId: z.uuid(),
    conversationId: z.uuid(),
    caseReference: z.string().nullable(),
    by: StaffRef.nullable(),
    /** In place of staff: the name of the API key that wrote the note. */
    program: z.string().nullable(),
    text: z.string(),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Mention' });
export const Mentions = z.object({ items: z.array(MentionView), unseen: z.int() });

const entry = { id: z.string(), at: z.iso.datetime(), conversationId: z.uuid().nullable(), channel: z.enum(CHANNELS).nullable() };
export const TimelineEntry = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('message'), ...entry, message: Message }),
    z.object({ kind: z.literal('note'), ...entry, note: Note }),
    z.object({ kind: z.literal('turn'), ...entry, turn: TurnView }),
    z.object({ kind: z.literal('page'), ...entry, page: PageView }),
    z.object({
      kind: z.literal('event'),
      ...entry,
      event: z.object({
        type: z.string(),
        actor: z.object({ kind: z.enum(ACTOR_KINDS), name: z.string().nullable() }),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
      }),
    }),
  ])
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
/** Newest first. */
export const TimelinePage = z.object({ items: z.array(TimelineEntry), next: z.string().nullable() });
