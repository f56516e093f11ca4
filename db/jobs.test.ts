import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Db } from './db.ts';
import { cuttableDb, temporaryDirectory } from './fixtures/connections.ts';
import { startProcess } from './fixtures/processes.ts';
import { addJob, addJobsUnlessWaiting, startJobs } from './jobs.ts';
import type { JobFailure, JobOptions, Jobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { openDb } from './open.ts';
import type { OpenOptions } from './open.ts';
import { pgliteDriver } from './pglite/driver.ts';
import { createTestDatabase, migratedImage, testDb, testDrivers } from './testing.ts';

const QUICK = { heartbeatMs: 200, silentMs: 1_000, pollMs: 200 };
const cleanup: (() => Promise<unknown>)[] = [];
async function start(db: Db, options: JobOptions): Promise<Jobs> {
  const jobs = await startJobs(db, { ...QUICK, ...options });
  cleanup.push(() => jobs.stop(100));
  return jobs;
}

describe.each(testDrivers)('%s', (driver) => {
  let db: Db;
  beforeAll(async () => {
    db = await testDb({ driver });
  });
  afterEach(async () => {
    for (const step of cleanup.splice(0).reverse()) await step();
    await db.query('truncate graphile_worker._private_jobs, graphile_worker._private_job_queues, toniq.job_workers');
  });
  afterAll(() => db.close());

  test('a job exists exactly when its transaction commits', async () => {
    const done: unknown[] = [];
    await start(db, { tasks: { note: async (payload) => void done.push(payload) } });
    const refused = db.tx(async (tx) => {
      await addJob(tx, { task: 'note', payload: { n: 1 } });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    await db.tx((tx) => addJob(tx, { task: 'note', payload: { n: 2 } }));
    await vi.waitFor(() => expect(done).toEqual([{ n: 2 }]), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await db.query('select 1 from graphile_worker.jobs')).toEqual([]));
  });

  test('a transaction under a narrow role may add jobs', async () => {
    const role = `narrow_${crypto.randomUUID().replaceAll('-', '')}`;
    await db.query(`create role ${role}`);
    cleanup.push(() => db.query(`drop role ${role}`));
    await db.tx((tx) => addJob(tx, { task: 'note', payload: {} }), { role });
    expect(await db.query('select task_identifier from graphile_worker.jobs')).toEqual([{ task_identifier: 'note' }]);
  });

  test('jobs of one queue run one at a time and in order, those of others beside them', async () => {
    const running = new Map<string, number>();
    let most = 0;
    const { promise: beside, resolve: besideAnother } = Promise.withResolvers<void>();
    const order: number[] = [];
    const turn = async (payload: unknown) => {
      const { queue, n } = payload as { queue: string; n: number };
      running.set(queue, (running.get(queue) ?? 0) + 1);
      most = Math.max(most, running.get(queue) ?? 0);
      if ([...running.values()].reduce((sum, count) => sum + count, 0) > 1) besideAnother();
      if (queue === 'a') order.push(n);
      // The first goes on only when a job of another queue runs beside it.
      if (queue === 'a' && n === 0) await beside;
      running.set(queue, (running.get(queue) ?? 0) - 1);
    };
    for (let n = 0; n < 10; n++) for (const queue of ['a', 'b', 'c']) await addJob(db, { task: 'turn', queue, payload: { queue, n } });
    await start(db, { tasks: { turn } });
    await vi.waitFor(async () => expect(await db.query('select 1 from graphile_worker.jobs')).toEqual([]), { timeout: 10_000 });
    expect(most).toBe(1);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a key keeps one waiting job; a running one is followed by one more and never joined', async () => {
    const add = (n: number) => addJob(db, { task: 'turn', key: 'conversation-1', queue: 'conversation-1', payload: { n } });
    await add(1);
    await add(2);
    const seen: unknown[] = [];
    let active = 0;
    let overlap = false;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const turn = async (payload: unknown) => {
      overlap ||= ++active > 1;
      seen.push((payload as { n: number }).n);
      await gate;
      active--;
    };
    await start(db, { tasks: { turn } });
    await vi.waitFor(() => expect(seen).toEqual([2]), { timeout: 5_000 });
    await add(3);
    await add(4);
    open();
    await vi.waitFor(() => expect(seen).toEqual([2, 4]), { timeout: 5_000 });
    expect(overlap).toBe(false);
  });

  test('jobs added unless one waits: a waiting one is left as it is and held back, a running one is followed by one more', async () => {
    const job = (n: number, conversation: string) => ({ task: 'turn', key: conversation, queue: conversation, payload: { n }, maxAttempts: 3 });
    const add = (...jobs: ReturnType<typeof job>[]) => db.tx(async (tx) => addJobsUnlessWaiting(tx, jobs));
    await add(job(1, 'a'), job(2, 'b'));
    await add(job(3, 'b'), job(4, 'c'));
    expect(await db.query(`select key, max_attempts as most, payload from graphile_worker._private_jobs order by key`)).toEqual([
      { key: 'a', most: 3, payload: { n: 1 } }, { key: 'b', most: 3, payload: { n: 2 } }, { key: 'c', most: 3, payload: { n: 4 } }]);
    const seen: number[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    await start(db, { tasks: { turn: async (payload) => {
      seen.push((payload as { n: number }).n);
      await gate;
    } } });
    await vi.waitFor(() => expect(seen.toSorted()).toEqual([1, 2, 4]), { timeout: 5_000 });
    await add(job(5, 'b'));
    await add(job(6, 'b'));
    open();
    await vi.waitFor(() => expect(seen.slice(3)).toEqual([5]), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await db.query('select 1 from graphile_worker.jobs')).toEqual([]));
  });

  test('a failing job is reported, tried again, and told which try is its last', async () => {
    const failures: JobFailure[] = [];
    await addJob(db, { task: 'fragile', payload: {}, maxAttempts: 1 });
    await start(db, { tasks: { fragile: () => Promise.reject(new Error('broken')) }, onFailure: (failure) => failures.push(failure) });
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 5_000 });
    expect(failures[0]).toMatchObject({ task: 'fragile', attempt: 1, lastAttempt: true });
    await vi.waitFor(async () => expect(await db.one('select last_error, attempts from graphile_worker.jobs')).toEqual({ last_error: 'broken', attempts: 1 }));
  });

  test('stopping waits for what runs, and hands what will not end to the next process', async () => {
    await addJob(db, { task: 'stubborn', payload: {} });
    let aborted = false;
    const begun = vi.fn();
    const jobs = await startJobs(db, {
      ...QUICK,
      tasks: {
        stubborn: (_payload, { signal }) => {
          begun();
          signal.addEventListener('abort', () => (aborted = true));
          return new Promise(() => {});
        },
      },
    });
    await vi.waitFor(() => expect(begun).toHaveBeenCalled(), { timeout: 5_000 });
    await jobs.stop(50);
    expect(aborted).toBe(true);
    const again = vi.fn(async () => {});
    await start(db, { tasks: { stubborn: again } });
    await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  });

  test('a killed process: its jobs run again elsewhere', async () => {
    const database = await databaseForProcesses();
    const first = await openDb(database);
    cleanup.push(() => first.close());
    for (const queue of ['a', 'b']) await addJob(first, { task: 'turn', key: queue, queue, payload: { queue } });
    // The embedded data can have one process at a time only.
    if (driver === 'pglite') await first.close();
    const worker = startProcess('worker', database);
    cleanup.push(() => worker.kill());
    await worker.printed(2);
    await worker.kill();

    const next = driver === 'pglite' ? await openDb(database) : first;
    cleanup.push(() => next.close());
    const done: unknown[] = [];
    await start(next, { tasks: { turn: async (payload, { attempt }) => void done.push({ ...(payload as object), attempt }) } });
    await vi.waitFor(() => expect(done).toHaveLength(2), { timeout: 20_000 });
    expect(done).toEqual(expect.arrayContaining([{ queue: 'a', attempt: 2 }, { queue: 'b', attempt: 2 }]));
  }, 60_000);

  test('a living worker with a long job keeps it', async () => {
    let runs = 0;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    await addJob(db, { task: 'long', payload: {} });
    const tasks = { long: () => (runs++, gate) };
    await start(db, { tasks });
    await vi.waitFor(() => expect(runs).toBe(1), { timeout: 5_000 });
    await start(db, { tasks });
    const { seen } = await db.one<{ seen: Date }>('select max(seen_at) as seen from toniq.job_workers');
    // Long enough for the lock itself to be older than the silence that counts as death.
    await vi.waitFor(
      async () => {
        const { late } = await db.one<{ late: boolean }>(`select max(seen_at) > $1::timestamptz + interval '2 seconds' as late from toniq.job_workers`, [seen]);
        expect(late).toBe(true);
      },
      { timeout: 15_000, interval: 100 },
    );
    expect(runs).toBe(1);
    open();
  }, 30_000);

  test('work goes on after the connections were cut, with nothing left locked', async () => {
    const { db: fragile, cut, close } = await cuttableDb(driver);
    cleanup.push(close);
    await migrate(fragile);
    const done: number[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const turn = async (payload: unknown) => {
      await gate;
      done.push((payload as { n: number }).n);
    };
    await start(fragile, { tasks: { turn } });
    await addJob(fragile, { task: 'turn', queue: 'a', payload: { n: 1 } });
    await vi.waitFor(async () => expect(await fragile.query('select 1 from graphile_worker.jobs where locked_by is not null')).toHaveLength(1), { timeout: 5_000 });
    await cut();
    open();
    await vi.waitFor(() => addJob(fragile, { task: 'turn', queue: 'a', payload: { n: 2 } }), { timeout: 10_000 });
    await vi.waitFor(async () => expect(await fragile.query('select 1 from graphile_worker.jobs')).toEqual([]), { timeout: 20_000 });
    expect(new Set(done)).toEqual(new Set([1, 2]));
  }, 60_000);

  async function databaseForProcesses(): Promise<OpenOptions> {
    if (driver === 'pglite') {
      const directory = await temporaryDirectory();
      cleanup.push(directory.remove);
      await (await pgliteDriver({ dataDir: directory.path, image: await migratedImage() })).close();
      return { dataDir: directory.path };
    }
    const { url, drop } = await createTestDatabase();
    cleanup.push(drop);
    const made = await openDb({ url });
    await migrate(made);
    await made.close();
    return { url };
  }
});
