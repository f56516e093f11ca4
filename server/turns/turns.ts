/** The side of a process that answers patients. */
export type Turns = {
  /** Begins to take turns, as soon as what it needs is loaded: see `state`. */
  start(): Promise<void>;
  /** Stops a conversation's turn if it runs in this process; `turnId` when only that one is meant. */
  abort(conversationId: string, turnId?: string): void;
  /** `restarting`, at the beginning too: messages are stored and screened, their answers come later. */
  state(): 'running' | 'restarting';
  /** Takes no new turns, gives running ones `graceMs` to finish and leaves the rest to the next start. */
  stop(graceMs: number): Promise<void>;
};
