/** A raw mail becomes words, files and headers. Whatever mails do wrong is put right here or told in `notes`; nothing is fetched. */
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { calendarText } from './calendar.ts';
import { readHeaders, type MailHeaders } from './headers.ts';
import { htmlText } from './html-text.ts';
import { repairedCharset } from './repair-charset.ts';
import { readTnef } from './tnef.ts';
import { plainWords, splitWords, type MailWords } from './unquoted.ts';

/** The largest mail that is read whole. Of a larger one the beginning is read, and its files are left out. */
export const MAX_MAIL_BYTES = 25 * 1024 * 1024;
/** Beyond this the words of one mail are cut, in the middle, since facts stand at either end. */
const MAX_WORDS = 100_000;
const MOST_DEPTH = 3;

export type MailFile = { name: string; type: string; bytes: Buffer; /** Stands in the text (a pasted picture, or the logo of a signature). */ inline: boolean };
export type MailAddress = { address: string; name: string };

export type Mail = MailWords & {
  headers: MailHeaders;
  /** Null when there is none, or none that could be answered. */
  from: MailAddress | null;
  /** More than one author: the shown one proves nothing then. */
  manyAuthors: boolean;
  replyTo: MailAddress | null;
  /** Every address that the mail names as its receiver, in lower case. */
  to: string[];
  subject: string;
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  sentAt: Date | null;
  files: MailFile[];
  /** `message/delivery-status`, of a bounce. */
  deliveryStatus: string | null;
  /** `message/feedback-report`, of a complaint. */
  feedbackReport: string | null;
  /** Headers of the mail that is returned or attached, as text. */
  returned: string | null;
  /** The words of HTML or plain text as they came, whole, for staff who read it in quarantine. */
  wholeText: string;
  /** What could not be read and why, in words for staff. */
  notes: string[];
};

