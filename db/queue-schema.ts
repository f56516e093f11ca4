/** What the job queue needs in the database beside graphile-worker's own tables. */
import { Logger } from 'graphile-worker';

/**
 * `job_workers` holds the heartbeats. The functions run with their owner's rights, so that a transaction under a narrow role
 * (row level security) can still add jobs without rights on the queue's tables. They are written in PL/pgSQL because a
 * connection keeps the plans of that; those of SQL functions are made anew with every call.
 */
export const QUEUE_SCHEMA = `
  create table if not exists toniq.job_workers (
    id         text primary key,
    started_at timestamptz not null default now(),
    seen_at    timestamptz not null default now()
  );
  create or replace function toniq.add_job(
    task text, payload json, queue text, run_at timestamptz, max_attempts int, key text, key_mode text, priority int
  ) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return (graphile_worker.add_job(
      identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => key, job_key_mode => key_mode, priority => priority)).id::text;
  end $$;
  create or replace function toniq.add_jobs_unless_waiting(
    tasks text[], payloads json[], queues text[], max_attempts int[], keys text[]
  ) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
  declare
    specs graphile_worker.job_spec[];
  begin
    with waiting as (
      select jobs.key from graphile_worker._private_jobs as jobs
      where jobs.key = any(keys) and jobs.is_available and jobs.attempts = 0 and jobs.run_at <= clock_timestamp()
      for update skip locked)
    select array_agg(row(w.task, w.payload, w.queue, null, w.attempts, w.key, 0, null)::graphile_worker.job_spec order by w.key) into specs
    from unnest(tasks, payloads, queues, max_attempts, keys) as w(task, payload, queue, attempts, key)
    where w.key not in (select waiting.key from waiting);
    if specs is not null then
      perform graphile_worker.add_jobs(specs);
    else
      perform pg_notify('jobs:insert', '{"count":1}');
    end if;
  end $$;
  grant usage on schema toniq to public`;

/** Payloads may name patients' records, so nothing of graphile-worker's own lines is printed; failures come through `onError`. */
export const quietLogger = new Logger(() => () => {});
