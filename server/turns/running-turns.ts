/** The turns that run in this process, so that a takeover, an emergency or the shutdown can stop them at once. */
export class RunningTurns {
  readonly #byConversation = new Map<string, { turnId: string; controller: AbortController }>();

  /** Registers a turn; call the returned function when it has ended. */
  begin(conversationId: string, turnId: string, stop: AbortSignal): { signal: AbortSignal; end: () => void } {
    const controller = new AbortController();
    this.#byConversation.set(conversationId, { turnId, controller });
    return {
      signal: AbortSignal.any([controller.signal, stop]),
      end: () => {
        if (this.#byConversation.get(conversationId)?.turnId === turnId) this.#byConversation.delete(conversationId);
      },
    };
  }

  /** Stops the conversation's turn. News that come late name the turn they mean: another may have begun since. */
  abort(conversationId: string, turnId?: string): void {
    const running = this.#byConversation.get(conversationId);
    if (running && (turnId === undefined || running.turnId === turnId)) running.controller.abort();
  }
}
