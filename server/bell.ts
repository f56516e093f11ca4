/** Rung when work for a crew was stored by this process, so that it does not wait for the crew's next look. */
export class Bell {
  #answer: (() => void) | null = null;

  wake(): void {
    this.#answer?.();
  }

  answeredBy(answer: (() => void) | null): void {
    this.#answer = answer;
  }
}
