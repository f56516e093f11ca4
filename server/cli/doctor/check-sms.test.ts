import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { checkSms } from './check-sms.ts';

let gateway: Server | undefined;
afterEach(() => {
  gateway?.closeAllConnections();
  gateway?.close();
});

async function check(answers: { account?: [number, object]; number?: [number, object] }, env: Record<string, string> = {}) {
  gateway = createServer((request, response) => {
    const [status, body] = (request.url!.includes('IncomingPhoneNumbers') ? answers.number : answers.account) ?? [200, { status: 'active' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => gateway!.listen(0, '127.0.0.1', done));
  const { config, secrets } = loadConfig({
    PUBLIC_URL: 'https://t.example', SMS_ACCOUNT_SID: 'AC77', SMS_AUTH_TOKEN: 'a-token-of-ours', SMS_FROM: '+15555550100', SMS_BASE_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`, ...env,
  });
  return (await checkSms(config, secrets)).map(({ state, found }) => [state, found.replace(/http:\S+?(?=[ ,]|$)/u, 'GATEWAY')]);
}
const owned = (sms_url: string) => ({ number: [200, { incoming_phone_numbers: [{ sms_url }] }] as [number, object] });

describe('doctor › text messages', () => {
  it('says nothing is wrong where nothing is set, and asks nobody', async () => {
    const { config, secrets } = loadConfig({});
    expect(await checkSms(config, secrets)).toEqual([expect.objectContaining({ state: 'ok', found: 'none: SMS_ACCOUNT_SID is not set' })]);
  });

  it.each<[string, Parameters<typeof check>[0], string[][]]>([
    ['well', owned('https://t.example/hooks/sms'), [['ok', 'account active at GATEWAY'], ['ok', 'belongs to the account, its texts come here']]],
    ['a gateway that tells nothing of numbers', { number: [404, {}] }, [['ok', 'account active at GATEWAY']]],
    ['texts that go elsewhere', owned('https://demo.twilio.com/welcome'), [['ok', 'account active at GATEWAY'], ['warn', 'its texts are posted elsewhere']]],
    ['texts that go nowhere', owned(''), [['ok', 'account active at GATEWAY'], ['warn', 'its texts are posted nowhere']]],
    ['a number of somebody else', { number: [200, { incoming_phone_numbers: [] }] }, [['ok', 'account active at GATEWAY'], ['fail', 'does not belong to the account']]],
    ['a wrong token', { account: [401, { code: 20003 }] }, [['fail', 'GATEWAY refuses the account (401)']]],
    ['a suspended account', { account: [200, { status: 'suspended' }] }, [['fail', 'the account is suspended']]],
    ['another server', { account: [404, {}] }, [['fail', 'GATEWAY answers 404']]],
  ])('%s', async (_name, answers, wanted) => {
    expect(await check(answers)).toEqual(wanted);
  });

  it('a gateway that is not there', async () => {
    expect(await check({}, { SMS_BASE_URL: 'http://127.0.0.1:9' })).toEqual([['fail', expect.stringMatching(/does not answer/u)]]);
  });
});
