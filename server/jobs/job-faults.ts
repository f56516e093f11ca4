import type { JobOptions } from '../../db/jobs.ts';
import type { Logger } from '../log.ts';

/** What every crew says of its faults. */
export function jobFaults(log: Logger): Pick<JobOptions, 'onFailure' | 'onError'> {
  return {
    onFailure: ({ error, ...failure }) => log.error({ error, ...failure }, failure.lastAttempt ? 'A job failed for the last time.' : 'A job failed and is tried again.'),
    onError: (error) => log.warn({ error }, 'Background work met an error and goes on.'),
  };
}
