import { askAccount, askNumber } from '../../../channels/sms/account.ts';
import type { Config, Secrets } from '../../config/config.ts';
import { SMS_HOOK } from '../../channels/sms/sms-setup.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

const CHECK = 'text messages';
const TIMEOUT_MS = 5_000;

/** Whether the account at the gateway works, the numbers are its own, and their texts come here. Nobody is texted. */
export async function checkSms({ smsAccountSid, smsBaseUrl, smsFrom, smsMessagingService, publicUrl }: Pick<Config, 'smsAccountSid' | 'smsBaseUrl' | 'smsFrom' | 'smsMessagingService' | 'publicUrl'>, { smsAuthToken }: Pick<Secrets, 'smsAuthToken'>): Promise<Finding[]> {
  if (!smsAccountSid || !smsAuthToken) return [ok(CHECK, 'none: SMS_ACCOUNT_SID is not set')];
  const account = { sid: smsAccountSid, token: smsAuthToken[0]!, baseUrl: smsBaseUrl };
  try {
    const { status, state } = await askAccount(account, AbortSignal.timeout(TIMEOUT_MS));
    if (status === 401 || status === 403) return [fail(CHECK, `${smsBaseUrl} refuses the account (${status})`, 'Set SMS_ACCOUNT_SID and SMS_AUTH_TOKEN as the gateway shows them. While a token is changed, set both, the new one first.')];
    if (status !== 200) return [fail(CHECK, `${smsBaseUrl} answers ${status}`, 'Check SMS_BASE_URL and SMS_ACCOUNT_SID.')];
    if (state !== null && state !== 'active') return [fail(CHECK, `the account is ${state}`, 'Ask the gateway why, or pay its bill.')];
    const hook = publicUrl ? `${publicUrl}${SMS_HOOK}` : null;
    const numbers = await Promise.all(smsFrom.map(async (number) => ofNumber(number, hook, await askNumber(account, number, AbortSignal.timeout(TIMEOUT_MS)))));
    return [ok(CHECK, `account ${state ?? 'known'} at ${smsBaseUrl}${smsMessagingService ? `, pool ${smsMessagingService}` : ''}`), ...numbers.filter((finding) => finding !== null)];
  } catch (error) {
    const why = error instanceof Error ? ((error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.name) : 'unknown';
    return [fail(CHECK, `${smsBaseUrl} does not answer (${why})`, 'Check SMS_BASE_URL and the way out of this network. Texts wait for five days.')];
  }
}

function ofNumber(number: string, hook: string | null, answer: Awaited<ReturnType<typeof askNumber>>): Finding | null {
  const check = `number ${number}`;
  if (answer === 'unknown') return null;
  if (answer === 'not_ours') return fail(check, 'does not belong to the account', 'Correct SMS_FROM, or move the number to this account.');
  if (hook && answer.smsUrl !== hook) return warn(check, answer.smsUrl ? 'its texts are posted elsewhere' : 'its texts are posted nowhere', `Set the address for incoming messages at the gateway to ${hook} (POST), unless a messaging service does.`);
  return ok(check, 'belongs to the account, its texts come here');
}
