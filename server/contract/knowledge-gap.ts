/** Questions that no article could answer, and settling them. */
import { z } from 'zod';
import { GAP_STATES } from '../../domain/knowledge-gaps.ts';
import { LANGUAGES } from '../../domain/terms.ts';
import { StaffRef } from './conversation.ts';

export const GapState = z.enum(GAP_STATES);

export const KnowledgeGapView = z
  .object({
    id: z.uuid(),
    /** As it was written last; names, numbers and addresses are taken out by rules. */
    question: z.string(),
    examples: z.array(z.string()),
    language: z.enum(LANGUAGES),
    state: GapState,
    count: z.int(),
    conversations: z.int(),
    firstAsked: z.iso.datetime(),
    lastAsked: z.iso.datetime(),
    settled: z.object({ at: z.iso.datetime(), by: StaffRef.nullable(), article: z.object({ id: z.string(), title: z.string() }).nullable() }).nullable(),
    /** How often it was asked without an answer since it was settled last. */
    unsettled: z.int(),
  })
  .meta({ id: 'KnowledgeGap' });
export type KnowledgeGapView = z.infer<typeof KnowledgeGapView>;
/** `total` is how many there are of the state; the list may hold fewer. */
export const KnowledgeGaps = z.object({ items: z.array(KnowledgeGapView), total: z.int() });

export const SettleGap = z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('answered'), articleId: z.string().min(1).max(200) }), z.strictObject({ outcome: z.literal('dismissed') })]).meta({ id: 'SettleGap' });

export const ArticleTitles = z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), language: z.enum(LANGUAGES) })) });
export type ArticleTitle = z.infer<typeof ArticleTitles>['items'][number];
