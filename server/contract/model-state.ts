import { z } from 'zod';

/** How the language model stands. `off`: none is configured; `paused`: the day's budget is used up; `resting`: it did not answer and is left alone. */
export const ModelStateView = z
  .object({
    state: z.enum(['off', 'on', 'paused', 'resting']),
    /** Such as `openai/gpt-4.1-mini`; null without one. */
    model: z.string().nullable(),
    /** When it is asked again; for `paused` and `resting` alone. */
    until: z.iso.datetime().nullable(),
    /** Since midnight at the hospital. */
    today: z.object({ calls: z.int(), failedCalls: z.int(), inputTokens: z.int(), outputTokens: z.int(), cost: z.number().nullable() }),
    tokensPerDay: z.int().nullable(),
    costPerDay: z.number().nullable(),
    currency: z.string(),
  })
  .meta({ id: 'ModelState' });
export type ModelStateView = z.infer<typeof ModelStateView>;
