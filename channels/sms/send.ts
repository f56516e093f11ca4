/** Texts out, through the Messages API of Twilio or of any gateway that speaks it. */
import type { DeliveryResult, Outbound } from '../outbound.ts';
import { isTemporary, meaningOf } from './errors.ts';
import { segmentsOf } from './segments.ts';

export type SmsAccount = {
  sid: string;
  token: string;
  /** Without a path at its end, `https://api.twilio.com` by default. */
  baseUrl: string;
  /** Where the gateway reports how far this text has got. */
  reportsTo: (deliveryId: string) => string;
};

/** What is known of an earlier try whose answer never came: the gateway may have taken the text then. */
export type EarlierTry = {
  since: Date;
  /** Whether a text of the gateway's list is known to be another delivery of ours. */
  isAnother: (sid: string) => Promise<boolean>;
};

/** The gateway takes no longer ones (21617). */
export const LONGEST_TEXT = 1_600;
const TIMEOUT_MS = 15_000;
/** The gateway's clock may be behind ours by so much. */
const CLOCKS_APART_MS = 60_000;

/**
 * Sends one text once. After a try whose answer was lost the gateway's list is read first: a text found there is not sent again, and
 * when the list cannot be read the text waits. `from` is a number, or a messaging service (`MG…`) that picks one.
 */
export async function sendText(account: SmsAccount, outbound: Outbound, signal: AbortSignal, earlier: EarlierTry | null = null): Promise<DeliveryResult> {
  const text = outbound.text.slice(0, LONGEST_TEXT);
  try {
    if (earlier) {
      const found = await findSent(account, outbound, text, earlier, signal);
      if (found) return { result: 'accepted', providerId: found.sid, segments: partsOf(found, text) };
    }
    const response = await call(account, 'POST', 'Messages.json', signal, {
      To: outbound.to.value, Body: text, StatusCallback: account.reportsTo(outbound.id),
      ...(isService(outbound.from) ? { MessagingServiceSid: outbound.from } : { From: outbound.from }),
    });
    return await read(response, text);
  } catch (error) {
    if (error instanceof GatewayFault) return error.result;
    return { result: 'temporary', code: 'network', text: 'The gateway did not answer.' };
  }
}

/** What proves us to the gateway, also where it keeps pictures. */
export const basic = ({ sid, token }: Pick<SmsAccount, 'sid' | 'token'>): string => `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;

export const isService = (from: string): boolean => /^MG[A-Za-z0-9]{2,}$/u.test(from);

class GatewayFault extends Error {
  override name = 'GatewayFault';
  readonly result: DeliveryResult;
  constructor(result: DeliveryResult) {
    super('The gateway refused.');
    this.result = result;
  }
}

type Fields = Record<string, unknown>;

async function read(response: Response, text: string): Promise<DeliveryResult> {
  const body = await json(response);
  const failed = body?.status === 'failed' || body?.status === 'undelivered';
  if (response.ok && !failed) return { result: 'accepted', providerId: typeof body?.sid === 'string' ? body.sid : null, segments: partsOf(body ?? {}, text) };
  return refusal(response, codeIn(response.ok ? body?.error_code : body?.code));
}

function refusal(response: Response, code: string | null): DeliveryResult {
  const { failure, text } = meaningOf(code, response.ok ? null : response.status);
  const named = code ?? String(response.status);
  if (!isTemporary(failure)) return { result: 'permanent', code: named, text, ...(failure === 'unreachable' ? { badAddress: true } : {}) };
  const wait = Number(response.headers.get('retry-after'));
  return { result: 'temporary', code: named, text, ...(wait > 0 && wait <= 3_600 ? { retryAfterSeconds: wait } : {}) };
}

async function findSent(account: SmsAccount, outbound: Outbound, text: string, { since, isAnother }: EarlierTry, signal: AbortSignal): Promise<(Fields & { sid: string }) | null> {
  const from = since.getTime() - CLOCKS_APART_MS;
  const query = new URLSearchParams({ To: outbound.to.value, PageSize: '100', 'DateSent>': new Date(from).toISOString().slice(0, 10) });
  if (!isService(outbound.from)) query.set('From', outbound.from);
  const response = await call(account, 'GET', `Messages.json?${query}`, signal);
  if (!response.ok) throw new GatewayFault({ result: 'temporary', code: String(response.status), text: 'Whether an earlier try has arrived cannot be seen at the moment.' });
  const listed = (await json(response))?.messages;
  for (const one of Array.isArray(listed) ? (listed as Fields[]) : []) {
    const { sid, body, direction, date_created: created, status } = one;
    if (typeof sid !== 'string' || typeof body !== 'string' || !String(direction).startsWith('outbound') || status === 'failed') continue;
    // A trial account puts words of its own before the text.
    if (!body.endsWith(text) || !(Date.parse(String(created)) >= from) || (await isAnother(sid))) continue;
    return { ...one, sid };
  }
  return null;
}

function call(account: SmsAccount, method: 'GET' | 'POST', path: string, signal: AbortSignal, form?: Record<string, string>): Promise<Response> {
  return fetch(`${account.baseUrl}/2010-04-01/Accounts/${encodeURIComponent(account.sid)}/${path}`, {
    method, redirect: 'error', headers: { authorization: basic(account), accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
}

async function json(response: Response): Promise<Fields | null> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Fields) : null;
}

const codeIn = (code: unknown): string | null => (typeof code === 'number' || (typeof code === 'string' && /^\d{1,6}$/u.test(code)) ? String(code) : null);

const partsOf = (body: Fields, text: string): number => Number(body.num_segments) || segmentsOf(text).parts;
