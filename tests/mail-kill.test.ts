/** The product is killed while it takes mail in, again and again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../db/open.ts';
import { hasDovecot, startDovecot, type Dovecot } from '../server/testing/dovecot.ts';
import { openMailbox, rawMail, type Mailbox } from '../server/testing/mailbox.ts';
import { newDataPlace, startProduct } from './start-product.ts';
import { eventually } from '../server/testing/test-server.ts';

const MAILS = 15;

describe.runIf(hasDovecot)('mail that comes while the server is killed', () => {
  let dovecot: Dovecot;
  let smtp: Mailbox;
  let place: Awaited<ReturnType<typeof newDataPlace>>;
  beforeAll(async () => {
    [dovecot, smtp, place] = await Promise.all([startDovecot(), openMailbox(), newDataPlace()]);
  });
  afterAll(async () => {
    await Promise.all([dovecot?.stop(), smtp?.close()]);
    await place?.remove();
  });

  it('becomes one message each, none is missing and none stands twice', async () => {
    const env = { ...place.env, ...smtp.env, TONIQ_DEMO: 'off', MAIL_CHECK_SENDERS: 'off', MAIL_MAILBOXES: `${dovecot.url('care')}?address=care@hospital.test` };
    await dovecot.fill('care', Array.from({ length: MAILS }, (_one, at) => rawMail({ from: `p${at}@patients.test`, text: `Question number ${at}`, messageId: `<m${at}@patients.test>` })));
    for (const answered of [1, 8]) {
      const product = await startProduct(place.dataDir, env);
      await eventually(() => smtp.caught.length >= answered, `${answered} answers`, 60);
      await product.kill();
    }
    const product = await startProduct(place.dataDir, env);
    const addressed = (): number => new Set(smtp.caught.flatMap(({ to }) => to)).size;
    await eventually(() => addressed() === MAILS, 'an answer to everybody', 90);
    await product.stop();
    const db = await openDb(place.env.DATABASE_URL ? { url: place.env.DATABASE_URL } : { dataDir: place.dataDir });
    try {
      expect(await db.one(`SELECT count(*)::int AS messages, count(DISTINCT text)::int AS different FROM messages WHERE author = 'patient'`)).toEqual({ messages: MAILS, different: MAILS });
    } finally {
      await db.close();
    }
    // Whoever got an answer twice, since the mail server's word was lost, can tell by its Message-ID.
    const ids = (address: string): Set<string | undefined> => new Set(smtp.caught.filter(({ to }) => to.includes(address)).map(({ mail }) => mail.messageId));
    for (let at = 0; at < MAILS; at += 1) expect(ids(`p${at}@patients.test`).size).toBe(1);
  }, 240_000);
});
