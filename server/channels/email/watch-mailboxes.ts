import { createHash } from 'node:crypto';
import { watchMailbox, type FetchedMail, type MailboxOptions } from '../../../channels/email/mailbox.ts';
import { mailboxName, type MailboxAccount } from '../../../channels/email/mailbox-account.ts';
import { knownBytes, moveMailbox, noteMailbox, openMailbox } from '../../../domain/received/mailbox.ts';
import type { Context } from '../../context.ts';
import { storeReceived } from '../store-received.ts';

const DAY_MS = 86_400_000;

export type Mailboxes = { stop: () => Promise<void> };

/** Takes in what comes to the hospital's mailboxes until it is stopped. */
export function watchMailboxes(context: Context, options: MailboxOptions = {}, now: () => Date = () => new Date()): Mailboxes {
  const watched = (context.secrets.mailboxes ?? []).map((account) => watchMailbox(account, keeperOf(context, account, now), options));
  return { stop: async () => void (await Promise.all(watched.map((mailbox) => mailbox.stop()))) };
}

function keeperOf(context: Context, account: MailboxAccount, now: () => Date): Parameters<typeof watchMailbox>[1] {
  const { db, log } = context;
  const name = mailboxName(account);
  let told: string | null | undefined;
  return {
    cursor: () => openMailbox(db, name, new Date(now().getTime() - account.backlogDays * DAY_MS)),
    take: (mail) => take(context, name, mail),
    moved: (cursor) => moveMailbox(db, name, cursor),
    tell(problem) {
      if (problem !== told && problem !== null) log.warn({ mailbox: name, problem }, 'A mailbox cannot be read. It is tried again.');
      if (problem === null && told) log.info({ mailbox: name }, 'The mailbox is read again.');
      told = problem;
      // With the database away there is nothing to note it in.
      noteMailbox(db, name, problem).catch(() => {});
    },
  };
}

/** Source and name of a mail of a mailbox: `imap:care@mail.hospital.example/INBOX;1700000000` and its number there. */
async function take(context: Context, name: string, { uidValidity, uid, raw }: FetchedMail): Promise<void> {
  const source = `imap:${name};${uidValidity}`;
  const sourceId = String(uid);
  const digest = createHash('sha256').update(raw).digest();
  if (await knownBytes(context.db, `imap:${name};`, digest, { source, sourceId })) return;
  await storeReceived(context, { channel: 'email', source, sourceId, bytes: raw });
}
