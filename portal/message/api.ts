import type { z } from 'zod';
import type { Sync } from '../../server/contract/conversation.ts';
import type { LinkCodeSent, LinkView, Proved } from '../../server/contract/patient.ts';
import type { Problem } from '../../server/contract/problem.ts';

export type Link = z.infer<typeof LinkView>;

/** The server said no; `code` says why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const PATIENCE_MS = 15_000;

/** What this page asks of the server. Rejects with `Refused`, or with the browser's `TypeError` when nobody answers. */
export function createApi(link: string, token: () => string | null) {
  async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const key = token();
    const response = await fetch(`/api/v1${path}`, {
      method, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    throw new Refused(response.status, problem?.code ?? '');
  }
  const json = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => (await ask(method, path, body)).json() as Promise<T>;
  return {
    link: () => json<Link>('GET', `/links/${encodeURIComponent(link)}`),
    sendCode: () => json<z.infer<typeof LinkCodeSent>>('POST', `/links/${encodeURIComponent(link)}/code`),
    takeCode: (code: string) => json<z.infer<typeof Proved>>('POST', `/links/${encodeURIComponent(link)}/check`, { code }),
    read: (after: number) => json<Sync>('GET', `/patient/conversation?after=${after}`),
    send: (clientId: string, text: string) => json<{ seq: number }>('POST', '/patient/messages', { clientId, text }),
    file: async (id: string) => (await ask('GET', `/patient/attachments/${id}`)).blob(),
  };
}

export type Api = ReturnType<typeof createApi>;
