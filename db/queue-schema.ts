/** What the job queue needs in the database beside graphile-worker's own tables. */
import { Logger } from 'graphile-worker';

/**
 * `job_workers` holds the heartbeats. `add_job` runs with its owner's rights, so that a transaction under a narrow role
 * (row level security) can still add jobs without rights on the queue's tables.
 */
export const QUEUE_SCHEMA = `
  create table if not exists toniq.job_workers (
    id         text primary key,
    started_at timestamptz not null default now(),
    seen_at    timestamptz not null default now()
  );
  create or replace function toniq.add_job(
    task text, payload json, queue text, run_at timestamptz, max_attempts int, key text, key_mode text, priority int
  ) returns text language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select id::text from graphile_worker.add_job(
      identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => max_attempts, job_key => key, job_key_mode => key_mode, priority => priority)
  $$;
  grant usage on schema toniq to public`;

/** Payloads may name patients' records, so nothing of graphile-worker's own lines is printed; failures come through `onError`. */
export const quietLogger = new Logger(() => () => {});
