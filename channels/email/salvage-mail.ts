/** What can be read of a mail that no parser could take apart: enough to look for danger in it, and for staff to read. Never throws on any bytes. */
import { readHeaderText } from './headers.ts';
import { strippedHtml } from './html-text.ts';

export type SalvagedMail = { from: { address: string; name: string } | null; subject: string; /** All words that were found, whoever wrote them. */ text: string };

/** What is looked through, from either end: words stand there, and files between. */
const MOST_BYTES = 2_000_000;
const MOST_WORDS = 100_000;
/** Headers that belong to words; the others of a part are left out. */
const HEADERS = 64_000;

export function salvageMail(raw: Buffer): SalvagedMail {
  const source = raw.length <= MOST_BYTES ? raw : Buffer.concat([raw.subarray(0, MOST_BYTES / 2), Buffer.from('\n\n'), raw.subarray(-MOST_BYTES / 2)]);
  const text = source.toString('latin1').replace(/\r\n?/gu, '\n');
  const head = readHeaderText(headOf(text).slice(0, HEADERS));
  const words = partsOf(text).map(wordsOf).filter((said) => /\p{L}{2}/u.test(said));
  const whole = [...new Set(words)].join('\n\n');
  return {
    from: addressIn(head.first('from') ?? ''),
    subject: oneLine(encodedWords(head.first('subject') ?? '')),
    text: whole.length <= MOST_WORDS ? whole : `${whole.slice(0, MOST_WORDS / 2)}\n[…]\n${whole.slice(-MOST_WORDS / 2)}`,
  };
}

/** The first lines that look like headers, even where a broken one stands between. */
function headOf(text: string): string {
  const end = text.indexOf('\n\n');
  return end < 0 ? text : text.slice(0, end);
}

type Part = { head: string; body: string };

/** By lines that begin as a boundary does, whatever it was said to be. */
function partsOf(text: string): Part[] {
  return text.split(/^--[^\s-].{0,200}$/mu).slice(0, 500).map((piece) => {
    const trimmed = piece.replace(/^\n+/u, '');
    const end = trimmed.indexOf('\n\n');
    const isHead = end >= 0 && /^[!-9;-~]{1,100}:/u.test(trimmed);
    return isHead ? { head: trimmed.slice(0, end), body: trimmed.slice(end + 2) } : { head: '', body: trimmed };
  });
}

const TEXT_TYPE = /^content-type:\s*text\//imu;
const ANY_TYPE = /^content-type:\s*[\w-]+\//imu;
/** Three long lines of nothing else: nobody writes so. */
const BASE64_LINES = /(?:^[A-Za-z0-9+/]{40,1000}={0,2}\n?){2,}[A-Za-z0-9+/]{0,1000}={0,2}$/mu;

function wordsOf({ head, body }: Part): string {
  if (ANY_TYPE.test(head) && !TEXT_TYPE.test(head) && !/multipart|message/iu.test(head)) return '';
  const encoding = /^content-transfer-encoding:\s*"?([\w-]+)/imu.exec(head)?.[1]?.toLowerCase() ?? '';
  const charset = /charset\s*=\s*"?([\w-]{2,40})/iu.exec(head)?.[1] ?? null;
  const bytes = encoding === 'base64' ? base64(body)
    : encoding === 'quoted-printable' || /=\n|=[\dA-F]{2}=[\dA-F]{2}/u.test(body) ? quotedPrintable(body)
    : BASE64_LINES.test(body) ? Buffer.concat([Buffer.from(body.replace(BASE64_LINES, ''), 'latin1'), Buffer.from('\n'), base64(BASE64_LINES.exec(body)![0])])
    : Buffer.from(body, 'latin1');
  // What no word is as long as was never one.
  const text = decoded(bytes, charset).replace(/\S{500,}/gu, ' ');
  // Pictures and the like come out as signs that no words have.
  if ((text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0) * 10 > text.length) return '';
  return /<(?:html|body|div|p|br|span|table)\b/iu.test(text) ? strippedHtml(text) : text.trim();
}

const base64 = (body: string): Buffer => Buffer.from(body.replace(/[^A-Za-z0-9+/=]/gu, ''), 'base64');

function quotedPrintable(body: string): Buffer {
  return Buffer.from(body.replace(/=[ \t]*\n/gu, '').replace(/=([\dA-Fa-f]{2})/gu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}

/** As it says of itself, when that fits; else UTF-8 when it is that; else the code page of the West. */
function decoded(bytes: Buffer, charset: string | null): string {
  for (const label of [charset, 'utf-8']) {
    if (label === null) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function encodedWords(value: string): string {
  return value.slice(0, 4_000).replace(/(\?=)\s+(?==\?)/gu, '$1').replace(/=\?([\w-]{2,40})(?:\*\w+)?\?([bq])\?([^?\s]{0,2000})\?=/giu, (_whole, charset: string, how: string, content: string) =>
    decoded(how.toLowerCase() === 'b' ? base64(content) : quotedPrintable(content.replaceAll('_', ' ')), charset));
}

function addressIn(value: string): SalvagedMail['from'] {
  const found = /^(.{0,300}?)<?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d][a-z\d.-]{1,250}[a-z\d])>?/iu.exec(value.slice(0, 2_000));
  return found ? { address: found[2]!.toLowerCase(), name: oneLine(encodedWords(found[1]!)).replace(/^"|"$/gu, '').trim() } : null;
}

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/gu, ' ').trim().slice(0, 500);
