import { z } from 'zod';
import { SCOPES } from '../../domain/access/permissions.ts';

export const SignIn = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const StaffMe = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.string(),
    teams: z.array(z.string()),
    locations: z.array(z.string()),
    /** Name to scope: `own`, `team`, `location` or `all`. */
    grants: z.record(z.string(), z.enum(SCOPES)),
    /** Send as `x-csrf-token` with every change. */
    csrfToken: z.string(),
    /** After 15 minutes without use the screen locks: the session stays, pages still sound, nothing else is shown. */
    locked: z.boolean(),
    idleLockSeconds: z.int(),
    hospital: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'StaffMe' });
export type StaffMe = z.infer<typeof StaffMe>;
