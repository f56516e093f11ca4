import { expect, test } from 'vitest';
import { addJob, startJobs, type NewJob } from './jobs.ts';
import { testDb, testDrivers } from './testing.ts';

// No poll comes to help within the test: a job that nobody noticed stays.
const NO_POLL_MS = 600_000;
const JOBS = 150;

test.each(testDrivers)('a job that is announced while another crew or worker looks for one is noticed all the same (%s)', async (driver) => {
  const db = await testDb({ driver });
  const done = new Set<number>();
  const next = (n: number): NewJob => ({ task: 'step', payload: { n }, key: `step:${n % 7}`, queue: `queue:${n % 7}` });
  let finished: () => void = () => {};
  const all = new Promise<void>((resolve) => (finished = resolve));
  const step = async (payload: unknown): Promise<void> => {
    const { n } = payload as { n: number };
    done.add(n);
    if (n < JOBS) await addJob(db, next(n + 1));
    else finished();
  };
  const others = await startJobs(db, { tasks: { other: async () => {} }, concurrency: 2, pollMs: NO_POLL_MS });
  const crew = await startJobs(db, { tasks: { step }, concurrency: 4, pollMs: NO_POLL_MS });
  try {
    await addJob(db, next(1));
    await all;
    expect(done.size).toBe(JOBS);
  } finally {
    await Promise.all([crew.stop(), others.stop()]);
    await db.close();
  }
});

test.each(testDrivers)('a crew that only polls finds its jobs without being told (%s)', async (driver) => {
  const db = await testDb({ driver });
  const found = Promise.withResolvers<unknown>();
  const crew = await startJobs(db, { tasks: { call: async (payload) => found.resolve(payload) }, pollOnly: true, pollMs: 50 });
  try {
    await addJob(db, { task: 'call', payload: { page: 1 } });
    await expect(found.promise).resolves.toEqual({ page: 1 });
  } finally {
    await crew.stop();
    await db.close();
  }
});
