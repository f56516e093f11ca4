import { problemOf, tryMailbox } from '../../../channels/email/mailbox.ts';
import { mailboxName } from '../../../channels/email/mailbox-account.ts';
import { checkSenderRecords } from '../../../channels/email/sender-records.ts';
import type { Config, Secrets } from '../../config/config.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

/** Names that no DNS has (RFC 2606). */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost)$/i;

/** Whether each mailbox can be read, and whether the DNS lets the hospital's mail be told from forged mail. */
export async function checkMailboxes(config: Pick<Config, 'mailFrom' | 'dkimDomain' | 'dkimSelector'>, { mailboxes, mailWebhookSecret, dkimKey }: Pick<Secrets, 'mailboxes' | 'mailWebhookSecret' | 'dkimKey'>, patienceMs = 15_000): Promise<Finding[]> {
  const accounts = mailboxes ?? [];
  const found = await Promise.all(accounts.map(async (account): Promise<Finding> => {
    const check = `mailbox ${mailboxName(account)}`;
    try {
      const { mails, idle } = await tryMailbox(account, patienceMs);
      if (!idle) return warn(check, `${mails} mails; the server does not announce new ones (IDLE)`, 'Answers may take a minute longer. Use a server with IDLE.');
      return ok(check, `${mails} mails, new ones are announced`);
    } catch (error) {
      return fail(check, problemOf(error), account.oauth ? 'Check the oauth fields of MAIL_MAILBOXES (docs/operating.md) and that IMAP is switched on for the mailbox.' : 'Check host, port, user and password in MAIL_MAILBOXES, and that IMAP is switched on for the mailbox.');
    }
  }));
  const domain = config.mailFrom ? config.mailFrom.slice(config.mailFrom.lastIndexOf('@') + 1) : '';
  if (RESERVED.test(domain)) return [...found, ok('mailboxes', `${domain} is the demo hospital's: its mails stay on this machine`)];
  if (config.mailFrom && !accounts.length && !mailWebhookSecret) found.push(warn('mailboxes', 'mail goes out, but none comes in', 'Set MAIL_MAILBOXES, or MAIL_WEBHOOK_SECRET when your mail server posts mails here.'));
  if (!config.mailFrom) return found;
  const dkim = config.dkimDomain && config.dkimSelector && dkimKey ? { domain: config.dkimDomain, selector: config.dkimSelector, key: dkimKey } : null;
  return [...found, ...(await checkSenderRecords({ domain, dkim })).map(({ record, state, found: what, todo }): Finding => ({ check: `DNS ${record}`, state, found: what, todo }))];
}
