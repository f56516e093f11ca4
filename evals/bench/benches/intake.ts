import type { BenchDatabase } from '../bench-database.ts';
import type { Bench } from '../bench.ts';
import { atLeast, atMost, type Figure } from '../figures.ts';
import { generate } from '../load/generator.ts';
import type { Acknowledged, IntakePlan, IntakeSeen } from '../load/intake-load.ts';
import { importDemoArticles } from '../server-process.ts';
import { percentile } from '../statistics.ts';

const PLAN = { conversations: 800, emergencies: 20, inFlight: 32, seconds: 10, perSecond: 500 };

/** Messages through sockets while turns drain, emergencies under that load, and afterwards what the database holds. */
export const intake: Bench = {
  name: 'intake',
  about: 'acknowledged messages a second, their latency, emergency cards under load; nothing lost or doubled',
  on: 'each',
  async run(ground) {
    const { database, note } = ground;
    if (database.kind === 'postgres') await importDemoArticles(database);
    const server = await ground.startServer();
    const databaseBefore = database.cpuSeconds();
    const serverBefore = server.cpuSeconds();
    const began = performance.now();
    const { result: seen, cpuSeconds } = await generate<IntakePlan, IntakeSeen>('intake-load.ts', { url: server.url, ...PLAN });
    const elapsed = (performance.now() - began) / 1000;
    const databaseCpu = databaseBefore === null ? null : (database.cpuSeconds() ?? databaseBefore) - databaseBefore;
    const cores = (seconds: number): string => (seconds / elapsed).toFixed(2);
    note(`cores used on average: server ${cores(server.cpuSeconds() - serverBefore)}${databaseCpu === null ? '' : `, PostgreSQL ${cores(databaseCpu)}`}, load generator ${cores(cpuSeconds)}.`);
    note(`${seen.turnsSeen} turns ended meanwhile (messages of one conversation that wait together make one turn).`);
    if (seen.refused.length) note(`${seen.refused.length} messages were refused, the first with: ${seen.refused[0]}`);
    await server.stop();
    const { lost, doubled, misplaced } = await compare(database, seen.acknowledged);
    const { full, paced } = seen;
    const pacedBelow = paced.latencies.length < PLAN.perSecond * PLAN.seconds;
    if (pacedBelow) note(`only ${paced.latencies.length} of ${PLAN.perSecond * PLAN.seconds} paced messages were acknowledged.`);
    const ms = (name: string, values: number[], share: number, limit?: number): Figure => ({ name, value: percentile(values, share), unit: 'ms', ...(limit ? { goal: atMost(limit) } : {}) });
    return [
      { name: `acknowledged, ${PLAN.inFlight} in flight`, value: full.latencies.length / full.seconds, unit: '/s', goal: atLeast(500) },
      ms('their latency p50', full.latencies, 0.5),
      ms('their latency p95', full.latencies, 0.95),
      ms('their latency p99', full.latencies, 0.99),
      ms(`latency p50 at ${PLAN.perSecond}/s`, paced.latencies, 0.5),
      ms(`latency p95 at ${PLAN.perSecond}/s`, paced.latencies, 0.95),
      ms(`latency p99 at ${PLAN.perSecond}/s`, paced.latencies, 0.99, 100),
      ms('emergency card p50 under it', paced.cards, 0.5),
      ms('emergency card p99 under it', paced.cards, 0.99, 1000),
      { name: 'emergency cards that never came', value: paced.cardsMissing, unit: '', goal: atMost(0) },
      { name: 'acknowledged and missing', value: lost, unit: '', goal: atMost(0) },
      { name: 'stored twice', value: doubled, unit: '', goal: atMost(0) },
      { name: 'out of place', value: misplaced, unit: '', goal: atMost(0) },
    ];
  },
};

/** Every acknowledged message against what is stored: there once, under the id and number that the sender was told. */
async function compare(database: BenchDatabase, acknowledged: Acknowledged[]): Promise<{ lost: number; doubled: number; misplaced: number }> {
  const db = await database.open();
  try {
    const rows = await db.query<Acknowledged>(
      `SELECT conversation_id AS "conversationId", client_id AS "clientId", id, seq FROM messages WHERE author = 'patient'`);
    const stored = Map.groupBy(rows, (row) => row.clientId);
    const found = acknowledged.map((one) => ({ one, rows: stored.get(one.clientId) ?? [] }));
    const { gaps } = await db.one<{ gaps: number }>(
      `SELECT count(*)::int AS gaps FROM (SELECT conversation_id FROM messages GROUP BY conversation_id HAVING max(seq) <> count(*) OR min(seq) <> 1) AS broken`);
    return {
      lost: found.filter(({ rows: of }) => of.length === 0).length,
      doubled: found.filter(({ rows: of }) => of.length > 1).length,
      misplaced: gaps + found.filter(({ one, rows: [row] }) => row && (row.id !== one.id || row.seq !== one.seq || row.conversationId !== one.conversationId)).length,
    };
  } finally {
    await db.close();
  }
}
