import { z } from 'zod';
import { LANGUAGES } from '../../domain/terms.ts';

/** What opens behind a citation number. */
export const PassageView = z
  .object({
    id: z.string(),
    articleId: z.string(),
    title: z.string(),
    headingPath: z.array(z.string()),
    text: z.string(),
    kind: z.enum(['admin', 'clinical']),
    language: z.enum(LANGUAGES),
    source: z.object({ name: z.string(), url: z.string().nullable(), verified: z.boolean() }).nullable(),
    /** When the hospital last reviewed it; null is shown as "not yet reviewed by a clinician". */
    reviewed: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Passage' });
export type PassageView = z.infer<typeof PassageView>;