/** `depth`: so many mails stand around it; of a chain of attached mails the first few are read. Throws `UnreadableMail` when the parser gives up. A mail without headers or words is not an error. */
export async function parseMail(raw: Buffer, depth = 0): Promise<Mail> {
  const notes: string[] = [];
  const whole = raw.length <= MAX_MAIL_BYTES;
  const bytes = whole ? raw : raw.subarray(0, MAX_MAIL_BYTES);
  if (!whole) notes.push(`The mail is larger than ${MAX_MAIL_BYTES / 1024 / 1024} MB. Its beginning was read; its files were left out.`);
  const parsed = await read(bytes);
  const parts = sortParts(parsed, notes);
  if (!whole) parts.files = [];
  const headers = readHeaders(parsed.headerLines ?? []);
  const subject = oneLine(parsed.subject ?? headers.first('subject') ?? '');
  const inReplyTo = messageIds(headers.all('in-reply-to').join(' '));
  const references = messageIds(headers.all('references').join(' '));
  const kind = { isForward: FORWARD.test(subject), isReply: inReplyTo.length > 0 || references.length > 0 || REPLY.test(subject) };
  const words = await bodyWords(parsed, depth < MOST_DEPTH ? parts : { ...parts, attachedMails: [] }, kind, depth);
  const authors = addresses(parsed.from);
  return {
    ...words, headers, subject, inReplyTo, references, notes,
    from: authors[0] ?? null,
    manyAuthors: new Set(authors.map(({ address }) => address)).size > 1 || headers.all('from').length > 1,
    replyTo: addresses(parsed.replyTo)[0] ?? null,
    to: [...new Set(['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => headerAddresses(parsed, headers, name)))],
    messageId: messageIds(headers.first('message-id') ?? '')[0] ?? null,
    sentAt: dateOf(headers.first('date')),
    files: parts.files, deliveryStatus: parts.deliveryStatus, feedbackReport: parts.feedbackReport,
    returned: parts.returned ?? returnedHeaders(bytes),
  };
}

export class UnreadableMail extends Error {
  constructor(options: ErrorOptions) {
    super('The mail could not be taken apart. It is kept as it came; open its source in the quarantine.', options);
    this.name = 'UnreadableMail';
  }
}

async function read(bytes: Buffer): Promise<ParsedMail> {
  const parse = (source: Buffer): Promise<ParsedMail> => simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, keepCidLinks: true, keepDeliveryStatus: true });
  try {
    const parsed = await parse(bytes);
    if (!`${parsed.text ?? ''}${parsed.html || ''}${parsed.subject ?? ''}`.includes('\ufffd')) return parsed;
    const repaired = repairedCharset(bytes);
    return repaired ? await parse(repaired) : parsed;
  } catch (error) {
    throw new UnreadableMail({ cause: error });
  }
}

const REPLY = /^\s*(?:re|aw|sv|antw|rv|res|odp|vs|回复|答复)\s*(?:\[\d+\])?\s*[:：]/iu;
const FORWARD = /^\s*(?:(?:re|aw|sv|antw|res|odp|vs)\s*[:：]\s*)*(?:fwd?|wg|tr|rv|enc|i|doorst|vb|转发)\s*[:：]/iu;

type Parts = { files: MailFile[]; tnefText: string; calendar: string[]; attachedMails: Buffer[]; deliveryStatus: string | null; feedbackReport: string | null; returned: string | null };

function sortParts(parsed: ParsedMail, notes: string[]): Parts {
  const parts: Parts = { files: [], tnefText: '', calendar: [], attachedMails: [], deliveryStatus: null, feedbackReport: null, returned: null };
  for (const { content, contentType, filename, related, contentDisposition } of parsed.attachments) {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.alloc(0);
    const name = oneLine(filename ?? '');
    const type = contentType.toLowerCase();
    if (type === 'message/delivery-status' || type === 'message/global-delivery-status') parts.deliveryStatus ??= bytes.toString('utf8');
    else if (type === 'message/feedback-report') parts.feedbackReport ??= bytes.toString('utf8');
    else if (type === 'text/rfc822-headers') parts.returned ??= bytes.toString('utf8');
    else if (type === 'message/rfc822') parts.attachedMails.push(bytes);
    else if (type === 'text/calendar' || type === 'application/ics') {
      const text = calendarText(bytes.toString('utf8'));
      if (text && !parts.calendar.includes(text)) parts.calendar.push(text);
    } else if (type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef' || /^winmail\.dat$/iu.test(name)) unwrap(bytes, parts, notes);
    else if (bytes.length) parts.files.push({ name, type, bytes, inline: related || contentDisposition === 'inline' });
  }
  return parts;
}

function unwrap(bytes: Buffer, parts: Parts, notes: string[]): void {
  const tnef = readTnef(bytes);
  if (!tnef) {
    notes.push('A file named winmail.dat could not be opened. Ask the sender for the files in another way, or open the mail\'s source.');
    return;
  }
  parts.tnefText = tnef.text ?? (tnef.html ? htmlText(tnef.html) : '');
  for (const file of tnef.files) parts.files.push({ ...file, name: oneLine(file.name), type: 'application/octet-stream', inline: false });
  if (!parts.tnefText && !tnef.files.length) notes.push('A file named winmail.dat held nothing that could be read.');
}

/** The plain text is what we go by, unless the HTML says more. Whatever only one of both says is looked at for danger all the same. */
async function bodyWords(parsed: ParsedMail, parts: Parts, kind: { isReply: boolean; isForward: boolean }, depth: number): Promise<MailWords & { wholeText: string }> {
  const plain = parsed.text?.trim() ?? '';
  const html = parsed.html ? htmlText(parsed.html) : '';
  const plainCount = plainWords(plain).length;
  const fromHtml = plainCount === 0 || plainCount * 2 < plainWords(html).length;
  const main = middleCut((fromHtml ? html : plain) || parts.tnefText);
  const split = splitWords(main, kind);
  const other = splitWords(middleCut(fromHtml ? plain : html), kind);
  const said = ` ${plainWords(main)} `;
  const onlyThere = `${other.own}\n${other.doubtful}`.split('\n').filter((line) => plainWords(line) && !said.includes(` ${plainWords(line)} `));
  const attached = await Promise.all(parts.attachedMails.slice(0, 3).map(async (bytes) => parseMail(bytes, depth + 1).then((mail) => [mail.subject, mail.own, mail.doubtful].filter(Boolean).join('\n'), () => '')));
  const calendar = parts.calendar.join('\n\n');
  const withCalendar = (text: string): string => [text, calendar].filter(Boolean).join('\n\n');
  return {
    own: withCalendar(split.own), shown: withCalendar(split.shown), signature: split.signature,
    doubtful: middleCut([split.doubtful, ...onlyThere, ...attached].filter(Boolean).join('\n')),
    quoted: [split.quoted, ...attached].filter(Boolean).join('\n\n'),
    wholeText: withCalendar(main),
  };
}

function middleCut(text: string): string {
  return text.length <= MAX_WORDS ? text : `${text.slice(0, MAX_WORDS / 2)}\n[…]\n${text.slice(-MAX_WORDS / 2)}`;
}

function addresses(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  return [field ?? []].flat().flatMap(({ value }) => value).flatMap((one) => one.group ?? [one])
    .filter((one) => one.address && /^[^\s@<>\p{Cc}]{1,256}@[^\s@<>\p{Cc}]{1,256}$/u.test(one.address))
    .map(({ address, name }) => ({ address: address!.toLowerCase(), name: oneLine(name) }));
}

function headerAddresses(parsed: ParsedMail, headers: MailHeaders, name: string): string[] {
  if (name === 'to' || name === 'cc') return addresses(parsed[name]).map(({ address }) => address);
  return headers.all(name).flatMap((value) => value.toLowerCase().match(/[^\s<>,;"]+@[^\s<>,;"]+/gu) ?? []);
}

/** Message-IDs with their angle brackets, in order, each once. */
export function messageIds(text: string): string[] {
  const found = text.slice(0, 20_000).match(/<[^<>\s\p{Cc}]{1,900}>/gu) ?? (/^[^\s<>\p{Cc}]{1,900}@[^\s<>\p{Cc}]{1,250}$/u.test(text.trim()) ? [`<${text.trim()}>`] : []);
  return [...new Set(found)];
}

function dateOf(text: string | null): Date | null {
  const date = text ? new Date(text) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

/** The headers of a returned mail that stands open in the bounce: mailparser shows its words and drops the rest. */
function returnedHeaders(raw: Buffer): string | null {
  const text = raw.subarray(0, 200_000).toString('latin1');
  const begin = /^content-type:\s*(?:message\/(?:rfc822|global)|text\/rfc822-headers)\b/imu.exec(text);
  if (!begin) return null;
  const body = /\r?\n\r?\n/u.exec(text.slice(begin.index));
  if (!body) return null;
  const inner = text.slice(begin.index + body.index + body[0].length);
  return inner.slice(0, /\r?\n\r?\n/u.exec(inner)?.index ?? inner.length);
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/gu, ' ').trim().slice(0, 500);
}
