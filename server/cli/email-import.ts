import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import type { Command as Program } from 'commander';
import { z } from 'zod';
import { looksLikeMbox, readMbox } from '../../channels/email/mbox.ts';
import { MAX_MAIL_BYTES } from '../../channels/email/parse-mail.ts';
import { MailReaders } from '../../channels/email/read-apart.ts';
import { DatabaseUnavailable, StorageFull } from '../../db/errors.ts';
import type { Db } from '../../db/db.ts';
import type { InboundKind } from '../../channels/inbound.ts';
import { ownAddresses } from '../channels/email/read-from-patients.ts';
import { contentDigest } from '../channels/read-received.ts';
import { storeReceived } from '../channels/store-received.ts';
import { openFileStore } from '../files/open-file-store.ts';
import type { App } from './app.ts';
import { callersFolder } from './callers-folder.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { jsonLine } from './io.ts';
import { plural } from './plural.ts';
import type { Go } from './program.ts';

const Args = z.object({
  /** Absolute: a server that runs the command stands elsewhere. */
  path: z.string(),
  json: z.boolean(),
  /** Mails of the last so many days are answered; null: none is. */
  answerDays: z.int().min(1).max(365).nullable(),
});

const DAY_MS = 86_400_000;

/** `bounce` holds complaints too, `autoReply` whatever else no person wrote. Together with the others they are `total`. */
export type ImportCounts = { total: number; stored: number; duplicate: number; bounce: number; autoReply: number; quarantined: number; failed: number };

const COUNTED: Record<InboundKind, keyof ImportCounts> = { message: 'stored', bounce: 'bounce', complaint: 'bounce', auto_reply: 'autoReply', list: 'autoReply', own: 'autoReply' };

export const emailImportCommand = command({
  name: 'email import',
  args: Args,
  async run(app, { path, json, answerDays }, io) {
    await app.migrate();
    const db = await app.db();
    const readers = new MailReaders({ threads: 1 });
    const since = answerDays === null ? null : new Date(Date.now() - answerDays * DAY_MS);
    const counts: ImportCounts = { total: 0, stored: 0, duplicate: 0, bounce: 0, autoReply: 0, quarantined: 0, failed: 0 };
    try {
      for await (const { name, bytes } of mailsAt(path, (text) => io.err(text))) {
        if (io.signal.aborted) return EXIT.interrupted;
        counts.total += 1;
        const end = bytes instanceof Error ? 'failed' : await take(app, db, readers, bytes, since).catch((error: unknown) => {
          if (error instanceof DatabaseUnavailable || error instanceof StorageFull) throw error;
          return 'failed' as const;
        });
        counts[end] += 1;
        if (end === 'failed') io.err(`${name}: could not be read or stored.\n`);
        if (end === 'quarantined') io.err(`${name}: could not be taken apart; it waits for staff in the inbox.\n`);
        if (counts.total % 500 === 0) io.err(`${plural(counts.total, 'mail')} read, ${counts.duplicate} known already\n`);
      }
    } finally {
      await readers.close();
    }
    if (counts.total === 0) throw new WrongUsage(`There is no mail in ${path}. Name a folder of mails (.eml, Maildir) or a mailbox file.`);
    const { total, stored, duplicate, bounce, autoReply, quarantined, failed } = counts;
    await io.out(json ? jsonLine(counts) : `${plural(total, 'mail')}: ${stored} stored, ${duplicate} known already, ${bounce} bounces, ${autoReply} from machines, ${quarantined} for staff, ${failed} failed.\n`);
    return failed > 0 ? EXIT.failed : EXIT.done;
  },
});

/** Kept before anything follows from it; what it is, the running server (or the next one) finds out once more when it does what follows. */
async function take({ config, secrets }: App, db: Db, readers: MailReaders, bytes: Buffer, since: Date | null): Promise<keyof ImportCounts> {
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const inbound = await readers.read(bytes, { ours: ownAddresses({ config, secrets }), proof: null }).then((apart) => apart.inbound, () => null);
  const sentAt = inbound?.sentAt ?? null;
  const isHistory = !(since && sentAt && sentAt > since && sentAt.getTime() < Date.now() + DAY_MS);
  const { id, repeated } = await storeReceived({ db, files: openFileStore(config, secrets) }, { channel: 'email', source: 'import:email', sourceId, bytes, isHistory });
  if (repeated) return 'duplicate';
  if (!inbound) return 'quarantined';
  if (await isKnown(db, id, contentDigest(inbound), inbound.thread.messageId)) return 'duplicate';
  if (inbound.kind === 'message' && inbound.from === null) return 'quarantined';
  return COUNTED[inbound.kind];
}

