import type { Bench, Ground } from '../bench.ts';
import { atLeast, atMost, type Figure } from '../figures.ts';
import { generate } from '../load/generator.ts';
import type { TurnsPlan, TurnsSeen } from '../load/turns-load.ts';
import { startQuotingModel } from '../quoting-model.ts';
import { importDemoArticles } from '../server-process.ts';
import { percentile } from '../statistics.ts';

const PLAN = { warmUp: 20, alone: 60, together: 400, clients: 8 };

/** Whole turns, from a question's sending to its finished answer, with the model off and with one of zero delay. */
export const turns: Bench = {
  name: 'turns',
  about: 'whole turns a second, one client\'s waiting time, memory; model off and a model of zero delay',
  on: 'each',
  async run(ground) {
    if (ground.database.kind === 'postgres') await importDemoArticles(ground.database);
    const off = await measure(ground, 'model off', {});
    const model = await startQuotingModel();
    ground.after(model.stop);
    return [...off, ...(await measure(ground, 'zero-delay model', model.env))];
  },
};

async function measure({ database, startServer, note }: Ground, name: string, env: Record<string, string>): Promise<Figure[]> {
  const server = await startServer({ env });
  const before = server.cpuSeconds();
  const databaseBefore = database.cpuSeconds();
  const { result: seen, cpuSeconds } = await generate<TurnsPlan, TurnsSeen>('turns-load.ts', { url: server.url, ...PLAN });
  const asked = PLAN.warmUp + PLAN.alone + PLAN.together;
  const perTurn = (seconds: number): string => `${((seconds / asked) * 1000).toFixed(1)} ms`;
  const databaseAfter = database.cpuSeconds();
  note(`${name}: processor time a turn, opening its session included: server ${perTurn(server.cpuSeconds() - before)}${databaseBefore === null || databaseAfter === null ? '' : `, PostgreSQL ${perTurn(databaseAfter - databaseBefore)}`}, load generator ${perTurn(cpuSeconds)}.`);
  const whole = seen.alone.map(({ wholeMs }) => wholeMs);
  const figures = [
    { name: `${name}: turns, ${PLAN.clients} clients`, value: seen.together.length / seen.togetherSeconds, unit: '/s', goal: atLeast(40) },
    { name: `${name}: one client p50`, value: percentile(whole, 0.5), unit: 'ms', goal: atMost(60) },
    { name: `${name}: one client p95`, value: percentile(whole, 0.95), unit: 'ms' },
    { name: `${name}: unanswered`, value: seen.unanswered, unit: '', goal: atMost(0) },
    { name: `${name}: server memory, most`, value: server.memoryMb().peak, unit: 'MB', goal: atMost(700) },
  ];
  await server.stop();
  return figures;
}
