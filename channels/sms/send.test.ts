import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbound } from '../outbound.ts';
import { askAccount } from './account.ts';
import { sendText, type SmsAccount } from './send.ts';

type Asked = { method: string; path: string; authorization: string | undefined; form: Record<string, string> };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A gateway that answers as told, and what it was asked. */
async function gateway(answer: (asked: Asked, response: ServerResponse, request: IncomingMessage) => void): Promise<{ account: SmsAccount; asked: Asked[] }> {
  const asked: Asked[] = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = { method: request.method!, path: request.url!, authorization: request.headers.authorization, form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())) };
    asked.push(one);
    answer(one, response, request);
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return { asked, account: { sid: 'AC77', token: 't0k', baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, reportsTo: (id) => `https://toniq.example/hooks/sms?delivery=${id}` } };
}

const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const TEXT: Outbound = { id: 'd1', channel: 'sms', from: '+15005550006', to: { kind: 'phone', value: '+15555550142' }, text: 'Visiting is 10:00-20:00.', mail: null };
const never = new AbortController().signal;

describe('sendText', () => {
  it('posts the text, proves itself and asks for reports', async () => {
    const { account, asked } = await gateway((_asked, response) => reply(response, 201, { sid: 'SM1', status: 'queued', num_segments: '2' }));
    expect(await sendText(account, TEXT, never)).toEqual({ result: 'accepted', providerId: 'SM1', segments: 2 });
    expect(asked).toEqual([{
      method: 'POST', path: '/2010-04-01/Accounts/AC77/Messages.json', authorization: `Basic ${Buffer.from('AC77:t0k').toString('base64')}`,
      form: { To: '+15555550142', From: '+15005550006', Body: 'Visiting is 10:00-20:00.', StatusCallback: 'https://toniq.example/hooks/sms?delivery=d1' },
    }]);
  });

  it('lets a messaging service pick the number', async () => {
    const { account, asked } = await gateway((_asked, response) => reply(response, 201, { sid: 'SM1' }));
    expect(await sendText(account, { ...TEXT, from: 'MG0123' }, never)).toEqual({ result: 'accepted', providerId: 'SM1', segments: 1 });
    expect(asked[0]!.form).toMatchObject({ MessagingServiceSid: 'MG0123' });
    expect(asked[0]!.form).not.toHaveProperty('From');
  });

  it.each([
    [400, { code: 21610 }, { result: 'permanent', code: '21610', text: 'The person has texted STOP.' }],
    [400, { code: 21211 }, { result: 'permanent', code: '21211', text: 'This is not a phone number.', badAddress: true }],
    [400, { code: 21614 }, { result: 'permanent', code: '21614', text: 'This number takes no texts.', badAddress: true }],
    [400, { code: 99999 }, { result: 'permanent', code: '99999', text: 'The gateway refused the text (400).' }],
    [400, 'no object', { result: 'permanent', code: '400', text: 'The gateway refused the text (400).' }],
    [429, { code: 20429 }, { result: 'temporary', code: '20429', text: 'Too many texts at once.' }],
    [401, { code: 20003 }, { result: 'temporary', code: '20003', text: 'The gateway does not accept the account and its token.' }],
    [500, {}, { result: 'temporary', code: '500', text: 'The gateway answered 500.' }],
    [503, {}, { result: 'temporary', code: '503', text: 'The gateway answered 503.' }],
    [201, { sid: 'SM1', status: 'failed', error_code: 30005 }, { result: 'permanent', code: '30005', text: 'The number is unknown or no longer in use.', badAddress: true }],
    [201, 'unreadable', { result: 'accepted', providerId: null, segments: 1 }],
  ])('%i %j', async (status, body, wanted) => {
    const { account } = await gateway((_asked, response) => reply(response, status, body));
    expect(await sendText(account, TEXT, never)).toEqual(wanted);
  });

  it('waits as long as the gateway says', async () => {
    const { account } = await gateway((_asked, response) => reply(response, 429, {}, { 'retry-after': '7' }));
    expect(await sendText(account, TEXT, never)).toMatchObject({ result: 'temporary', retryAfterSeconds: 7 });
  });

  it('does not throw when the connection breaks, nobody is there, or it is told to stop', async () => {
    const cut = await gateway((_asked, _response, request) => void request.socket.destroy());
    const lost = { result: 'temporary', code: 'network', text: 'The gateway did not answer.' };
    expect(await sendText(cut.account, TEXT, never)).toEqual(lost);
    server!.close();
    expect(await sendText(cut.account, TEXT, never)).toEqual(lost);
    expect(await sendText(cut.account, TEXT, AbortSignal.abort())).toEqual(lost);
  });

  it('does not follow the gateway elsewhere with its secret', async () => {
    const { account, asked } = await gateway((_asked, response) => void response.writeHead(307, { location: '/elsewhere' }).end());
    expect(await sendText(account, TEXT, never)).toMatchObject({ result: 'temporary' });
    expect(asked).toHaveLength(1);
  });
});

describe('after a lost answer', () => {
  const since = new Date('2026-11-23T10:00:00Z');
  const listed = (fields: object) => ({ sid: 'SM1', body: TEXT.text, direction: 'outbound-api', status: 'sent', date_created: 'Mon, 23 Nov 2026 10:00:01 +0000', num_segments: '1', ...fields });
  const send = async (messages: object[], known: string[] = []) => {
    const { account, asked } = await gateway((one, response) => (one.method === 'GET' ? reply(response, 200, { messages }) : reply(response, 201, { sid: 'SM9' })));
    return { result: await sendText(account, TEXT, never, { since, isAnother: async (sid) => known.includes(sid) }), asked };
  };

  it('a text that the gateway has is not sent again', async () => {
    const { result, asked } = await send([listed({})]);
    expect(result).toEqual({ result: 'accepted', providerId: 'SM1', segments: 1 });
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    expect(asked[0]!.path).toContain('To=%2B15555550142');
  });

  it.each([
    ['nothing', []],
    ['another text', [listed({ body: 'Something else' })]],
    ['the same words, sent long before', [listed({ date_created: 'Mon, 23 Nov 2026 09:00:00 +0000' })]],
    ['the same words from the patient', [listed({ direction: 'inbound' })]],
    ['a try that failed', [listed({ status: 'failed' })]],
  ])('it is sent when the gateway has %s', async (_name, messages) => {
    expect((await send(messages)).result).toMatchObject({ providerId: 'SM9' });
  });

  it('another delivery with the same words is not taken for it', async () => {
    expect((await send([listed({})], ['SM1'])).result).toMatchObject({ providerId: 'SM9' });
  });

  it('waits while the list cannot be read', async () => {
    const { account, asked } = await gateway((_asked, response) => reply(response, 500, {}));
    expect(await sendText(account, TEXT, never, { since, isAnother: async () => false })).toMatchObject({ result: 'temporary' });
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });
});

it('askAccount tells the state of the account', async () => {
  const { account, asked } = await gateway((_asked, response) => reply(response, 200, { status: 'active' }));
  expect(await askAccount(account, never)).toEqual({ status: 200, state: 'active' });
  expect(asked[0]!.path).toBe('/2010-04-01/Accounts/AC77.json');
});