/** Notes what the mail says beside it, so that the next of this import finds it, and looks whether another said it before. */
async function isKnown(db: Db, id: string, digest: Buffer, messageId: string | null): Promise<boolean> {
  await db.query('UPDATE received SET content_digest = $2, message_key = $3 WHERE id = $1', [id, digest, messageId]);
  return (await db.maybe(`SELECT 1 FROM received WHERE content_digest = $2 AND message_key IS NOT DISTINCT FROM $3 AND id <> $1 AND coalesce(outcome, '') <> 'duplicate' LIMIT 1`, [id, digest, messageId])) !== null;
}

async function* mailsAt(path: string, tell: (text: string) => void): AsyncGenerator<{ name: string; bytes: Buffer | Error }> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new WrongUsage(`There is nothing at ${path}. Name a folder of mails or a mailbox file.`);
  if (found.isFile()) {
    if (!(await beginsAsMail(path))) throw new WrongUsage(`${path} is neither a mail nor a mailbox file: it begins with no header.`);
    return yield* mailsOfFile(path, found.size);
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of files) {
    if (await beginsAsMail(file)) yield* mailsOfFile(file, (await stat(file)).size);
    else tell(`${file}: is no mail and was left out.\n`);
  }
}

/** A file named as a mail is one; of others the first line tells. One that cannot be opened is reported as a mail that failed. */
async function beginsAsMail(path: string): Promise<boolean> {
  if (path.endsWith('.eml')) return true;
  const handle = await open(path).catch(() => null);
  if (!handle) return true;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
  await handle.close();
  return /^(?:>?From |[!-9;-~]{1,76}:)/u.test(buffer.subarray(0, bytesRead).toString('latin1'));
}

async function* mailsOfFile(path: string, size: number): AsyncGenerator<{ name: string; bytes: Buffer | Error }> {
  const handle = await open(path).catch((error: Error) => error);
  if (handle instanceof Error) return yield { name: path, bytes: handle };
  const begin = Buffer.alloc(5);
  await handle.read(begin, 0, 5, 0);
  await handle.close();
  // A single mail may carry such a line too, on top of its headers; its name says that it is one.
  if (looksLikeMbox(begin) && !path.endsWith('.eml')) {
    let count = 0;
    for await (const bytes of readMbox(path)) yield { name: `${path} (${count += 1})`, bytes };
  } else if (size > MAX_MAIL_BYTES * 2) yield { name: path, bytes: new Error('too large') };
  else yield { name: path, bytes: await readFile(path).catch((error: Error) => error) };
}

export function defineEmailImport(email: Program, go: Go): void {
  email
    .command('import')
    .summary('take in mails from a folder or a mailbox file')
    .description(
      'Takes in raw mails: a folder (.eml, Maildir, all below it) or an mbox file. They are kept as history: each stands on a conversation of its\n' +
        'sender with its own date, nobody waits for an answer and nothing is sent. All are looked through for danger: it is marked where the words\n' +
        'stand, and of the last three days it calls staff. With --answer mails of the last days are taken as if they had just come in.\n' +
        'Importing the same again, after an interruption too, changes nothing. A mail that cannot be taken apart waits for staff; a file that\n' +
        'cannot be read is reported and the rest goes in (exit 1).',
    )
    .argument('<path>', 'a folder or an mbox file')
    .option('--json', 'print {"total","stored","duplicate","bounce","autoReply","quarantined","failed"}')
    .option('--answer [days]', 'answer mails of the last days (3) as if they had just come')
    .action((path: string, { json = false, answer }: { json?: boolean; answer?: true | string }) => go(emailImportCommand, { path: resolve(callersFolder(), path), json, answerDays: daysOf(answer) }));
}

function daysOf(answer: true | string | undefined): number | null {
  if (answer === undefined) return null;
  if (answer === true) return 3;
  const days = /^\d{1,3}$/u.test(answer) ? Number(answer) : 0;
  if (days < 1 || days > 365) throw new WrongUsage(`--answer takes a number of days from 1 to 365, not ${answer}.`);
  return days;
}
