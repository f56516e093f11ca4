import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES } from '../../channels/email/fixtures/all.ts';
import { openDb } from '../../db/open.ts';
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

describe('email import', { timeout: process.env.BIG_IMPORT ? 1_200_000 : 120_000 }, () => {
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

  it('says what is wrong with what it is given', async () => {
    await mkdir(join(home, 'empty'));
    await writeFile(join(home, 'picture.bin'), Buffer.from([137, 80, 78, 71, 13, 10]));
    const said = async (...args: string[]) => {
      const { code, stderr } = await toniq(['email', 'import', ...args], { env });
      return `${code}: ${stderr}`;
    };
    expect(await said(join(home, 'nowhere'))).toMatch(/^2: .*There is nothing at/su);
    expect(await said(join(home, 'empty'))).toMatch(/^2: .*There is no mail in/su);
    expect(await said(join(home, 'picture.bin'))).toMatch(/^2: .*neither a mail nor a mailbox file/su);
    expect(await said(join(home, 'empty'), '--answer', 'all')).toMatch(/^2: .*--answer takes a number of days/su);
  });

  it('leaves mails as history, of which a second time after an interruption makes none two', async () => {
    const folder = join(home, 'maildir', 'cur');
    await mkdir(folder, { recursive: true });
    const many = Number(process.env.BIG_IMPORT ?? 120);
    const write = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += 1) await writeFile(join(folder, `${at}.M${at}.host`), rawMail({ from: `i${at % 50}@patients.test`, text: `Old question ${at}`, messageId: `<i${at}@patients.test>`, headers: { Date: 'Mon, 2 Nov 2020 10:00:00 GMT' } }));
    };
    await write(0, many / 2);
    await writeFile(join(home, 'maildir', 'dovecot.index'), Buffer.from([1, 2, 3]));
    const half = await toniq(['email', 'import', join(home, 'maildir'), '--json'], { env });
    expect(half.lines().at(-1)).toMatchObject({ total: many / 2, stored: many / 2, failed: 0 });
    expect(half.stderr).toContain('dovecot.index: is no mail and was left out.');
    await write(many / 2, many);
    const begun = performance.now();
    const whole = await toniq(['email', 'import', join(home, 'maildir'), '--json'], { env });
    expect(whole.lines().at(-1)).toMatchObject({ total: many, stored: many / 2, duplicate: many / 2, failed: 0 });
    if (process.env.BIG_IMPORT) console.log(`${many} mails, half of them known: ${Math.round((performance.now() - begun) / 1_000)} s\n${whole.stderr.slice(-200)}`);
    const db = await openDb({ dataDir: join(home, 'data') });
    try {
      expect(await db.one(`SELECT count(*)::int AS rows, count(DISTINCT message_key)::int AS mails, bool_and(is_history) AS history FROM received WHERE message_key LIKE '<i%@patients.test>'`)).toEqual({ rows: many, mails: many, history: true });
    } finally {
      await db.close();
    }
  });
});
