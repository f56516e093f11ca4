import { MemorySaver } from '@langchain/langgraph';
import { modelFromConfig } from '../../agent/models/from-config.ts';
import { createAgent } from '../../agent/run-turn.ts';
import { createMemoryGate } from '../../domain/language-model/memory-gate.ts';
import type { Config, Secrets } from '../config/config.ts';
import type { Logger } from '../log.ts';
import type { DryAgent } from './ask-runner.ts';

/** The configured agent with checkpoints in memory, so that nothing of a dry run reaches the database. */
export function createDryAgent(config: Config, secrets: Secrets, log: Logger): DryAgent {
  const checkpointer = new MemorySaver();
  const agent = createAgent({ model: modelFromConfig(config, secrets), hospital: config.hospital, checkpointer, log, gate: createMemoryGate({ budget: config.aiBudget }), hideIdentifiers: config.aiHideIdentifiers });
  return {
    runTurn: (input, ports) => agent.runTurn(input, ports),
    forget: (conversationId) => checkpointer.deleteThread(conversationId),
  };
}
