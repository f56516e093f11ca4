import type { Agent } from '../../agent/run-turn.ts';
import type { Jobs } from '../../db/jobs.ts';
import type { Embedder } from '../../kb/embedder.ts';
import type { Context } from '../context.ts';
import { startTurnCrew } from './crew.ts';
import { RunningTurns } from './running-turns.ts';
import { openTurnParts, type TurnParts } from './turn-parts.ts';
import type { Turns } from './turns.ts';

/** Turns on the caller's own thread, for tests that bring an agent or an embedder: functions cannot be handed to another thread. */
export function turnsHere(context: () => Context, given: { agent?: Agent; embedder?: Embedder | null }): Turns {
  const running = new RunningTurns();
  let parts: TurnParts | null = null;
  let jobs: Jobs | null = null;
  return {
    async start() {
      const { config, secrets, log, db, live, metrics } = context();
      parts = await openTurnParts(config, secrets, db, log, given);
      jobs = await startTurnCrew({
        config, log, db, running, agent: parts.agent, knowledge: parts.knowledge,
        typing: (shown) => live.typing(shown),
        ended: (outcome, seconds) => metrics.turnSeconds.observe({ outcome }, seconds),
      });
    },
    abort: (conversationId, turnId) => running.abort(conversationId, turnId),
    state: () => 'running',
    async stop(graceMs) {
      await jobs?.stop(graceMs);
      await parts?.close();
    },
  };
}
