import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDovecot, startDovecot, type Dovecot } from '../../testing/dovecot.ts';
import { openMailbox, rawMail, type Mailbox } from '../../testing/mailbox.ts';
import { eventually, startTestServer, type TestServer } from '../../testing/test-server.ts';

describe.runIf(hasDovecot)('mail in a real Dovecot', () => {
  let dovecot: Dovecot;
  let smtp: Mailbox;
  let server: TestServer;
  const start = (port?: number, more: Record<string, string> = {}): Promise<TestServer> =>
    startTestServer({ seed: true, env: { ...smtp.env, MAIL_MAILBOXES: `${dovecot.url('care', port)}?address=care@hospital.test`, MAIL_CHECK_SENDERS: 'off', ...more } });
  beforeAll(async () => {
    [dovecot, smtp] = await Promise.all([startDovecot(), openMailbox()]);
    server = await start();
    await eventually(async () => (await server.db.query('SELECT 1 FROM mailboxes WHERE looked_at IS NOT NULL')).length, 'the first look');
  });
  afterAll(async () => {
    await server?.stop();
    await Promise.all([dovecot?.stop(), smtp?.close()]);
  });

  it('a mail is answered, once, in its thread', async () => {
    await dovecot.deliver('care', rawMail({ from: 'Ana <ana@patients.test>', messageId: '<first@patients.test>', text: 'When can I visit someone in intensive care?' }));
    const [answer] = await smtp.mailsTo('ana@patients.test');
    expect(answer!.mail.inReplyTo).toBe('<first@patients.test>');
  });
});
