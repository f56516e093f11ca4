import { z } from 'zod';
import { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts';

/** RFC 9457 problem details. `code` is stable for programs, `detail` says to a person what to do. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    /** Which parts do not fit: `contacts.0.value`, or the name of a query parameter or header. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** The same as the header `x-request-id`: what to name when asking for help. Sockets have none. */
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
