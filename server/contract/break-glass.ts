/** Opening a case beyond one's scope, and judging that afterwards. */
import { z } from 'zod';
import { GLASS_CATEGORIES, SHORTEST_REASON } from '../../domain/break-glass/opening.ts';
import { GLASS_VERDICTS, REVIEW_STATES } from '../../domain/break-glass/review.ts';
import { StaffRef } from './conversation.ts';

/** The case by its own id or by that of one of its conversations: one of the two. */
export const OpenGlass = z
  .strictObject({
    caseId: z.uuid().optional(),
    conversationId: z.uuid().optional(),
    category: z.enum(GLASS_CATEGORIES),
    reason: z.string().trim().min(SHORTEST_REASON).max(500),
  })
  .refine(({ caseId, conversationId }) => (caseId === undefined) !== (conversationId === undefined), { message: 'name a case or a conversation, one of the two', path: ['caseId'] })
  .meta({ id: 'OpenGlass' });

export const GlassOpeningView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    caseReference: z.string(),
    conversationIds: z.array(z.uuid()),
    category: z.enum(GLASS_CATEGORIES),
    reason: z.string(),
    openedAt: z.iso.datetime(),
    /** The case closes then by itself. */
    until: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'GlassOpening' });
export type GlassOpeningView = z.infer<typeof GlassOpeningView>;
/** `secondsLeft` by the server's clock: the browser's may be off. */
export const RunningGlass = z.object({ items: z.array(GlassOpeningView.extend({ secondsLeft: z.number() })) });
export type RunningGlass = z.infer<typeof RunningGlass>;

export const GlassToReviewView = GlassOpeningView.omit({ conversationIds: true })
  .extend({
    staff: StaffRef,
    /** How often something of the case was shown under it. */
    reads: z.int(),
    review: z.object({ by: StaffRef, at: z.iso.datetime(), verdict: z.enum(GLASS_VERDICTS), note: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'GlassToReview' });
export type GlassToReviewView = z.infer<typeof GlassToReviewView>;
export const ReviewState = z.enum(REVIEW_STATES);
export const GlassReviewPage = z.object({ items: z.array(GlassToReviewView), next: z.string().nullable(), unreviewed: z.int() });
/** `inappropriate` wants a note. */
export const ReviewGlass = z.strictObject({ verdict: z.enum(GLASS_VERDICTS), note: z.string().trim().min(1).max(1000).nullable().default(null) }).meta({ id: 'ReviewGlass' });
