import type { Context } from '../../context.ts';

/** Where texts come and go: the hospital's account at a gateway, or the demo's own one. */
export type SmsSetup = {
  accountSid: string;
  /** Any of them may sign what comes in; the first signs us in. */
  tokens: string[];
  baseUrl: string;
  /** The number, or pool, from which we write by ourselves. */
  from: string;
  numbers: string[];
  /** What a STOP holds for: the pool when there is one, else the number that was texted. */
  listOf: (ourNumber: string) => string;
};

/** Path of the webhooks, under `PUBLIC_URL`. */
export const SMS_HOOK = '/hooks/sms';

/** Null: texts are not set up. Nothing set on the demo hospital's server: its own gateway (server/demo-mailbox). */
export function smsSetup({ config, secrets, demoGateway }: Pick<Context, 'config' | 'secrets' | 'demoGateway'>): SmsSetup | null {
  const { smsAccountSid, smsMessagingService: pool, smsFrom, smsBaseUrl } = config;
  if (smsAccountSid && secrets.smsAuthToken) {
    return { accountSid: smsAccountSid, tokens: secrets.smsAuthToken, baseUrl: smsBaseUrl, from: pool ?? smsFrom[0]!, numbers: smsFrom, listOf: (number) => pool ?? number };
  }
  if (!demoGateway) return null;
  const { accountSid, token, number } = demoGateway;
  return { accountSid, tokens: [token], baseUrl: `${config.publicUrl}/demo/gateway`, from: number, numbers: [number], listOf: (ours) => ours };
}
