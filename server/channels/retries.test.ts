/** Mails that do not get through: for how long they are tried, who hears of it, and what staff can do. The clock is moved by moving what is due. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SMTPServerOptions } from 'smtp-server';
import type { StaffConversation } from '../contract/conversation.ts';
import { arrive, openMailbox, type Mailbox } from '../testing/mailbox.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { eventually, newStaff, startTestServer, type TestServer } from '../testing/test-server.ts';

const PAT = 'pat@patients.test';
const DAY = 86_400;
let mailbox: Mailbox;
let server: TestServer;
/** What the mail server says to the next recipients; each is used once, the last for ever. Empty: it takes them. */
let says: { responseCode: number; message: string }[] = [];
const onRcptTo: SMTPServerOptions['onRcptTo'] = (_address, _session, done) => {
  const fault = says.length > 1 ? says.shift() : says[0];
  done(fault && fault.responseCode !== 250 ? Object.assign(new Error(fault.message), { responseCode: fault.responseCode }) : undefined);
};
const LATER = { responseCode: 451, message: '4.7.1 Greylisted, try later' };

beforeEach(async () => {
  says = [];
  mailbox = await openMailbox({ onRcptTo });
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('From 10 to 20.')), env: { ...mailbox.env, MAIL_CHECK_SENDERS: 'off' } });
});
afterEach(async () => {
  await server.stop();
  await mailbox.close();
});

type Row = { id: string; conversation: string; state: string; tries: number; pause: number; code: string | null };
const outbox = () => server.db.maybe<Row>('SELECT id, conversation_id AS conversation, state, tries, extract(epoch FROM next_try_at - now())::float8 AS pause, error_code AS code FROM deliveries ORDER BY created_at, id LIMIT 1');
const tried = (times: number) => eventually(async () => {
  const row = await outbox();
  return row && row.tries >= times && row.state !== 'sending' && row;
}, `try ${times}`, 20);

/** As if so many seconds had gone by. */
async function pass(seconds: number): Promise<void> {
  await server.db.tx(async (tx) => {
    await tx.query('UPDATE deliveries SET next_try_at = next_try_at - make_interval(secs => $1), give_up_at = give_up_at - make_interval(secs => $1), created_at = created_at - make_interval(secs => $1)', [seconds]);
    await tx.query(`UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(secs => $1) WHERE key LIKE 'send:%'`, [seconds]);
  });
  server.context.senders.wake();
}

describe('a mail that does not get through', () => {
  it('is tried for five days with growing pauses, then staff see it on the message and can send it again', async () => {
    says = [LATER];
    await arrive(server, { from: PAT });
    const pauses: number[] = [];
    let row = await tried(1);
    while (row.state === 'queued') {
      pauses.push(row.pause);
      await pass(row.pause);
      row = await tried(row.tries + 1);
    }
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / DAY;
    expect(row.state).toBe('failed');
    expect(days).toBeGreaterThan(4.6);
    expect(days).toBeLessThanOrEqual(5);
    expect(row.tries).toBeGreaterThan(20);
    expect(row.tries).toBeLessThan(32);
    // Within a fifth, never shorter than the one before it.
    for (const [at, pause] of pauses.entries()) if (at > 0 && at < 7) expect(pause).toBeGreaterThan(pauses[at - 1]!);
    expect(Math.max(...pauses)).toBeLessThan(7.3 * 3_600);

    const manager = await newStaff(server, 'manager');
    const { body } = await manager.call<StaffConversation>('GET', `/conversations/${row.conversation}`);
    const [failed] = body.deliveries;
    expect(failed).toMatchObject({ state: 'failed', error: { code: '451 4.7.1', text: expect.stringContaining('Greylisted') } });
    expect(body.messages.some(({ seq, author }) => author === 'agent' && seq > failed!.fromSeq! && seq <= failed!.toSeq!)).toBe(true);
    expect(await server.db.query('SELECT waiting_since IS NOT NULL AS waits FROM conversations')).toEqual([{ waits: true }]);
    expect(mailbox.caught).toEqual([]);

    says = [];
    expect((await manager.call('POST', `/conversations/${row.conversation}/deliveries/${row.id}/resend`)).status).toBe(201);
    const [mail] = await mailbox.mailsTo(PAT);
    expect(mail!.mail.text).toContain('From 10 to 20.');
  }, 120_000);

  it('at first, since the mail server knows us not yet, arrives once at the second try', async () => {
    says = [LATER, { responseCode: 250, message: '' }];
    await arrive(server, { from: PAT });
    const { pause, state, code } = await tried(1);
    expect([state, code]).toEqual(['queued', '451 4.7.1']);
    expect(pause).toBeLessThan(37);
    await pass(pause);
    await mailbox.mailsTo(PAT);
    expect(await tried(2)).toMatchObject({ state: 'sent', tries: 2, code: null });
    expect(mailbox.caught).toHaveLength(1);
  });

  it('because nobody has that address is tried once', async () => {
    says = [{ responseCode: 550, message: '5.1.1 No such user' }];
    await arrive(server, { from: PAT });
    expect(await tried(1)).toMatchObject({ state: 'failed', tries: 1, code: '550 5.1.1' });
    expect(await server.db.query('SELECT failures FROM contact_failures')).toEqual([{ failures: 1 }]);
    expect(await server.db.query('SELECT waiting_since IS NOT NULL AS waits FROM conversations')).toEqual([{ waits: true }]);
  });

  it('with the emergency text in it calls staff at the second try, and goes on being tried', async () => {
    says = [LATER];
    await arrive(server, { from: PAT, text: 'I have crushing chest pain and cannot breathe.' });
    const pages = () => server.db.query<{ title: string }>('SELECT title FROM pages');
    const first = await tried(1);
    expect((await pages()).map(({ title }) => title)).not.toContainEqual(expect.stringContaining('did not get through'));
    await server.db.query(`UPDATE pages SET state = 'acknowledged', acknowledged_at = now()`);
    await pass(first.pause);
    const second = await tried(2);
    expect(second.state).toBe('queued');
    await eventually(async () => (await pages()).some(({ title }) => title.includes('did not get through')), 'staff to be called');
  });

  it('holds up nobody else\'s', async () => {
    says = [LATER, { responseCode: 250, message: '' }];
    await arrive(server, { from: PAT });
    await tried(1);
    await arrive(server, { from: 'ana@patients.test' });
    await mailbox.mailsTo('ana@patients.test');
    expect(mailbox.caught.map(({ to }) => to)).toEqual([['ana@patients.test']]);
  });
});
