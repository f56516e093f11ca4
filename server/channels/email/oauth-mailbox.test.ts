/** A mailbox that takes no password: a real Dovecot that speaks XOAUTH2, and a token server of our own beside it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchMailbox } from '../../../channels/email/mailbox.ts';
import type { MailboxAccount } from '../../../channels/email/mailbox-account.ts';
import { checkMailboxes } from '../../cli/doctor/check-mailboxes.ts';
import { hasDovecot, startDovecot, type Dovecot } from '../../testing/dovecot.ts';
import { rawMail } from '../../testing/mailbox.ts';
import { eventually } from '../../testing/test-server.ts';

const SECRET = 'client-secret-1234';
const REFRESH = 'refresh-token-5678';

describe.runIf(hasDovecot)('a mailbox that is signed in to by a token', () => {
  let tokens: Server;
  let dovecot: Dovecot;
  let account: MailboxAccount;
  /** What the token server does. */
  const state = { good: new Set<string>(), given: 0, refuses: false, lifetime: 3_600, asked: [] as string[] };

  beforeAll(async () => {
    tokens = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/info') {
        const good = state.good.has(url.searchParams.get('access_token') ?? '');
        return void response.writeHead(good ? 200 : 401, { 'content-type': 'application/json' }).end(JSON.stringify(good ? { email: 'care@hospital.test' } : { error: 'invalid_token' }));
      }
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        state.asked.push(body);
        response.writeHead(state.refuses ? 400 : 200, { 'content-type': 'application/json' });
        if (state.refuses) return void response.end(JSON.stringify({ error: 'invalid_grant', error_description: `Token ${REFRESH} of ${SECRET} was revoked` }));
        const token = `access-${(state.given += 1)}`;
        state.good.add(token);
        response.end(JSON.stringify({ access_token: token, expires_in: state.lifetime, token_type: 'Bearer' }));
      });
    });
    await new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(tokens.address() as AddressInfo).port}`;
    dovecot = await startDovecot({ tokenInfo: `${at}/info?access_token=` });
    account = {
      address: 'care@hospital.test', host: '127.0.0.1', port: dovecot.port, security: 'none', user: 'care@hospital.test', password: null, folder: 'INBOX', authserv: null, backlogDays: 3,
      oauth: { tokenUrl: `${at}/token`, clientId: 'toniq', clientSecret: SECRET, refreshToken: REFRESH, scope: null },
    };
  }, 60_000);
  afterAll(async () => {
    await dovecot?.stop();
    await new Promise((resolve) => tokens?.close(resolve));
  });

  const doctor = async () => (await checkMailboxes({ mailFrom: null, dkimDomain: null, dkimSelector: null } as never, { mailboxes: [account], mailWebhookSecret: null, dkimKey: null }, 10_000))[0]!;

  it('opens with a token that is fetched by the refresh token', async () => {
    expect(await doctor()).toMatchObject({ state: 'ok' });
    expect(state.asked.at(-1)).toContain(`grant_type=refresh_token&refresh_token=${REFRESH}`);
  });

  it('is read on when its token has ended, and when it was taken back before its time', async () => {
    const taken: number[] = [];
    const problems: (string | null)[] = [];
    let lastUid = 0;
    const watched = watchMailbox(account, {
      cursor: () => Promise.resolve({ uidValidity: null, lastUid, since: new Date(0) }),
      take: async ({ uid }) => void taken.push(uid),
      moved: async (cursor) => void (lastUid = cursor.lastUid),
      tell: (problem) => void problems.push(problem),
    }, { pauseMs: 20, maxPauseMs: 50 });
    try {
      await eventually(() => problems.includes(null), 'the first look', 20);
      const before = state.given;
      // Everything that was given out is worth nothing now, and the connection is cut.
      state.good.clear();
      await dovecot.pause();
      await dovecot.resume();
      await dovecot.fill('care@hospital.test', [rawMail({ text: 'After the token ended' })]);
      await eventually(() => new Set(taken).size === 1, 'the mail', 30);
      await eventually(() => state.given > before, 'another token', 30);
    } finally {
      await watched.stop();
    }
    expect(JSON.stringify(problems)).not.toMatch(/refresh-token|client-secret|access-/u);
  }, 60_000);

  it('whose refresh token was revoked: doctor says what to do, and no secret', async () => {
    state.refuses = true;
    const finding = await doctor();
    expect(finding).toMatchObject({ state: 'fail', found: expect.stringContaining('sign in again and set the new one') });
    expect(JSON.stringify(finding)).not.toMatch(/refresh-token|client-secret|access-/u);
    const problems: string[] = [];
    const watched = watchMailbox(account, { cursor: () => Promise.reject(new Error('never')), take: async () => undefined, moved: async () => undefined, tell: (problem) => void (problem && problems.push(problem)) }, { pauseMs: 20, maxPauseMs: 50 });
    await eventually(() => problems.length > 1, 'the problem');
    await watched.stop();
    expect(problems[0]).toContain('invalid_grant');
    expect(problems.join()).not.toMatch(/refresh-token|client-secret/u);
  });
});
