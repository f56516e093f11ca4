import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMbox } from './mbox.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'mbox-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function mails(text: string): Promise<string[]> {
  const path = join(folder, 'file.mbox');
  await writeFile(path, text);
  const found: string[] = [];
  for await (const mail of readMbox(path)) found.push(mail.toString());
  return found;
}

it('gives each mail by itself', async () => {
  expect(await mails('From a@x Mon Nov  2 10:00:00 2026\nSubject: One\n\nHello\n\nFrom b@x Mon Nov  2 10:00:01 2026\nSubject: Two\n\nBye\n')).toEqual(['Subject: One\n\nHello\n', 'Subject: Two\n\nBye\n']);
});

it('takes the mark from lines that begin like a new mail, and takes no line of a paragraph for one', async () => {
  expect(await mails('From a@x Mon\nSubject: One\n\n>From my doctor\n>>From twice\nand then\nFrom here on it hurts\n')).toEqual(['Subject: One\n\nFrom my doctor\n>From twice\nand then\nFrom here on it hurts\n']);
});

it('knows Windows line ends, and a file that is none', async () => {
  expect(await mails('From a@x Mon\r\nSubject: One\r\n\r\nHello\r\n\r\nFrom b@x\r\nSubject: Two\r\n\r\n')).toHaveLength(2);
  expect(await mails('Subject: no mailbox\n\nHello')).toEqual([]);
});
