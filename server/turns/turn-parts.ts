import { createCheckpointer } from '../../agent/checkpoints.ts';
import { modelFromConfig } from '../../agent/models/from-config.ts';
import { createAgent, type Agent } from '../../agent/run-turn.ts';
import type { Db } from '../../db/db.ts';
import { createDatabaseGate } from '../../domain/language-model/database-gate.ts';
import { embedderFromConfig } from '../../kb/embedder-from-config.ts';
import type { Embedder } from '../../kb/embedder.ts';
import { openKnowledge, type Knowledge } from '../../kb/search.ts';
import type { Config, Secrets } from '../config/config.ts';
import type { Logger } from '../log.ts';

export type TurnParts = { agent: Agent; knowledge: Knowledge; close: () => Promise<void> };

/** The agent and what it searches, as configured; a test may bring its own agent or embedder. Migrations must have run. */
export async function openTurnParts(config: Config, secrets: Secrets, db: Db, log: Logger, given: { agent?: Agent; embedder?: Embedder | null } = {}): Promise<TurnParts> {
  const agent = given.agent ?? createAgent({
    model: modelFromConfig(config, secrets), hospital: config.hospital, checkpointer: await createCheckpointer(db), log,
    gate: createDatabaseGate(db, { budget: config.aiBudget, timeZone: config.timeZone }), hideIdentifiers: config.aiHideIdentifiers,
  });
  const embedder = given.embedder === undefined ? embedderFromConfig(config, secrets) : given.embedder;
  const knowledge = await openKnowledge(db, { embedder, log }).catch(async (error: unknown) => {
    await embedder?.close();
    throw error;
  });
  return { agent, knowledge, close: () => knowledge.stop() };
}
