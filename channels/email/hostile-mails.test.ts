import { afterAll, describe, expect, it } from 'vitest';
import { HOSTILE } from './fixtures/hostile.ts';
import { MailReaders, MailTooHard } from './read-apart.ts';

const readers = new MailReaders({ threads: 1 });
const hasty = new MailReaders({ threads: 1, patienceMs: 40 });
const reading = { ours: ['care@hospital.example'], proof: null };
afterAll(() => Promise.all([readers.close(), hasty.close()]));

describe('a mail that is made to hurt', () => {
  it.each(HOSTILE)('$name', { timeout: 60_000 }, async ({ raw, is, words }) => {
    const bytes = raw();
    const begun = performance.now();
    const read = readers.read(bytes, reading);
    if (is === 'unreadable') await expect(read).rejects.toMatchObject({ name: 'UnreadableMail' });
    else {
      const { inbound } = await read;
      if (words) expect(inbound.triage).toContain(words);
      const ids = [inbound.thread.messageId, ...inbound.thread.references, ...inbound.thread.inReplyTo, inbound.from?.value, inbound.from?.name, inbound.subject];
      expect(ids.join('')).not.toMatch(/\p{Cc}/u);
    }
    // A quarter of the patience that a mail has: what takes quadratic time takes minutes here.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('costs its thread and no more when it takes too long, and the next is read', async () => {
    const slow = HOSTILE.find(({ name }) => name === '24 MB of text')!.raw();
    await expect(hasty.read(slow, reading)).rejects.toBeInstanceOf(MailTooHard);
    const patient = new MailReaders({ threads: 1 });
    try {
      expect((await patient.read(Buffer.from('From: a@b.example\r\n\r\nHello'), reading)).inbound.text).toBe('Hello');
    } finally {
      await patient.close();
    }
  });
});
