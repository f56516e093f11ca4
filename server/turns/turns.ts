/** The side of a process that answers patients. */
export type Turns = {
  /** Begins to take turns. Resolves when the first could run; rejects when that cannot be, and nothing stays behind then. */
  start(): Promise<void>;
  /** Stops a conversation's turn if it runs in this process; `turnId` when only that one is meant. */
  abort(conversationId: string, turnId?: string): void;
  /** `restarting`: messages are stored and screened, their answers come later. */
  state(): 'running' | 'restarting';
  /** Takes no new turns, gives running ones `graceMs` to finish and leaves the rest to the next start. */
  stop(graceMs: number): Promise<void>;
};
