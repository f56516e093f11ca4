/**
 * Frees the jobs of workers that died. graphile-worker itself would leave them locked for four hours; here every worker
 * says regularly that it lives, and all of them free what belongs to those who fell silent.
 */
import type { Db } from './db.ts';
import { removeIdleQueues } from './job-queues.ts';

export interface HeartbeatOptions {
  /** Another thread of this process works on jobs as well. */
  besideOthers?: boolean | undefined;
  heartbeatMs: number;
  silentMs: number;
  onError: (error: unknown) => void;
}

export interface Heartbeat {
  /** Speaks for this worker from now on. */
  add(workerId: string): Promise<void>;
  /** Frees whatever the worker still holds and forgets it. */
  remove(workerId: string): Promise<void>;
  stop(): Promise<void>;
}

/** All workers of this thread: on the embedded database every other lock is a dead process's, but for those of other threads. */
const livingHere = new Set<string>();

/** Frees what the dead have left, then keeps beating and freeing. */
export async function startHeartbeat(db: Db, options: HeartbeatOptions): Promise<Heartbeat> {
  const { heartbeatMs, silentMs, onError } = options;
  const own = new Set<string>();
  let lastBeat = Date.now();
  if (db.kind === 'pglite' && !options.besideOthers) await free(db, await holdersElsewhere(db));
  else await free(db, await silentHolders(db, silentMs));

  async function beat(): Promise<void> {
    await db.query(
      'insert into toniq.job_workers (id) select unnest($1::text[]) on conflict (id) do update set seen_at = now()',
      [[...own]],
    );
    // Who was cut off from the database must not judge the others, who were cut off too and have yet to speak.
    const wasSilent = Date.now() - lastBeat > silentMs / 2 + heartbeatMs;
    lastBeat = Date.now();
    if (!wasSilent) await free(db, await silentHolders(db, silentMs));
    await removeIdleQueues(db);
  }

  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = beat().catch(onError).finally(() => (busy = false));
  }, heartbeatMs);
  timer.unref();

  return {
    async add(workerId) {
      own.add(workerId);
      livingHere.add(workerId);
      await db.query('insert into toniq.job_workers (id) values ($1) on conflict (id) do update set seen_at = now()', [workerId]);
    },
    async remove(workerId) {
      own.delete(workerId);
      livingHere.delete(workerId);
      await free(db, [workerId]);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Holders of locks that neither beat nor took a lock for so long. A lock as young as that shows life by itself. */
async function silentHolders(db: Db, silentMs: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from (
       select locked_by as id, max(locked_at) as at from (
         select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
         union all
         select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) as locks
       group by locked_by
       union all
       select id, seen_at from toniq.job_workers) as signs
     group by id
     having max(at) < now() - $1 * interval '1 millisecond'`,
    [silentMs],
  );
  return rows.map((row) => row.id);
}

async function holdersElsewhere(db: Db): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select locked_by as id from graphile_worker._private_jobs where locked_by is not null
     union select locked_by from graphile_worker._private_job_queues where locked_by is not null
     union select id from toniq.job_workers`,
  );
  return rows.map((row) => row.id).filter((id) => !livingHere.has(id));
}

/** Frees at once what the workers of a thread hold that died, by the names that `onCrew` told. */
export function freeJobsOf(db: Db, crews: readonly string[]): Promise<void> {
  return free(db, [...crews]);
}

async function free(db: Db, workerIds: string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await db.tx(async (tx) => {
    await tx.query('select graphile_worker.force_unlock_workers($1::text[])', [workerIds]);
    await tx.query('delete from toniq.job_workers where id = any($1)', [workerIds]);
    // Wakes the workers, who would otherwise find the freed jobs with their next poll only.
    await tx.query(`select pg_notify('jobs:insert', '{"count":10}')`);
  });
}
