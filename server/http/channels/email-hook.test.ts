import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signHook } from '../../../channels/email/hook-signature.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { rawMail } from '../../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../../testing/test-server.ts';

const SECRET = 'a-secret-of-this-test-0123';
let server: TestServer;
beforeAll(async () => void (server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), env: { MAIL_WEBHOOK_SECRET: SECRET, MAIL_CHECK_SENDERS: 'off' } })));
afterAll(() => server.stop());

const now = (): number => Math.floor(Date.now() / 1_000);
async function post(body: Buffer, { timestamp = now(), signature = signHook(SECRET, timestamp, body) }: { timestamp?: number; signature?: string } = {}) {
  const response = await fetch(`${server.url}/hooks/email`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'message/rfc822', 'x-toniq-timestamp': String(timestamp), 'x-toniq-signature': signature } });
  return { status: response.status, body: (await response.json()) as { id?: string; repeated?: boolean; code?: string } };
}
const count = async (): Promise<number> => (await server.db.one<{ count: number }>('SELECT count(*)::int AS count FROM received')).count;

describe('a posted mail', () => {
  it('is stored before it is answered for, and becomes a message', async () => {
    const { status, body } = await post(rawMail({ text: 'Posted question' }));
    expect({ status, repeated: body.repeated }).toEqual({ status: 200, repeated: false });
    await eventually(() => server.db.maybe(`SELECT 1 FROM received WHERE id = $1 AND outcome = 'message'`, [body.id]), 'the message');
  });

  it('that is posted again is the same', async () => {
    const mail = rawMail({ text: 'Twice' });
    const [first, second] = [await post(mail), await post(mail)];
    expect(second.body).toEqual({ id: first.body.id, repeated: true });
  });

  it.each<[string, () => Promise<{ status: number }>, number]>([
    ['without a fitting signature', () => post(rawMail({}), { signature: `sha256=${'0'.repeat(64)}` }), 403],
    ['signed for other bytes', () => post(rawMail({ text: 'B' }), { signature: signHook(SECRET, now(), rawMail({ text: 'A' })) }), 403],
    ['signed an hour ago', () => post(rawMail({}), { timestamp: now() - 3_600 }), 403],
    ['with a signature of another form', () => post(rawMail({}), { signature: 'md5=1' }), 403],
    ['empty', () => post(Buffer.alloc(0)), 422],
    ['larger than a mail may be', () => post(Buffer.alloc(26 * 1024 * 1024 + 1)), 413],
  ])('%s is refused and not stored', async (_how, send, status) => {
    const before = await count();
    expect((await send()).status).toBe(status);
    expect(await count()).toBe(before);
  });
});

it('there is no such address where no secret is set', async () => {
  const other = await startTestServer();
  expect((await fetch(`${other.url}/hooks/email`, { method: 'POST', body: 'x' })).status).toBe(404);
  await other.stop();
});
