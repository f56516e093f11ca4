import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import type { Command as Program } from 'commander';
import { z } from 'zod';
import { looksLikeMbox, readMbox } from '../../channels/email/mbox.ts';
import { MAX_MAIL_BYTES } from '../../channels/email/parse-mail.ts';
import { readMail } from '../../channels/email/to-inbound.ts';
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
});

/** `bounce` holds complaints too, `autoReply` whatever else no person wrote. Together with the others they are `total`. */
export type ImportCounts = { total: number; stored: number; duplicate: number; bounce: number; autoReply: number; quarantined: number; failed: number };

const COUNTED: Record<InboundKind, keyof ImportCounts> = { message: 'stored', bounce: 'bounce', complaint: 'bounce', auto_reply: 'autoReply', list: 'autoReply', own: 'autoReply' };

export const emailImportCommand = command({
  name: 'email import',
  args: Args,
  async run(app, { path, json }, io) {
    await app.migrate();
    const db = await app.db();
    const counts: ImportCounts = { total: 0, stored: 0, duplicate: 0, bounce: 0, autoReply: 0, quarantined: 0, failed: 0 };
    for await (const { name, bytes } of mailsAt(path)) {
      if (io.signal.aborted) return EXIT.interrupted;
      counts.total += 1;
      const end = bytes instanceof Error ? 'failed' : await take(app, db, bytes).catch((error: unknown) => {
        if (error instanceof DatabaseUnavailable || error instanceof StorageFull) throw error;
        return 'failed' as const;
      });
      counts[end] += 1;
      if (end === 'failed') io.err(`${name}: could not be read or stored.\n`);
      if (end === 'quarantined') io.err(`${name}: could not be taken apart; it waits for staff in the inbox.\n`);
      if (counts.total % 500 === 0) io.err(`${plural(counts.total, 'mail')} read\n`);
    }
    const { total, stored, duplicate, bounce, autoReply, quarantined, failed } = counts;
    await io.out(json ? jsonLine(counts) : `${plural(total, 'mail')}: ${stored} stored, ${duplicate} known already, ${bounce} bounces, ${autoReply} from machines, ${quarantined} for staff, ${failed} failed.\n`);
    return failed > 0 ? EXIT.failed : EXIT.done;
  },
});

/** Stores it first; what it is, the running server (or the next one) finds out once more when it does what follows. */
async function take({ config, secrets }: App, db: Db, bytes: Buffer): Promise<keyof ImportCounts> {
  const sourceId = createHash('sha256').update(bytes).digest('hex');
  const { id, repeated } = await storeReceived({ db, files: openFileStore(config, secrets) }, { channel: 'email', source: 'import:email', sourceId, bytes });
  if (repeated) return 'duplicate';
  try {
    const { inbound } = await readMail(bytes, { ours: ownAddresses({ config, secrets }), proof: null });
    if (await isKnown(db, id, contentDigest(inbound), inbound.thread.messageId)) return 'duplicate';
    if (inbound.kind === 'message' && inbound.from === null) return 'quarantined';
    return COUNTED[inbound.kind];
  } catch {
    return 'quarantined';
  }
}

/** Notes what the mail says beside it, so that the next of this import finds it, and looks whether another said it before. */
async function isKnown(db: Db, id: string, digest: Buffer, messageId: string | null): Promise<boolean> {
  await db.query('UPDATE received SET content_digest = $2, message_key = $3 WHERE id = $1', [id, digest, messageId]);
  return (await db.maybe(`SELECT 1 FROM received WHERE content_digest = $2 AND message_key IS NOT DISTINCT FROM $3 AND id <> $1 AND coalesce(outcome, '') <> 'duplicate' LIMIT 1`, [id, digest, messageId])) !== null;
}

async function* mailsAt(path: string): AsyncGenerator<{ name: string; bytes: Buffer | Error }> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new WrongUsage(`There is nothing at ${path}. Name a folder of mails or a mailbox file.`);
  if (found.isFile()) return yield* mailsOfFile(path, found.size);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of files) yield* mailsOfFile(file, (await stat(file)).size);
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
      'Takes in raw mails: a folder (.eml, Maildir, all below it) or an mbox file. They are stored at once and then treated as if they had\n' +
        'just come in: the running server, or the next one, answers what patients wrote. Importing the same again changes nothing.\n' +
        'A mail that cannot be taken apart waits for staff; a file that cannot be read is reported and the rest goes in (exit 1).',
    )
    .argument('<path>', 'a folder or an mbox file')
    .option('--json', 'print {"total","stored","duplicate","bounce","autoReply","quarantined","failed"}')
    .action((path: string, { json = false }: { json?: boolean }) => go(emailImportCommand, { path: resolve(callersFolder(), path), json }));
}
