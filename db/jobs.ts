/** Background work: jobs are rows, added in the transaction that makes them necessary and run after it has committed. */
import { EventEmitter } from 'node:events';
import { run } from 'graphile-worker';
import type { Job as QueueJob, Runner, WorkerEvents, WorkerPool } from 'graphile-worker';
import type { Db, Queryable, Tx } from './db.ts';
import { DatabaseUnavailable, translateError } from './errors.ts';
import { startHeartbeat } from './job-heartbeat.ts';
import { quietLogger } from './queue-schema.ts';

export interface NewJob {
  task: string;
  payload: unknown;
  /**
   * At most one waiting job has a key. Adding a second one replaces the first one's payload and time; one that is already running is left
   * to finish and the new one follows, provided it is in the same `queue`: without it the two run at once.
   */
  key?: string;
  /** Jobs of one queue run one after the other. Only in transactions of the default isolation: an older view of the queues may name one that is gone. */
  queue?: string;
  runAt?: Date;
  /** In place of `runAt`: so long from now, by the database's clock, which also says when a job is due. */
  afterSeconds?: number;
  /** Default 25, over about three days with growing pauses. */
  maxAttempts?: number;
  /** Smaller runs first; default 0. */
  priority?: number;
}

export type KeyedJob = NewJob & { key: string };

/**
 * Adds a job. Given a `tx` it exists only if that transaction commits: that is the outbox.
 * @returns the job's id
 */
export async function addJob(where: Queryable, job: NewJob): Promise<string> {
  const { id } = await where.one<{ id: string }>(ADD_JOB, valuesOf(job));
  return id;
}

/** As `addJob`, for a transaction that need not know the id: the job is sent along with what comes next. */
export function sendJob(tx: Tx, job: NewJob): void {
  tx.send(ADD_JOB, valuesOf(job));
}

const ADD_JOB = 'select toniq.add_job($1, $2, $3, coalesce($4::timestamptz, clock_timestamp() + make_interval(secs => $9::float8)), $5, $6, $7, $8) as id';

function valuesOf(job: NewJob): unknown[] {
  return [
    job.task, JSON.stringify(job.payload ?? {}), job.queue ?? null, job.runAt ?? null, job.maxAttempts ?? null, job.key ?? null, 'replace',
    job.priority ?? null, job.afterSeconds || null,
  ];
}

/**
 * Sends jobs along with the transaction, leaving out those whose key has a job that is due and not begun: that one is held
 * back until the transaction ends, so it will find what the transaction stored. Far cheaper than replacing it.
 * `runAt`, `afterSeconds` and `priority` are not looked at.
 */
export function addJobsUnlessWaiting(tx: Tx, jobs: readonly KeyedJob[]): void {
  tx.send('select toniq.add_jobs_unless_waiting($1::text[], $2::json[], $3::text[], $4::int[], $5::text[])', [
    jobs.map((job) => job.task), jobs.map((job) => JSON.stringify(job.payload ?? {})), jobs.map((job) => job.queue ?? null),
    jobs.map((job) => job.maxAttempts ?? null), jobs.map((job) => job.key),
  ]);
}

/** What a task is told about the job it runs. */
export interface JobContext {
  id: string;
  /** 1 on the first try. */
  attempt: number;
  lastAttempt: boolean;
  /** Aborted when the process is stopping and will not wait any longer. */
  signal: AbortSignal;
}

/** Must be safe to run twice: a job whose process dies is run again. A throw means: try again later. */
export type Task = (payload: unknown, context: JobContext) => Promise<void>;

export interface JobFailure {
  task: string;
  jobId: string;
  attempt: number;
  lastAttempt: boolean;
  error: unknown;
}

export interface JobOptions {
  tasks: Record<string, Task>;
  /** How many jobs this process runs at once; each may need a connection. Default 4. */
  concurrency?: number;
  /** Fallback for a missed notification. */
  pollMs?: number;
  /**
   * Looks for jobs every `pollMs` alone and not when some are announced. For a crew with few jobs beside one with many: an
   * announcement does not say for whom it is, and looking past all that waits for others costs as much as storing it.
   */
  pollOnly?: boolean;
  heartbeatMs?: number;
  /** A worker silent for this long counts as dead and its jobs are freed. */
  silentMs?: number;
  /**
   * Another thread of this process works on jobs as well. Otherwise the first crew on an embedded database takes every lock it
   * finds for a dead process's, since there can be no other process.
   */
  besideOthers?: boolean;
  /** Told under which name jobs are held, again whenever new workers take over: for `freeJobsOf`, should this thread die. */
  onCrew?: (id: string) => void;
  /** A task threw (`JobFailure`). */
  onFailure?: (failure: JobFailure) => void;
  /** Something around the jobs failed: heartbeat, lost connection. Work goes on by itself when it can. */
  onError?: (error: unknown) => void;
}

