/**
 * TonIQ's API for TypeScript and JavaScript: Node 20 or newer, or a browser. Two files without a dependency; copy both.
 *
 *     const toniq = createClient({ url: 'https://toniq.your-hospital.example', apiKey: process.env.TONIQ_KEY });
 *     const { items } = await toniq.listCases({ query: { category: ['open'] } });
 */
import { routes, type Case, type Operations, type Problem } from './api.ts';

export type * from './api.ts';

export type ClientOptions = {
  /** Where the server is, without a path. */
  url: string;
  /** A program's key, `toniq_…`, or the token of a patient's session. */
  apiKey?: string | undefined;
  patientToken?: string | undefined;
  /** How often a request is sent that got no answer, a 429 or a 503. Only what is safe to repeat is. */
  tries?: number;
  fetch?: typeof fetch;
};

/** What an operation takes. `idempotencyKey` is made for each call unless one is given: give one to repeat a call after a restart of your program. */
export type Input<Name extends keyof Operations> = Omit<Operations[Name], 'answer'> & { idempotencyKey?: string; signal?: AbortSignal };
export type Answer<Name extends keyof Operations> = Operations[Name]['answer'];
type Needs<Name extends keyof Operations> = Record<string, never> extends Omit<Operations[Name], 'answer'> ? [input?: Input<Name>] : Partial<Input<Name>> extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>];
type Listed = 'listCases' | 'searchCases';
type Cases<Field extends keyof Case> = Promise<{ items: Pick<Case, Field | 'id' | 'version'>[]; next: string | null }>;
export type Client = { [Name in Exclude<keyof Operations, Listed>]: (...input: Needs<Name>) => Promise<Answer<Name>> } & {
  /** Whole cases, or with `fields` just these members of each. */
  listCases<Field extends keyof Case = keyof Case>(input?: Input<'listCases'> & { query?: { fields?: Field[] } }): Cases<Field>;
  searchCases<Field extends keyof Case = keyof Case>(input: Input<'searchCases'> & { body: { fields?: Field[] } }): Cases<Field>;
};

/** The server said no. `code` is stable, `errors` names fields by path, `requestId` is what to name when asking for help. */
export class ToniqProblem extends Error {
  override name = 'ToniqProblem';
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;
  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(`${problem.detail} (${problem.code}, request ${problem.requestId ?? '?'})`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
  get code(): Problem['code'] {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** A client with one method for each operation. Each throws `ToniqProblem`, or what `fetch` throws when there was no answer. */
export function createClient(options: ClientOptions): Client {
  const session: Session = { cookie: null, csrfToken: null };
  const names = Object.keys(routes) as (keyof Operations)[];
  return Object.fromEntries(names.map((name) => [name, (input: AnyInput = {}) => call(options, session, name, input)])) as unknown as Client;
}

/** Every item of a list, page after page. */
export async function* everyItem<Item>(page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>): AsyncGenerator<Item> {
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await page(cursor);
    yield* items;
    if (next === null) return;
    cursor = next;
  }
}

/** Staff who signed in with `signIn`: outside a browser the cookie is kept here. */
type Session = { cookie: string | null; csrfToken: string | null };
type AnyInput = {
  params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; ifMatch?: number; idempotencyKey?: string; signal?: AbortSignal;
  file?: { bytes: Uint8Array<ArrayBuffer>; name: string; clientId: string };
};

const TRIES = 4;
const LONGEST_WAIT_SECONDS = 60;

async function call({ url, apiKey, patientToken, tries = TRIES, fetch = globalThis.fetch }: ClientOptions, session: Session, name: keyof Operations, input: AnyInput): Promise<unknown> {
  const [method, path, flags] = routes[name];
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  const bearer = apiKey ?? patientToken;
  if (bearer) headers['authorization'] = `Bearer ${bearer}`;
  if (session.cookie) headers['cookie'] = session.cookie;
  if (session.csrfToken && method !== 'get') headers['x-csrf-token'] = session.csrfToken;
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`;
  if (flags.includes('r')) headers['idempotency-key'] = input.idempotencyKey ?? crypto.randomUUID();
  if (input.file) Object.assign(headers, { 'content-type': 'application/octet-stream', 'x-client-id': input.file.clientId, 'x-file-name': encodeURIComponent(input.file.name) });
  else if (input.body !== undefined) headers['content-type'] = 'application/json';
  const address = `${url}/api/v1${path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''))}${asQuery(input.query)}`;
  const body = input.file ? input.file.bytes : input.body === undefined ? undefined : JSON.stringify(input.body);
  const repeatable = method === 'get' || flags.includes('r') || input.file !== undefined;

  for (let attempt = 1; ; attempt++) {
    const last = !repeatable || attempt >= tries;
    try {
      const response = await fetch(address, { method: method.toUpperCase(), headers, ...(body === undefined ? {} : { body }), ...(input.signal ? { signal: input.signal } : {}) });
      if (response.ok) return await read(response, session, name, flags);
      const problem = await problemOf(response);
      if (last || (problem.status !== 429 && problem.status !== 503)) throw problem;
      await pause(Math.min(problem.retryAfterSeconds ?? 2 ** attempt, LONGEST_WAIT_SECONDS));
    } catch (error) {
      if (error instanceof ToniqProblem || last || input.signal?.aborted) throw error;
      await pause(2 ** attempt / 10);
    }
  }
}

async function read(response: Response, session: Session, name: keyof Operations, flags: string): Promise<unknown> {
  const cookie = response.headers.getSetCookie().find((one) => /^(__Host-)?toniq_staff=/.test(one))?.split(';')[0];
  if (cookie) session.cookie = cookie;
  if (name === 'signOut') Object.assign(session, { cookie: null, csrfToken: null });
  if (flags.includes('f')) return response.blob();
  const text = await response.text();
  const answer = text === '' ? null : (JSON.parse(text) as unknown);
  if (name === 'signIn' || name === 'readMe' || name === 'unlockSession') session.csrfToken = (answer as { csrfToken: string }).csrfToken;
  return answer;
}

/** A proxy in between may answer with a page of its own. */
async function problemOf(response: Response): Promise<ToniqProblem> {
  const text = await response.text();
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const described = (response.headers.get('content-type') ?? '').startsWith('application/problem+json');
  const problem = described ? (JSON.parse(text) as Problem) : { type: 'about:blank', title: response.statusText, status: response.status, code: 'internal' as const, detail: `The answer was ${response.status} and no problem of TonIQ.` };
  return new ToniqProblem(problem, Number.isFinite(wait) ? wait : null);
}

function asQuery(query: Record<string, unknown> = {}): string {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) parts.append(key, String(one));
  }
  return parts.size ? `?${parts}` : '';
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
