import type { Db, Tx } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { type Budget, CIRCUIT_RULES, type CircuitRules, costOf, type GateRefusal, type ModelGate, restFor, type Ticket, type Tokens } from './gate.ts';

export type DatabaseGateOptions = { budget: Budget; timeZone: string; rules?: Partial<CircuitRules> };

/** Undoes a charge: the transaction that made it is rolled back. */
class Refused extends Error {
  override name = 'Refused';
  readonly why: GateRefusal;
  constructor(why: GateRefusal) {
    super(why);
    this.why = why;
  }
}

/**
 * The gate that all servers and threads on one database share. A call is charged with its estimate before it is made, in
 * one statement with the check of the limit, so that calls at the same time cannot pass it together; one whose process
 * dies stays charged, as the provider has charged it too. Days are those of `timeZone`, told by the database's clock.
 */
export function createDatabaseGate(db: Db, { budget, timeZone, rules: given = {} }: DatabaseGateOptions): ModelGate {
  const rules = { ...CIRCUIT_RULES, ...given };
  return {
    async admit({ conversationId, estimate, probe }) {
      try {
        return { ticket: await db.tx((tx) => charge(tx, { conversationId, estimate, probe, budget, timeZone, rules })) };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.why === 'day-budget') await pauseDay(db, timeZone);
        return { refused: error.why };
      }
    },
    async close(ticket, { outcome, took, estimated, restMs }) {
      await db.tx(async (tx) => {
        await correct(tx, ticket, took, budget, outcome === 'failed', estimated);
        if (outcome === 'answered') await answered(tx);
        else if (outcome === 'failed') await failed(tx, rules, restMs);
      });
    },
  };
}

type Charge = { conversationId: string; estimate: Tokens; probe: boolean; budget: Budget; timeZone: string; rules: CircuitRules };

async function charge(tx: Tx, { conversationId, estimate, probe, budget, timeZone, rules }: Charge): Promise<Ticket> {
  const { day, open, resting } = await tx.one<{ day: string; open: boolean; resting: boolean }>(
    `SELECT (now() AT TIME ZONE $1)::date::text AS day, rests_until IS NOT NULL AS open, coalesce(rests_until > now() OR trying_until > now(), false) AS resting FROM model_circuit`,
    [timeZone],
  );
  if (open && (resting || !probe)) throw new Refused('resting');
  const cost = costOf(estimate, budget.prices);
  const more = [estimate.input, estimate.output, cost];
  if (!(await chargeRow(tx, 'conversation', conversationId, more, budget.tokensPerConversation, budget.costPerConversation))) throw new Refused('conversation-budget');
  if (!(await chargeRow(tx, 'day', day, more, budget.tokensPerDay, budget.costPerDay))) throw new Refused('day-budget');
  if (open) {
    const claimed = await tx.maybe(
      `UPDATE model_circuit SET trying_until = now() + make_interval(secs => $1) WHERE rests_until <= now() AND (trying_until IS NULL OR trying_until <= now()) RETURNING failures`,
      [rules.restMs / 1000],
    );
    if (!claimed) throw new Refused('resting');
  }
  return { conversationId, charged: estimate, day };
}

const TABLES = {
  day: { table: 'model_usage_days', key: 'day', type: 'date' },
  conversation: { table: 'model_usage_conversations', key: 'conversation_id', type: 'uuid' },
} as const;

/** Adds a call to a row unless it would pass a limit; false when it would. */
async function chargeRow(tx: Tx, of: keyof typeof TABLES, key: string, more: number[], tokens: number | null, cost: number | null): Promise<boolean> {
  const { table, key: column, type } = TABLES[of];
  const row = await tx.maybe(
    `INSERT INTO ${table} AS u (${column}, calls, input_tokens, output_tokens, cost)
     SELECT $1::${type}, 1, $2, $3, $4 WHERE ($5::bigint IS NULL OR $2::bigint + $3::bigint <= $5) AND ($6::numeric IS NULL OR $4::numeric <= $6)
     ON CONFLICT (${column}) DO UPDATE SET calls = u.calls + 1, input_tokens = u.input_tokens + $2, output_tokens = u.output_tokens + $3, cost = u.cost + $4${of === 'day' ? ', paused_at = NULL' : ''}
     WHERE ($5::bigint IS NULL OR u.input_tokens + u.output_tokens + $2::bigint + $3::bigint <= $5) AND ($6::numeric IS NULL OR u.cost + $4::numeric <= $6)
     RETURNING calls`,
    [key, ...more, tokens, cost],
  );
  return row !== null;
}

/** Puts what a call really took in the place of its estimate. */
async function correct(tx: Tx, { conversationId, charged, day }: Ticket, took: Tokens, budget: Budget, hasFailed: boolean, estimated: boolean): Promise<void> {
  const change = [took.input - charged.input, took.output - charged.output, costOf(took, budget.prices) - costOf(charged, budget.prices), hasFailed ? 1 : 0, estimated ? 1 : 0];
  const set = 'SET input_tokens = input_tokens + $2, output_tokens = output_tokens + $3, cost = cost + $4, failed_calls = failed_calls + $5, estimated_calls = estimated_calls + $6';
  await tx.query(`UPDATE model_usage_conversations ${set} WHERE conversation_id = $1`, [conversationId, ...change]);
  await tx.query(`UPDATE model_usage_days ${set} WHERE day = $1`, [day, ...change]);
}

async function answered(tx: Tx): Promise<void> {
  const before = await tx.maybe<{ was: boolean }>(
    `UPDATE model_circuit c SET failures = 0, rests_until = NULL, trying_until = NULL FROM (SELECT rests_until IS NOT NULL AS was FROM model_circuit FOR UPDATE) o
     WHERE c.failures > 0 OR c.rests_until IS NOT NULL RETURNING o.was`,
  );
  if (before?.was) await changed(tx);
}

async function failed(tx: Tx, rules: CircuitRules, restMs: number | undefined): Promise<void> {
  const { rests } = await tx.one<{ rests: boolean }>(
    `UPDATE model_circuit SET failures = failures + 1, trying_until = NULL,
       rests_until = CASE WHEN failures + 1 >= $1 OR $2 THEN greatest(rests_until, clock_timestamp() + make_interval(secs => $3)) ELSE rests_until END
     RETURNING rests_until IS NOT NULL AS rests`,
    [rules.failures, restMs !== undefined, restFor(rules, restMs) / 1000],
  );
  if (rests) await changed(tx);
}

/** Marks the day as used up, once, so that staff are told once. */
async function pauseDay(db: Db, timeZone: string): Promise<void> {
  await db.tx(async (tx) => {
    const paused = await tx.maybe(
      `INSERT INTO model_usage_days AS d (day, paused_at) VALUES ((now() AT TIME ZONE $1)::date, now())
       ON CONFLICT (day) DO UPDATE SET paused_at = now() WHERE d.paused_at IS NULL RETURNING day`,
      [timeZone],
    );
    if (paused) await changed(tx);
  });
}

async function changed(tx: Tx): Promise<void> {
  await recordEvent(tx, { type: 'model-state-changed', actor: { kind: 'system' } });
}
