import { z } from 'zod';

export const SignOffView = z.object({ version: z.string(), name: z.string(), role: z.string(), note: z.string().nullable(), signedAt: z.iso.datetime() }).meta({ id: 'SignOff' });
export type SignOffView = z.infer<typeof SignOffView>;

const Counted = z.object({ total: z.int(), unverified: z.int() });

/** What runs here, and whether a clinician has signed it. */
export const RulesState = z
  .object({
    product: z.string(),
    version: z.string(),
    rules: z.int(),
    guides: z.int(),
    /** Public sources of the rules; unverified: nobody has opened them yet. */
    sources: Counted,
    /** Sentences of advice; unverified: not yet compared with their source. */
    lines: Counted,
    /** `changed`: an earlier version was signed, and the rules changed since. */
    state: z.enum(['signed', 'changed', 'unsigned']),
    latest: SignOffView.nullable(),
    signOffs: z.array(SignOffView),
  })
  .meta({ id: 'RulesState' });
export type RulesState = z.infer<typeof RulesState>;

/** `version` is the one that was read: when the rules changed meanwhile, nothing is signed. */
export const SignOffRules = z
  .strictObject({ version: z.string().regex(/^[0-9a-f]{12}$/), name: z.string().trim().min(1).max(200), role: z.string().trim().min(1).max(200), note: z.string().trim().max(1_000).optional() })
  .meta({ id: 'SignOffRules' });
export type SignOffRules = z.infer<typeof SignOffRules>;