export interface Jobs {
  /** Looks for a job now, also when it goes by `pollMs` alone: whoever calls this knows that there is one for this crew. */
  wake(): void;
  /** Takes no new jobs, gives running ones `graceMs` to finish, then frees what is left for the next process. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Starts working on jobs. The database must have been migrated.
 * Jobs whose worker was killed are run again after `silentMs` plus one heartbeat (30 s by default) at the latest.
 */
export async function startJobs(db: Db, options: JobOptions): Promise<Jobs> {
  const onError = options.onError ?? (() => {});
  const abort = new AbortController();
  const heartbeat = await startHeartbeat(db, { heartbeatMs: options.heartbeatMs ?? 10_000, silentMs: options.silentMs ?? 20_000, besideOthers: options.besideOthers, onError });
  const tasks = Object.fromEntries(Object.entries(options.tasks).map(([name, task]) => [name, taskRunner(name, task, abort.signal, options)]));
  let stopping = false;
  let crew: Crew = await startCrew();
  const supervised = supervise();

  async function startCrew(): Promise<Crew> {
    const events: WorkerEvents = new EventEmitter();
    let pool: WorkerPool | undefined;
    let nudge = (): void => {};
    events.on('pool:create', ({ workerPool }) => {
      pool = workerPool;
      nudge = workerPool.nudge.bind(workerPool, 1);
      if (options.pollOnly) workerPool.nudge = () => {};
    });
    // A cut connection may have hidden that a job was handed out. Only a new crew under a new name sets such a job free; it
    // starts once the database answers again.
    let doubtful = false;
    const replaceIfDoubtful = () => {
      if (doubtful) void runner.stop().catch(() => {});
      doubtful = false;
    };
    events.on('worker:getJob:error', ({ error }) => {
      doubtful ||= translateError(error) instanceof DatabaseUnavailable;
      onError(error);
    });
    events.on('worker:getJob:empty', replaceIfDoubtful);
    events.on('job:start', replaceIfDoubtful);
    events.on('pool:listen:error', ({ error }) => onError(error));
    // Whoever looks for a job locks all free queues for that moment; another who looks then, at another crew's too, finds
    // none and would sleep until the next poll. So an empty look is repeated for a while after jobs were announced.
    let announced = Number.NEGATIVE_INFINITY;
    let lookAgain: NodeJS.Timeout | undefined;
    let leaving = false;
    for (const end of ['pool:gracefulShutdown', 'pool:forcefulShutdown', 'worker:release'] as const) events.on(end, () => (leaving = true));
    events.on('pool:listen:notification', () => {
      if (!options.pollOnly) announced = performance.now();
    });
    const look = (): void => {
      if (!leaving) nudge();
    };
    const wake = (): void => {
      announced = performance.now();
      look();
    };
    events.on('worker:getJob:empty', () => {
      if (performance.now() - announced > LOOK_AGAIN_FOR_MS) return;
      lookAgain ??= setTimeout(() => {
        lookAgain = undefined;
        look();
      }, LOOK_AGAIN_MS).unref();
    });
    const runner = await run({
      pgPool: db.pool,
      taskList: tasks,
      parsedCronItems: [],
      concurrency: options.concurrency ?? 4,
      pollInterval: options.pollMs ?? 2_000,
      noHandleSignals: true,
      logger: quietLogger,
      events,
      // Unbatched, a completion that fails is a rejected promise nobody awaits, which ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const ended = runner.promise.catch(onError);
    if (!pool) throw new Error('graphile-worker did not announce its worker pool');
    options.onCrew?.(pool.id);
    await heartbeat.add(pool.id).catch(onError);
    return { runner, id: pool.id, ended, wake };
  }

  /** The workers give up when a completion cannot be stored; new ones take over as soon as the database answers. */
  async function supervise(): Promise<void> {
    for (;;) {
      await crew.ended;
      if (stopping) return;
      await heartbeat.remove(crew.id).catch(onError);
      const next = await startCrew().catch(onError);
      if (next) crew = next;
      if (next && stopping) await next.runner.stop().catch(onError);
      else if (!next) await pause(RESTART_PAUSE_MS, abort.signal);
    }
  }

  return {
    wake() {
      if (!stopping) crew.wake();
    },
    async stop(graceMs = 8_000) {
      if (stopping) return;
      stopping = true;
      const stopped = crew.runner.stop().catch(() => {});
      await Promise.race([stopped, pause(graceMs)]);
      abort.abort(new Error('The server is stopping.'));
      await Promise.race([stopped, pause(ABORT_MS)]);
      await heartbeat.stop();
      await heartbeat.remove(crew.id).catch(onError);
      await Promise.race([supervised, pause(ABORT_MS)]);
    },
  };
}

interface Crew {
  runner: Runner;
  /** What the locks of this crew's jobs carry. */
  id: string;
  ended: Promise<void>;
  wake: () => void;
}

const RESTART_PAUSE_MS = 1_000;
const LOOK_AGAIN_MS = 15;
const LOOK_AGAIN_FOR_MS = 150;
/** What a task gets, once it was told to stop, to say so. */
const ABORT_MS = 1_000;

function taskRunner(name: string, task: Task, signal: AbortSignal, options: JobOptions) {
  return async (payload: unknown, { job }: { job: QueueJob }) => {
    const lastAttempt = job.attempts >= job.max_attempts;
    try {
      await task(payload, { id: job.id, attempt: job.attempts, lastAttempt, signal });
    } catch (error) {
      options.onFailure?.({ task: name, jobId: job.id, attempt: job.attempts, lastAttempt, error });
      throw error;
    }
  };
}

/** Ends early when the signal aborts. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
