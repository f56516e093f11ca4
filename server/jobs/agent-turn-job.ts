import type { KeyedJob } from '../../db/jobs.ts';

/** How much of a conversation a turn reads, in characters: hundreds of ordinary messages, or the last three of the longest. */
export const TURN_CHARACTERS = 24_000;

/**
 * The job that answers a conversation. Key and queue are the conversation: messages that come in a burst make one turn,
 * and a turn that is added while one runs follows it instead of running beside it.
 */
export function agentTurnJob(conversationId: string): KeyedJob {
  return { task: 'agent-turn', payload: { conversationId }, key: `turn:${conversationId}`, queue: `conversation:${conversationId}`, maxAttempts: 3 };
}
