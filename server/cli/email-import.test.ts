import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES } from '../../channels/email/fixtures/all.ts';
import { rawMail } from '../testing/mailbox.ts';
import { toniq } from './testing.ts';

const MAILS = join(import.meta.dirname, '../../channels/email/fixtures/mails');
const isBounce = (name: string): boolean => ['bounce', 'complaint'].includes(FIXTURES.find((one) => one.name === name)?.expected.kind ?? '');
const KEYS = ['total', 'stored', 'duplicate', 'bounce', 'autoReply', 'quarantined', 'failed'];

let home: string;
let env: Record<string, string>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'toniq-import-'));
  env = { DATA_DIR: join(home, 'data'), TONIQ_DEMO: 'off', MAIL_FROM: 'care@hospital.example', SMTP_HOST: '127.0.0.1', SMTP_SECURITY: 'none' };
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('email import', { timeout: 120_000 }, () => {
  it('takes in a folder, each mail in one count, and nothing when it comes again', async () => {
    const first = await toniq(['email', 'import', MAILS, '--json'], { env });
    expect(first.code, first.stderr).toBe(0);
    const counts = first.lines().at(-1) as unknown as Record<string, number>;
    expect(Object.keys(counts)).toEqual(KEYS);
    const { total, ...others } = counts;
    expect(total).toBe(FIXTURES.length);
    expect(Object.values(others).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(counts['bounce']).toBe(FIXTURES.filter(({ name }) => isBounce(name)).length);
    expect(counts['failed']).toBe(0);
    const again = await toniq(['email', 'import', MAILS, '--json'], { env });
    expect(again.lines().at(-1)).toEqual({ ...Object.fromEntries(KEYS.map((key) => [key, 0])), total, duplicate: total });
  });

  it('takes in a mailbox file, in which the same mail stands twice by different ways', async () => {
    const path = join(home, 'old.mbox');
    const one = rawMail({ messageId: '<same@patients.test>' }).toString();
    const other = rawMail({ messageId: '<same@patients.test>', text: 'The same id and another question.' }).toString();
    await writeFile(path, ['', `Received: from a\r\n${one}`, `Received: from b\r\n${one}`, other].join('\n\nFrom somebody Mon Nov  2 10:00:00 2026\n').trimStart());
    const result = await toniq(['email', 'import', path, '--json'], { env });
    expect(result.lines().at(-1)).toEqual({ total: 3, stored: 2, duplicate: 1, bounce: 0, autoReply: 0, quarantined: 0, failed: 0 });
  });

  it('says what is wrong with a path that leads nowhere', async () => {
    const result = await toniq(['email', 'import', join(home, 'nowhere')], { env });
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('There is nothing at');
  });
});
