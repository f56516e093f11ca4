import type { Db, Queryable, Tx } from '../../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { type Budget, CIRCUIT_RULES, type CircuitRules, costOf, type GateRefusal, type ModelGate, restFor, type Ticket, type Tokens } from './gate.ts';

export type DatabaseGateOptions = { budget: Budget; timeZone: string; rules?: Partial<CircuitRules> };

/**
 * The gate that all servers and threads on one database share. A call is charged with its estimate before it is made, in
 * one statement with the check of the limit, so that calls at the same time cannot pass it together; one whose process
 * dies stays charged, as the provider has charged it too. Days are those of `timeZone`, told by the database's clock.
 */
export function createDatabaseGate(db: Db, { budget, timeZone, rules: given = {} }: DatabaseGateOptions): ModelGate {
  const rules = { ...CIRCUIT_RULES, ...given };
  return {
    async admit({ conversationId, estimate, probe }) {
      const { day, refused } = await charge(db, { conversationId, estimate, probe, budget, timeZone, rules });
      if (refused === 'day-budget') await pauseDay(db, timeZone);
      return refused === null ? { ticket: { conversationId, charged: estimate, day } } : { refused };
    },
    async close(ticket, { outcome, took, estimated, restMs }) {
      const end = { took, budget, hasFailed: outcome === 'failed', hasAnswered: outcome === 'answered', estimated };
      if (outcome !== 'failed') return settle(db, ticket, end);
      await db.tx(async (tx) => {
        await settle(tx, ticket, end);
        await failed(tx, rules, restMs);
      });
    },
  };
}

type Charge = { conversationId: string; estimate: Tokens; probe: boolean; budget: Budget; timeZone: string; rules: CircuitRules };

/** One round trip; the work is `charge_model_call` in the database. Days are written YYYY-MM-DD. */
function charge(db: Queryable, { conversationId, estimate, probe, budget, timeZone, rules }: Charge): Promise<{ day: string; refused: GateRefusal | null }> {
  return db.one(`SELECT charged_day::text AS day, refused FROM charge_model_call($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
    conversationId, timeZone, probe, estimate.input, estimate.output, costOf(estimate, budget.prices),
    budget.tokensPerConversation, budget.costPerConversation, budget.tokensPerDay, budget.costPerDay, rules.restMs / 1000,
  ]);
}

type End = { took: Tokens; budget: Budget; hasFailed: boolean; hasAnswered: boolean; estimated: boolean };

/**
 * Puts what a call really took in the place of its estimate; an answer ends a rest, and staff are told. One statement, which
 * takes its locks in the order in which a charge takes them: conversation, day, circuit.
 */
async function settle(db: Queryable, { conversationId, charged, day }: Ticket, { took, budget, hasFailed, hasAnswered, estimated }: End): Promise<void> {
  const set = 'SET input_tokens = input_tokens + $3, output_tokens = output_tokens + $4, cost = cost + $5, failed_calls = failed_calls + $6, estimated_calls = estimated_calls + $7';
  await db.query(
    `WITH c AS (
       UPDATE model_usage_conversations ${set} WHERE conversation_id = $1 RETURNING 1
     ), d AS (
       UPDATE model_usage_days ${set} FROM (SELECT count(*) FROM c) AS first WHERE day = $2 RETURNING 1
     ), o AS (
       SELECT rests_until IS NOT NULL AS was FROM model_circuit, (SELECT count(*) FROM d) AS first WHERE $8 AND (failures > 0 OR rests_until IS NOT NULL) FOR UPDATE OF model_circuit
     ), n AS (
       UPDATE model_circuit SET failures = 0, rests_until = NULL, trying_until = NULL FROM o RETURNING o.was
     )
     INSERT INTO events (type, actor_kind) SELECT 'model-state-changed', 'system' FROM n WHERE n.was`,
    [
      conversationId, day, took.input - charged.input, took.output - charged.output, costOf(took, budget.prices) - costOf(charged, budget.prices),
      hasFailed ? 1 : 0, estimated ? 1 : 0, hasAnswered,
    ],
  );
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
