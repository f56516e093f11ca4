/** Stops asking a provider that keeps failing, so that patients do not wait for each failure anew. */
export type Breaker = {
  /** Whether the model may be asked now. After the rest one turn is let through to try. */
  allows: () => boolean;
  succeeded: () => void;
  failed: () => void;
  state: () => 'closed' | 'open' | 'trying';
};

export type BreakerOptions = {
  /** Failures in a row that open it. */
  failures?: number;
  /** How long it stays open, in milliseconds. */
  restMs?: number;
  clock?: () => number;
};

export function createBreaker({ failures = 3, restMs = 30_000, clock = Date.now }: BreakerOptions = {}): Breaker {
  let inARow = 0;
  let openedAt: number | null = null;
  let tryingSince: number | null = null;
  return {
    allows() {
      if (openedAt === null) return true;
      const now = clock();
      if (now - openedAt < restMs) return false;
      // One trial at a time; a trial that never reports is given up after another rest.
      if (tryingSince !== null && now - tryingSince < restMs) return false;
      tryingSince = now;
      return true;
    },
    succeeded() {
      inARow = 0;
      openedAt = null;
      tryingSince = null;
    },
    failed() {
      inARow++;
      tryingSince = null;
      if (inARow >= failures) openedAt = clock();
    },
    state() {
      if (openedAt === null) return 'closed';
      return tryingSince === null ? 'open' : 'trying';
    },
  };
}
