import { ApiProblem, Unreachable } from './problem.ts';
import { routes, type CallAnswer, type CallInput, type OperationName } from './routes.ts';

/** Calls one operation of the contract; throws `ApiProblem` or `Unreachable`. */
export type Call = <N extends OperationName>(name: N, input: CallInput<N>) => Promise<CallAnswer<N>>;

export type ClientOptions = {
  fetch: typeof fetch;
  /** The token of the session, sent with every change. */
  csrfToken: () => string | null;
  /** The session is no more (401), or its screen is locked (423). Told before the error is thrown. */
  onRefused: (what: 'ended' | 'locked') => void;
};

const TIMEOUT_MS = 15_000;

/** Where 401 speaks of the password or code just given, and not of the session. */
const OWN_REFUSALS = new Set<OperationName>([
  'signIn', 'unlockSession', 'finishSso', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'renewRecoveryCodes', 'removeSecondFactor', 'endSession', 'endOtherSessions',
]);

export function createClient({ fetch, csrfToken, onRefused }: ClientOptions): Call {
  return async (name, input) => {
    const [method, path] = routes[name];
    const { params, query, body, ifMatch, signal, present = method !== 'get' } = input as {
      params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; ifMatch?: number; present?: boolean; signal?: AbortSignal;
    };
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    if (!present) headers['x-toniq-background'] = '1';
    const token = csrfToken();
    if (method !== 'get' && token) headers['x-csrf-token'] = token;

    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    let response: Response;
    let text: string;
    try {
      response = await fetch(`/api/v1${fill(path, params)}${search(query)}`, {
        method: method.toUpperCase(),
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new Unreachable();
    }
    if (response.ok) return (text ? JSON.parse(text) : null) as never;
    const problem = new ApiProblem(response.status, parse(text), seconds(response.headers.get('retry-after')));
    if (!OWN_REFUSALS.has(name)) {
      if (problem.status === 401) onRefused('ended');
      if (problem.status === 423) onRefused('locked');
    }
    throw problem;
  };
}

function fill(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function search(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

/** A proxy may answer with a page of its own: then there is no problem to read. */
function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function seconds(header: string | null): number | null {
  const value = Number(header);
  return header !== null && Number.isFinite(value) ? value : null;
}
