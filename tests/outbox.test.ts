/** The outbox of the product as it runs: its process is killed at each step of sending a mail, and what arrived is counted afterwards. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openMailbox, rawMail, type Mailbox } from '../server/testing/mailbox.ts';
import { eventually } from '../server/testing/test-server.ts';
import { newDataPlace, startProduct, type Product } from './start-product.ts';

const SECRET = 'a-secret-of-this-test';
const PAT = 'pat@patients.test';

/** Posts a mail as a mail server does. Resolves when it was acknowledged. */
async function post(product: Product, mail: Buffer): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `sha256=${createHmac('sha256', SECRET).update(`${timestamp}.`).update(mail).digest('hex')}`;
  const response = await fetch(`${product.url}/hooks/email`, {
    method: 'POST', body: new Uint8Array(mail), headers: { 'content-type': 'message/rfc822', 'x-toniq-timestamp': timestamp, 'x-toniq-signature': signature },
  });
  expect(response.status, await response.text()).toBe(200);
}

type Step = 'acknowledged' | 'connected' | 'recipient named' | 'mail taken, answer not given' | 'answer given';

/** A mail server that stops answering at a step, until it is told to go on; `reached` says that it is there. */
async function mailboxThatHolds(step: Step): Promise<{ mailbox: Mailbox; reached: () => boolean; goOn: () => void }> {
  let holds = true;
  let reached = false;
  const hold = (at: Step, next: () => void): void => {
    if (!holds || at !== step) return next();
    reached = true;
  };
  const mailbox = await openMailbox({
    onConnect: (_session, next) => hold('connected', () => next()),
    onRcptTo: (_address, _session, next) => hold('recipient named', () => next()),
    beforeAnswer: () => new Promise<void>((resolve) => {
      if (step === 'answer given') reached = true;
      hold('mail taken, answer not given', resolve);
    }),
  });
  return { mailbox, reached: () => reached, goOn: () => void (holds = false) };
}

/** So often the mail may have arrived: twice only where the mail server's answer was lost. */
const MOST: Record<Step, number> = { acknowledged: 1, connected: 1, 'recipient named': 1, 'mail taken, answer not given': 2, 'answer given': 2 };

// Side by side: each waits half a minute until the jobs of the process that died are free again.
describe('a server that is killed while it sends a mail', { concurrent: true }, () => {
  it.for(Object.keys(MOST) as Step[])('(%s) sends it after the restart, under the same Message-ID', { timeout: 300_000 }, async (step, { expect, onTestFinished }) => {
    const place = await newDataPlace();
    onTestFinished(place.remove);
    const { mailbox, reached, goOn } = await mailboxThatHolds(step);
    onTestFinished(mailbox.close);
    const env = { ...place.env, ...mailbox.env, TONIQ_DEMO: 'off', MAIL_WEBHOOK_SECRET: SECRET, MAIL_CHECK_SENDERS: 'off' };
    const first = await startProduct(place.dataDir, env);
    onTestFinished(first.kill);
    const mail = rawMail({ from: PAT, messageId: '<once@patients.test>' });
    await post(first, mail);
    if (step !== 'acknowledged') await eventually(reached, `the mail server to be at "${step}"`, 120);
    await first.kill();
    goOn();
    const before = mailbox.caught.length;

    const second = await startProduct(place.dataDir, env);
    onTestFinished(second.kill);
    // Whoever brought the mail may not have heard the answer and brings it again.
    await post(second, mail);
    if (step !== 'answer given') await eventually(() => mailbox.caught.length > before, 'the mail', 120);
    await second.stop();
    const ids = mailbox.caught.map(({ mail: { messageId } }) => messageId);
    expect(ids.length).toBeGreaterThanOrEqual(1);
    expect(ids.length).toBeLessThanOrEqual(MOST[step]);
    expect(new Set(ids).size).toBe(1);
    expect(mailbox.caught.every(({ to }) => to.length === 1 && to[0] === PAT)).toBe(true);
  });
});
