import type { Queryable } from '../../db/db.ts';

/** How the language model stands, for staff. `off`: none is configured. `paused`: the day's budget is used up. `resting`: it failed and is left alone. */
export type ModelState = {
  state: 'off' | 'on' | 'paused' | 'resting';
  /** When it is asked again; for `paused` and `resting` alone. */
  until: Date | null;
  /** What was used since midnight at the hospital. */
  today: { calls: number; failedCalls: number; inputTokens: number; outputTokens: number; cost: number };
};

const NOTHING: ModelState['today'] = { calls: 0, failedCalls: 0, inputTokens: 0, outputTokens: 0, cost: 0 };

/** Reads the state that all servers share. Without a configured model it is `off` whatever was used before. */
export async function readModelState(db: Queryable, { configured, timeZone }: { configured: boolean; timeZone: string }): Promise<ModelState> {
  const row = await db.one<{ restsUntil: Date | null; pausedUntil: Date | null; today: ModelState['today'] | null }>(
    `SELECT CASE WHEN c.rests_until > now() THEN c.rests_until END AS "restsUntil",
            CASE WHEN d.paused_at IS NOT NULL THEN ((now() AT TIME ZONE $1)::date + 1)::timestamp AT TIME ZONE $1 END AS "pausedUntil",
            CASE WHEN d.day IS NOT NULL THEN jsonb_build_object('calls', d.calls, 'failedCalls', d.failed_calls, 'inputTokens', d.input_tokens, 'outputTokens', d.output_tokens, 'cost', d.cost) END AS today
     FROM model_circuit c LEFT JOIN model_usage_days d ON d.day = (now() AT TIME ZONE $1)::date`,
    [timeZone],
  );
  const today = row.today ?? NOTHING;
  if (!configured) return { state: 'off', until: null, today };
  if (row.pausedUntil !== null) return { state: 'paused', until: row.pausedUntil, today };
  if (row.restsUntil !== null) return { state: 'resting', until: row.restsUntil, today };
  return { state: 'on', until: null, today };
}
