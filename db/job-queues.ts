/**
 * graphile-worker keeps a row for every queue name there ever was and locks all that are free whenever it looks for a job. With a
 * queue per conversation these rows would soon cost more than the work (70 ms a job at 100,000), so unused ones are removed.
 */
import type { Db } from './db.ts';
import { codeOf } from './errors.ts';

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Removes queues without jobs once there are more than `spare`. The table is locked against everybody meanwhile: whoever adds a job
 * right then would otherwise find its queue gone and the job would run without one. Gives way when the lock is not to be had quickly.
 * @returns how many were removed
 */
export async function removeIdleQueues(db: Db, spare = 500): Promise<number> {
  const { many } = await db.one<{ many: boolean }>(
    'select count(*) > $1 as many from (select 1 from graphile_worker._private_job_queues limit $1 + 1) as counted',
    [spare],
  );
  if (!many) return 0;
  try {
    return await db.tx(async (tx) => {
      await tx.query(`set local lock_timeout = '100ms'`);
      await tx.query('lock table graphile_worker._private_job_queues in access exclusive mode');
      const { removed } = await tx.one<{ removed: number }>(
        `with gone as (
           delete from graphile_worker._private_job_queues as queues
            where locked_at is null
              and not exists (select 1 from graphile_worker._private_jobs as jobs where jobs.job_queue_id = queues.id)
           returning 1)
         select count(*) as removed from gone`,
      );
      return removed;
    });
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) return 0;
    throw error;
  }
}
