import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../../db/testing.ts';
import type { Db } from '../../../db/db.ts';
import { hasDovecot, startDovecot, type Dovecot } from '../../testing/dovecot.ts';
import { openMailbox, rawMail, type Mailbox } from '../../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { scriptedAgent } from '../../testing/scripted-agent.ts';
import { watchMailboxes } from './watch-mailboxes.ts';

const DAY_MS = 86_400_000;
const letters = (from: number, to: number): Buffer[] =>
  Array.from({ length: to - from }, (_one, at) => rawMail({ from: `p${from + at}@patients.test`, text: `Question ${from + at}`, messageId: `<m${from + at}@patients.test>` }));

const received = async (db: Db): Promise<{ key: string; outcome: string }[]> => db.query('SELECT message_key AS key, outcome FROM received WHERE state = \'done\'');
/** Each of the mails became one message, and none two. */
async function expectEach(db: Db, count: number): Promise<void> {
  await eventually(async () => (await received(db)).length >= count, `${count} mails`, 60);
  const { messages, different } = await db.one<{ messages: number; different: number }>(`SELECT count(*)::int AS messages, count(DISTINCT text)::int AS different FROM messages WHERE author = 'patient'`);
  expect({ messages, different }).toEqual({ messages: count, different: count });
}

/** A way to the mail server that can be cut. */
async function openProxy(target: number): Promise<{ port: number; cut: () => void; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const other = connect(target, '127.0.0.1');
    for (const [one, to] of [[client, other], [other, client]] as const) {
      sockets.add(one);
      one.on('error', () => to.destroy());
      one.on('close', () => (sockets.delete(one), to.destroy()));
      one.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  return { port: (server.address() as AddressInfo).port, cut, close: () => (cut(), new Promise((resolve) => server.close(() => resolve()))) };
}

describe.runIf(hasDovecot)('mail in a real Dovecot', () => {
  let dovecot: Dovecot;
  let smtp: Mailbox;
  const running: { stop: () => Promise<unknown> }[] = [];
  const kept = <T extends { stop: () => Promise<unknown> }>(one: T): T => (running.push(one), one);
  const agent = scriptedAgent();

  /** A server of the mailbox `user`. */
  async function start(user: string, { db, port, more = {} }: { db?: Db; port?: number; more?: Record<string, string> } = {}): Promise<TestServer> {
    const server = kept(await startTestServer({ agent, ...(db ? { db } : {}), env: { ...smtp.env, MAIL_MAILBOXES: `${dovecot.url(user, port)}?address=care@hospital.test`, MAIL_CHECK_SENDERS: 'off', ...more } }));
    await eventually(async () => (await server.db.query('SELECT 1 FROM mailboxes WHERE looked_at IS NOT NULL')).length, 'the first look');
    return server;
  }

  beforeAll(async () => {
    [dovecot, smtp] = await Promise.all([startDovecot(), openMailbox()]);
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await Promise.all([dovecot?.stop(), smtp?.close()]);
  });

  it('is answered soon after it came, in its thread, without being looked for', async () => {
    agent.next(async (_input, { say }) => say('From ten to eight.'));
    await start('quick');
    await dovecot.deliver('quick', rawMail({ from: 'Ana <ana@patients.test>', messageId: '<first@patients.test>', text: 'When can I visit someone in intensive care?' }));
    // It looks by itself once a minute; this waits for twenty seconds at most.
    const [answer] = await smtp.mailsTo('ana@patients.test');
    expect(answer!.mail.inReplyTo).toBe('<first@patients.test>');
    expect(smtp.caught.filter(({ to }) => to.includes('ana@patients.test'))).toHaveLength(1);
  });

  it('that came while no server ran is taken by the next one, and nothing twice', async () => {
    const db = await testDb();
    await dovecot.fill('restart', letters(0, 20));
    const first = await start('restart', { db });
    await eventually(async () => (await db.query('SELECT 1 FROM received')).length >= 5, 'some of them');
    await first.stop();
    await dovecot.fill('restart', letters(20, 40));
    await start('restart', { db });
    await expectEach(db, 40);
  });

  it('comes through a connection that is cut again and again', async () => {
    const db = await testDb();
    const proxy = await openProxy(dovecot.port);
    await dovecot.fill('cut', letters(0, 60));
    const server = kept(await startTestServer({ agent, db, env: smtp.env }));
    const context = { ...server.context, secrets: { ...server.context.secrets, mailboxes: [{ address: 'care@hospital.test', host: '127.0.0.1', port: proxy.port, security: 'none' as const, user: 'cut', password: 'let-me-in', oauth: null, folder: 'INBOX', authserv: null, backlogDays: 3 }] } };
    const mailboxes = kept(watchMailboxes(context, { pauseMs: 20, maxPauseMs: 100 }));
    for (const amount of [1, 15, 30, 45]) {
      await eventually(async () => (await db.query('SELECT 1 FROM received')).length >= amount, `${amount} of them`, 30);
      proxy.cut();
    }
    await expectEach(db, 60);
    proxy.cut();
    await dovecot.deliver('cut', letters(60, 61)[0]!);
    await expectEach(db, 61);
    await mailboxes.stop();
    await proxy.close();
  });

  it('is known again when the mailbox was numbered anew', async () => {
    const db = await testDb();
    await dovecot.fill('anew', letters(0, 30));
    const first = await start('anew', { db });
    await expectEach(db, 30);
    await first.stop();
    const before = await db.one<{ validity: string }>('SELECT uid_validity AS validity FROM mailboxes');
    await dovecot.renumber('anew');
    await dovecot.fill('anew', letters(30, 35));
    await start('anew', { db });
    await expectEach(db, 35);
    const after = await eventually(() => db.maybe<{ validity: string }>('SELECT uid_validity AS validity FROM mailboxes WHERE uid_validity <> $1', [before.validity]), 'the new number');
    expect(after.validity).not.toBe(before.validity);
  });

  it('of three days without a server is taken, and what lay there before the first day is left alone', async () => {
    const db = await testDb();
    const longAgo = new Date(Date.now() - 8 * DAY_MS);
    await dovecot.asOwner('outage', async (client) => {
      for (const raw of letters(900, 903)) await client.append('INBOX', raw, [], longAgo);
    });
    const server = kept(await startTestServer({ agent, db, env: smtp.env }));
    const account = { address: 'care@hospital.test', host: '127.0.0.1', port: dovecot.port, security: 'none' as const, user: 'outage', password: 'let-me-in', oauth: null, folder: 'INBOX', authserv: null, backlogDays: 1 };
    const context = { ...server.context, secrets: { ...server.context.secrets, mailboxes: [account] } };
    const monday = watchMailboxes(context, {}, () => new Date(Date.now() - 3 * DAY_MS));
    await eventually(async () => (await db.query('SELECT 1 FROM mailboxes WHERE looked_at IS NOT NULL')).length, 'the first look');
    await monday.stop();
    await dovecot.asOwner('outage', async (client) => {
      for (const [at, raw] of letters(0, 36).entries()) await client.append('INBOX', raw, [], new Date(Date.now() - 3 * DAY_MS + at * 2 * 3_600_000));
    });
    kept(watchMailboxes(context, {}));
    await expectEach(db, 36);
  });

  it('goes on when the mail server itself was away', async () => {
    const db = await testDb();
    const server = kept(await startTestServer({ agent, db, env: smtp.env }));
    const account = { address: 'care@hospital.test', host: '127.0.0.1', port: dovecot.port, security: 'none' as const, user: 'away', password: 'let-me-in', oauth: null, folder: 'INBOX', authserv: null, backlogDays: 3 };
    kept(watchMailboxes({ ...server.context, secrets: { ...server.context.secrets, mailboxes: [account] } }, { pauseMs: 20, maxPauseMs: 200 }));
    await eventually(async () => (await db.query('SELECT 1 FROM mailboxes WHERE looked_at IS NOT NULL')).length, 'the first look');
    await dovecot.pause();
    const { problem } = await eventually(() => db.maybe<{ problem: string }>('SELECT problem FROM mailboxes WHERE problem IS NOT NULL'), 'the problem');
    expect(problem).toMatch(/Nobody answers|connection failed/u);
    await dovecot.resume();
    await dovecot.fill('away', letters(0, 5));
    await dovecot.deliver('away', letters(5, 6)[0]!);
    await expectEach(db, 6);
    await eventually(() => db.maybe('SELECT 1 FROM mailboxes WHERE problem IS NULL'), 'the problem to be over');
  });

  it('that is moved away or deleted meanwhile does not stop the others', async () => {
    const db = await testDb();
    await dovecot.fill('moved', letters(0, 10));
    await dovecot.asOwner('moved', async (client) => {
      await client.mailboxCreate('Done');
      await client.messageMove('2,4', 'Done', { uid: true });
      await client.messageDelete('6', { uid: true });
    });
    await start('moved', { db });
    await expectEach(db, 7);
    await dovecot.asOwner('moved', async (client) => {
      await client.mailboxOpen('Done');
      await client.messageMove('1:*', 'INBOX', { uid: true });
    });
    await expectEach(db, 9);
  });
});
