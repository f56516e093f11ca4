import type { Problem } from '../shapes.ts';

/** The server refused: `detail` is its sentence for people, `code` is for programs. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  status: number;
  code: string;
  /** Seconds to wait, when the server named them. */
  retryAfter: number | null;

  constructor(status: number, problem: Partial<Problem> | null, retryAfter: number | null) {
    super(problem?.detail || problem?.title || `The server answered with ${status}. Try again in a moment.`);
    this.status = status;
    this.code = problem?.code ?? `http-${status}`;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: no network, a restart of the server, or more than 15 seconds. The request may have been carried out. */
export class Unreachable extends Error {
  override name = 'Unreachable';
  constructor() {
    super('The server does not answer. Check the connection, then try again.');
  }
}

/** The sentence to show for whatever was thrown. */
export function problemText(error: unknown): string {
  if (error instanceof ApiProblem || error instanceof Unreachable) return error.message;
  return 'Something in this page failed. Reload it; what you wrote is kept.';
}
