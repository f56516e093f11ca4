import type { Agent } from '../../agent/run-turn.ts';
import type { Knowledge } from '../../kb/search.ts';
import type { Context } from '../context.ts';
import type { TypingShown } from '../contract/sockets.ts';
import type { TurnOutcome } from './messages.ts';
import type { RunningTurns } from './running-turns.ts';

/** What turns need, on whichever thread they run. */
export type TurnContext = Pick<Context, 'config' | 'log' | 'db'> & {
  agent: Agent;
  knowledge: Knowledge;
  running: RunningTurns;
  typing: (shown: TypingShown) => void;
  /** For the metrics. */
  ended: (outcome: TurnOutcome, seconds: number) => void;
};
