/** The turns that run in this process, so that a takeover, an emergency or the shutdown can stop them at once. */
export class RunningTurns {
  readonly #byConversation = new Map<string, AbortController>();

  /** Registers a turn; call the returned function when it has ended. */
  begin(conversationId: string, stop: AbortSignal): { signal: AbortSignal; end: () => void } {
    const controller = new AbortController();
    this.#byConversation.set(conversationId, controller);
    return {
      signal: AbortSignal.any([controller.signal, stop]),
      end: () => {
        if (this.#byConversation.get(conversationId) === controller) this.#byConversation.delete(conversationId);
      },
    };
  }

  abort(conversationId: string): void {
    this.#byConversation.get(conversationId)?.abort();
  }
}
