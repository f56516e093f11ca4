/** What a gateway says of the hospital's account there: for `doctor`. Nothing is sent to anybody. */
import { basic, type SmsAccount } from './send.ts';

export type AccountAnswer = { status: number; state: string | null };
/** `unknown`: the gateway does not say. */
export type NumberAnswer = 'unknown' | 'not_ours' | { smsUrl: string | null };

type Account = Pick<SmsAccount, 'sid' | 'token' | 'baseUrl'>;

/** The account's state, as the gateway puts it. Throws when it cannot be reached. */
export async function askAccount(account: Account, signal: AbortSignal): Promise<AccountAnswer> {
  const { status, body } = await get(account, '.json', signal);
  return { status, state: typeof body?.status === 'string' ? body.status : null };
}

/** Whether a number belongs to the account, and where its texts are posted. */
export async function askNumber(account: Account, number: string, signal: AbortSignal): Promise<NumberAnswer> {
  const { status, body } = await get(account, `/IncomingPhoneNumbers.json?${new URLSearchParams({ PhoneNumber: number })}`, signal);
  const numbers = body?.incoming_phone_numbers;
  if (status !== 200 || !Array.isArray(numbers)) return 'unknown';
  const [found] = numbers as { sms_url?: unknown }[];
  return found ? { smsUrl: typeof found.sms_url === 'string' && found.sms_url !== '' ? found.sms_url : null } : 'not_ours';
}

async function get(account: Account, path: string, signal: AbortSignal): Promise<{ status: number; body: Record<string, unknown> | null }> {
  const response = await fetch(`${account.baseUrl}/2010-04-01/Accounts/${encodeURIComponent(account.sid)}${path}`, { headers: { authorization: basic(account) }, redirect: 'error', signal });
  const body: unknown = await response.json().catch(() => null);
  return { status: response.status, body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null };
}
