/** What is said between the thread that answers and the one that listens to the world. Everything that must not be lost stands in the database instead. */
import type { TurnResult } from '../../agent/turn.ts';
import type { OpenOptions } from '../../db/open.ts';
import type { Secrets } from '../config/config.ts';
import type { Context } from '../context.ts';
import type { TypingShown } from '../contract/sockets.ts';

/** What the thread starts with. */
export type ThreadData = { config: Context['config']; secrets: Secrets; database: OpenOptions };

export type ToThread =
  | { kind: 'abort'; conversationId: string; turnId: string | undefined }
  /** Finish what runs within `graceMs`, close everything, end. */
  | { kind: 'stop'; graceMs: number };

export type TurnOutcome = TurnResult['outcome'] | 'failed';

export type FromThread =
  /** Turns are taken from now on. */
  | { kind: 'ready' }
  /** The name under which the thread's workers hold their jobs, whenever there is a new one. */
  | { kind: 'crew'; id: string }
  | { kind: 'typing'; shown: TypingShown }
  | { kind: 'turn-ended'; outcome: TurnOutcome; seconds: number };
