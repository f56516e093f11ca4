/** A mailbox in which years of mail lie. BIG_MAILBOX=50000 looks at one as large as that; a small one is looked at always. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchMailbox, type MailboxCursor } from '../../../channels/email/mailbox.ts';
import type { MailboxAccount } from '../../../channels/email/mailbox-account.ts';
import { hasDovecot, startDovecot, DOVECOT_PASSWORD, type Dovecot } from '../../testing/dovecot.ts';
import { rawMail } from '../../testing/mailbox.ts';
import { eventually } from '../../testing/test-server.ts';

const LIE_THERE = Number(process.env.BIG_MAILBOX ?? 1_000);
const NEW = 25;
const DAY_MS = 86_400_000;
const PATIENCE = LIE_THERE > 1_000 ? 900 : 40;

describe.runIf(hasDovecot)(`a mailbox of ${LIE_THERE} mails`, () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await startDovecot();
    function* letters(from: number, to: number): Generator<Buffer> {
      for (let at = from; at < to; at += 1) yield rawMail({ from: `p${at}@patients.test`, text: `Question ${at}`, messageId: `<m${at}@patients.test>` });
    }
    await dovecot.fill('large', letters(0, LIE_THERE - NEW), new Date(Date.now() - 400 * DAY_MS));
    await dovecot.fill('large', letters(LIE_THERE - NEW, LIE_THERE));
  }, 600_000);
  afterAll(() => dovecot?.stop());

  /** Reads it until nothing is new. Memory in MB, at most, over what it was before. */
  async function look(days: number): Promise<{ taken: Set<number>; seconds: number; memory: number }> {
    const taken = new Set<number>();
    const before = process.memoryUsage().rss;
    let memory = 0;
    let done = false;
    let cursor: MailboxCursor = { uidValidity: null, lastUid: 0, since: new Date(Date.now() - days * DAY_MS) };
    const begun = performance.now();
    const account: MailboxAccount = { address: 'care@hospital.test', host: '127.0.0.1', port: dovecot.port, security: 'none', user: 'large', password: DOVECOT_PASSWORD, oauth: null, folder: 'INBOX', authserv: null, backlogDays: days };
    const watched = watchMailbox(account, {
      cursor: () => Promise.resolve(cursor),
      take: ({ uid }) => {
        taken.add(uid);
        memory = Math.max(memory, process.memoryUsage().rss - before);
        return Promise.resolve();
      },
      moved: (at) => {
        cursor = { ...cursor, ...at };
        return Promise.resolve();
      },
      tell: (problem) => void (done ||= problem === null),
    });
    await eventually(() => done, 'the first look', PATIENCE);
    await watched.stop();
    return { taken, seconds: (performance.now() - begun) / 1_000, memory: Math.round(memory / 1_000_000) };
  }

  it('costs no more at the first look than what came in of late', { timeout: PATIENCE * 1_000 }, async () => {
    const { taken, seconds, memory } = await look(3);
    expect(taken.size).toBe(NEW);
    expect(memory).toBeLessThan(150);
    if (process.env.BIG_MAILBOX) console.log(`the last days: ${seconds.toFixed(1)} s, ${memory} MB`);
  });

  it('is taken whole where that is wanted, window by window', { timeout: PATIENCE * 1_000 }, async () => {
    const { taken, seconds, memory } = await look(365 * 3);
    expect(taken.size).toBe(LIE_THERE);
    expect(memory).toBeLessThan(250);
    if (process.env.BIG_MAILBOX) console.log(`all of it: ${seconds.toFixed(1)} s, ${memory} MB`);
  });
});
