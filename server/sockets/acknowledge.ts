import type { z } from 'zod';
import type { Ack } from '../contract/sockets.ts';
import type { Context } from '../context.ts';
import { problemOf } from '../problems.ts';

/**
 * Wraps what answers a client event: the payload is parsed, the answer or the problem acknowledged. A client that wants no
 * acknowledgement gets none, and nothing that a client sends can throw here.
 */
export function acknowledging<Schema extends z.ZodType, Answer extends object>(
  { log }: Context, schema: Schema, act: (payload: z.output<Schema>) => Promise<Answer | void>,
) {
  return async (...args: unknown[]): Promise<void> => {
    const acknowledge = args.at(-1);
    const answer = (ack: Ack<object>): void => {
      if (typeof acknowledge === 'function') acknowledge(ack);
    };
    try {
      answer({ ok: true, ...(await act(schema.parse(args[0]))) });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status >= 500) log.error({ error }, 'A socket event failed.');
      answer({ ok: false, problem });
    }
  };
}
