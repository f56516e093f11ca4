import type { z } from 'zod';
import type { PatientConversation } from '../server/contract/conversation.ts';
import type { CodeSent as CodeSentSchema, PatientMe as PatientMeSchema, Proved as ProvedSchema } from '../server/contract/patient.ts';
import type { PassageView } from '../server/contract/passage.ts';
import type { Problem } from '../server/contract/problem.ts';
import type { PatientSession, WidgetConfig } from '../server/contract/widget.ts';
import type { Language } from './options.ts';

export type CodeSent = z.infer<typeof CodeSentSchema>;
export type Proved = z.infer<typeof ProvedSchema>;
export type PatientMe = z.infer<typeof PatientMeSchema>;

/** The server refused; `message` says to the patient what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly status: number;
  readonly code: string;
  constructor(status: number, detail: string, code = '') {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

export type Api = {
  config: () => Promise<WidgetConfig>;
  openSession: (language: Language) => Promise<PatientSession>;
  requestPerson: () => Promise<PatientConversation>;
  giveFeedback: (messageId: string, value: 'up' | 'down' | null) => Promise<void>;
  startOver: (language: Language) => Promise<PatientConversation>;
  /** Steps of proving who one is; those that succeed bring a new token. */
  sendCode: (contact: string) => Promise<CodeSent>;
  takeCode: (code: string) => Promise<Proved>;
  takeBirthDate: (birthDate: string) => Promise<Proved>;
  /** Answers left unread go to the contact that was proved. Resolves to where. */
  continueElsewhere: () => Promise<{ to: string | null; afterMinutes: number }>;
  takeIdentity: (identity: string) => Promise<Proved>;
  /** Who writes here, for whom, and for whom they may. */
  me: () => Promise<PatientMe>;
  /** Acts for somebody in a conversation of its own; null: for oneself again. */
  actFor: (proxyId: string | null, language: Language) => Promise<Proved>;
  passage: (passageId: string) => Promise<PassageView>;
  file: (attachmentId: string) => Promise<Blob>;
};

/**
 * HTTP calls of the patient side. They reject with `RefusedError` when the server says no and with the browser's
 * `TypeError` when it cannot be reached.
 *
 * @param token read at each call, since a session may begin or be replaced while the panel lives.
 */
export function createApi(server: string, token: () => string | null): Api {
  async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const headers: Record<string, string> = {};
    const key = token();
    if (key) headers['authorization'] = `Bearer ${key}`;
    if (body) headers['content-type'] = 'application/json';
    const init: RequestInit = { method, headers, credentials: 'omit', signal: AbortSignal.timeout(15_000) };
    const response = await fetch(`${server}/api/v1${path}`, body ? { ...init, body: JSON.stringify(body) } : init);
    if (response.status === 204) return undefined as T;
    const answer = (await response.json().catch(() => null)) as (T & Partial<Problem>) | null;
    if (!response.ok || answer === null) throw new RefusedError(response.status, answer?.detail ?? response.statusText, answer?.code);
    return answer;
  }
  return {
    config: () => call('GET', '/widget/config'),
    openSession: (language) => call('POST', '/patient/sessions', { language }),
    requestPerson: () => call('POST', '/patient/handoff', {}),
    giveFeedback: (messageId, value) => call('POST', '/patient/feedback', { messageId, value }),
    startOver: (language) => call('POST', '/patient/conversation', { language }),
    sendCode: (contact) => call('POST', '/patient/code', { contact }),
    takeCode: (code) => call('POST', '/patient/code/check', { code }),
    takeBirthDate: (birthDate) => call('POST', '/patient/birth-date', { birthDate }),
    continueElsewhere: () => call('POST', '/patient/continuation', { consent: true }),
    takeIdentity: (identity) => call('POST', '/patient/identity', { identity }),
    me: () => call('GET', '/patient/me'),
    actFor: (proxyId, language) => call('POST', '/patient/acting-for', { proxyId, language }),
    file: async (attachmentId) => {
      const response = await fetch(`${server}/api/v1/patient/attachments/${attachmentId}`, { headers: { authorization: `Bearer ${token()}` }, credentials: 'omit' });
      if (!response.ok) throw new RefusedError(response.status, response.statusText);
      return response.blob();
    },
    passage: (passageId) => call('GET', `/passages/${encodeURIComponent(passageId)}`),
  };
}
