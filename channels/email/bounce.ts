/** What could not be delivered, read out of a delivery report (RFC 3464), or of the free words that older servers send in its place. */
import type { BounceReport } from '../inbound.ts';
import { readHeaderText } from './headers.ts';
import { messageIds, type Mail } from './parse-mail.ts';
import { tokensIn } from './reply-token.ts';

type Recipient = BounceReport['recipients'][number];

/** `delayed`: nothing failed yet. `done`: a report of success. */
export type Bounce = BounceReport & { action: 'failed' | 'delayed' | 'done' };

export function readBounce(mail: Mail): Bounce {
  const returned = mail.returned ? readHeaderText(mail.returned) : null;
  const told = mail.deliveryStatus ? statusGroups(mail.deliveryStatus) : [];
  const recipients = told.length ? told.map(({ recipient }) => recipient) : fromWords(mail);
  const actions = new Set(told.map(({ action }) => action));
  const action = !told.length || actions.has('failed') ? 'failed' : actions.has('delayed') ? 'delayed' : 'done';
  return {
    action,
    recipients: action === 'failed' ? recipients.filter((_one, at) => !told.length || told[at]!.action === 'failed') : recipients,
    // Without the returned headers, what it answers; the words of a bounce name ids too.
    messageId: messageIds(returned?.first('message-id') ?? '')[0] ?? mail.inReplyTo.at(-1) ?? mail.references.at(-1) ?? messageIdInWords(mail.wholeText),
    tokens: tokensIn([...mail.to, mail.returned?.slice(0, 50_000), ...mail.inReplyTo, ...mail.references, mail.wholeText.slice(0, 50_000)].join(' ')),
  };
}

type Told = { action: string; recipient: Recipient };

function statusGroups(text: string): Told[] {
  return text.split(/\r?\n\s*\r?\n/u).slice(0, 200).flatMap((group) => {
    const fields = readHeaderText(group);
    const named = fields.first('final-recipient') ?? fields.first('original-recipient');
    const value = named?.replace(/^[^;]*;/u, '').trim().replace(/^<|>$/gu, '').toLowerCase();
    if (!value) return [];
    const diagnostic = fields.first('diagnostic-code')?.replace(/^[^;]*;/u, '').trim() ?? '';
    const status = /\d\.\d{1,3}\.\d{1,3}/u.exec(fields.first('status') ?? '')?.[0] ?? '';
    const said = (fields.first('action') ?? 'failed').toLowerCase();
    const action = said === 'failed' || said === 'delayed' ? said : 'done';
    return [{ action, recipient: recipient(value, status, diagnostic, action === 'delayed') }];
  });
}

/** 5.x.x and 5xx will not change by trying again; a mailbox that is full, a server that is away will. */
function recipient(value: string, status: string, diagnostic: string, delayed: boolean): Recipient {
  const smtp = /\b([245]\d\d)\b/u.exec(diagnostic)?.[1] ?? '';
  const enhanced = status || (/\b\d\.\d{1,3}\.\d{1,3}\b/u.exec(diagnostic)?.[0] ?? '');
  const lasting = enhanced ? enhanced.startsWith('5') && enhanced !== '5.2.2' : smtp ? smtp.startsWith('5') : !delayed;
  return { value, permanent: lasting && !delayed, code: [smtp, enhanced].filter(Boolean).join(' '), text: diagnostic.replace(/\s+/gu, ' ').slice(0, 200) };
}

const FAILED_ADDRESS = /^\s*<?([^\s<>:,;"']{1,64}@[^\s<>:,;"']{3,190}?)>?\s*:?\s*$/u;

/** qmail, Exim, Exchange and others tell it in words: an address on a line of its own, the reason below. */
function fromWords(mail: Mail): Recipient[] {
  const lines = mail.wholeText.slice(0, 20_000).split('\n');
  const reason = (from: number): string => lines.slice(from, from + 8).find((line) => /\b[45]\d\d\b|\b[45]\.\d\.\d{1,3}\b|unknown|rejected|full|not exist|no such/iu.test(line))?.trim() ?? '';
  const named = mail.headers.all('x-failed-recipients').flatMap((value) => value.split(',')).map((value) => value.trim().toLowerCase());
  if (named.length) return named.map((value) => recipient(value, '', reason(0), false));
  for (const [at, line] of lines.entries()) {
    const found = FAILED_ADDRESS.exec(line)?.[1];
    if (found) return [recipient(found.toLowerCase(), '', reason(at + 1), false)];
  }
  const inline = /[\w.+-]{1,64}@[\w.-]{3,190}\w/u.exec(mail.wholeText.slice(0, 20_000))?.[0];
  return inline ? [recipient(inline.toLowerCase(), '', reason(0), false)] : [];
}

function messageIdInWords(text: string): string | null {
  return messageIds(/^\s*message-id:\s*(<[^<>\s]{1,500}>)/imu.exec(text.slice(0, 50_000))?.[1] ?? '')[0] ?? null;
}
