import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { hasDovecot, startDovecot } from '../../testing/dovecot.ts';
import { checkMailboxes } from './check-mailboxes.ts';

const examine = (env: Record<string, string>) => {
  const { config, secrets } = loadConfig(env);
  return checkMailboxes({ ...config, mailFrom: null }, secrets, 5_000);
};

it('nobody listens: says so, with what to check', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
  await new Promise((resolve) => server.close(resolve));
  const [finding] = await examine({ MAIL_MAILBOXES: `imap://care:secret@127.0.0.1:${port}?address=care@hospital.test` });
  expect(finding).toMatchObject({ check: 'mailbox care@127.0.0.1/INBOX', state: 'fail', todo: expect.stringContaining('MAIL_MAILBOXES') });
  expect(JSON.stringify(finding)).not.toContain('secret');
});

it.runIf(hasDovecot)('a mailbox that opens, a wrong password, a folder that is not there', async () => {
  const dovecot = await startDovecot();
  try {
    const states = async (url: string) => (await examine({ MAIL_MAILBOXES: url })).map(({ state, found }) => `${state}: ${found}`);
    expect(await states(`${dovecot.url('care')}?address=care@hospital.test`)).toEqual(['ok: 0 mails, new ones are announced']);
    expect(await states(`imap://care:wrong@127.0.0.1:${dovecot.port}?address=care@hospital.test`)).toEqual(['fail: The server refused user name and password or token.']);
    expect(await states(`${dovecot.url('care')}/Nowhere?address=care@hospital.test`)).toEqual(['fail: The server does not open the folder. Check its name.']);
  } finally {
    await dovecot.stop();
  }
});
