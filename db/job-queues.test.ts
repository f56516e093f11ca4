import { describe, expect, test } from 'vitest';
import { removeIdleQueues } from './job-queues.ts';
import { addJob } from './jobs.ts';
import { testDb, testDrivers } from './testing.ts';

describe.each(testDrivers)('%s', (driver) => {
  test('only queues without jobs go, and only when there are many', async () => {
    const db = await testDb({ driver });
    await db.query(`insert into graphile_worker._private_job_queues (queue_name) select 'idle' || n from generate_series(1, 20) n`);
    await addJob(db, { task: 'turn', queue: 'used', payload: {} });
    expect(await removeIdleQueues(db, 100)).toBe(0);
    expect(await removeIdleQueues(db, 10)).toBe(20);
    expect(await db.query('select queue_name from graphile_worker._private_job_queues')).toEqual([{ queue_name: 'used' }]);
    await db.close();
  });

  test('jobs added while queues are removed keep their queue', async () => {
    const db = await testDb({ driver });
    let adding = true;
    const sweeping = (async () => {
      let removed = 0;
      while (adding) removed += await removeIdleQueues(db, 0);
      return removed;
    })();
    const added = Promise.all(
      Array.from({ length: 6 }, async () => {
        for (let n = 0; n < 60; n++) {
          const id = await db.tx((tx) => addJob(tx, { task: 'turn', queue: `q${n % 5}`, payload: {} }));
          const job = await db.maybe<{ queue_name: string }>('select queue_name from graphile_worker.jobs where id = $1', [id]);
          expect(job?.queue_name).toBe(`q${n % 5}`);
          await db.query('delete from graphile_worker._private_jobs where id = $1', [id]);
        }
      }),
    ).finally(() => (adding = false));
    const [removed] = await Promise.all([sweeping, added]);
    expect(removed).toBeGreaterThan(0);
    await db.close();
  }, 60_000);
});
