/**
 * Which words of a mail are its sender's own. Danger is looked for in everything that is not surely a quotation; what is
 * folded away on the screen (quotation, signature) is a matter of display alone.
 */
import EmailReplyParser from 'email-reply-parser';

export type MailWords = {
  /** Surely the sender's: every line that quotes nothing, the signature included. */
  own: string;
  /** Stands below a header such as "From: … Sent: …" without marks: a quotation, or an answer written into one. See `withoutKnownWords`. */
  doubtful: string;
  /** What the screen shows: `own` without the signature. */
  shown: string;
  signature: string;
  /** All that is folded away as quoted. */
  quoted: string;
};

/** `isReply`: a header says that the mail answers another. Without that, `>` quotes only below a line that announces a quotation. */
export function splitWords(text: string, { isReply, isForward }: { isReply: boolean; isForward: boolean }): MailWords {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const own: string[] = [];
  const doubtful: string[] = [];
  const quoted: string[] = [];
  let announced = isReply;
  let unmarked = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const announcement = isForward ? 0 : announcementAt(lines, at);
    if (announcement > 0) {
      quoted.push(...lines.slice(at, at + announcement));
      announced = true;
      at += announcement - 1;
      // Below it either every line is marked, or none.
      unmarked ||= !MARKED.test(nextWords(lines, at + 1));
    } else if (announced && !isForward && MARKED.test(line)) quoted.push(line);
    else if (unmarked) {
      quoted.push(line);
      doubtful.push(line);
    } else own.push(line);
  }
  const ownText = tidy(own);
  const { shown, signature } = foldSignature(ownText);
  return { own: ownText, doubtful: tidy(doubtful), shown, signature, quoted: tidy(quoted) };
}

const MARKED = /^\s{0,3}>/u;
/** "On Tue, 3 Nov 2026, Riverbend wrote:" in the languages that patients' mail programs speak. Bounded, so that no line costs much. */
const WROTE = /^[\s*_-]{0,5}(?:on|am|le|el|il|em|op|den|w dniu|dnia|pe|\d{1,4}[./-]|mon|tue|wed|thu|fri|sat|sun)\b.{4,300}(?:wrote|writes|schrieb|a écrit|escribi[óo]|ha scritto|escreveu|schreef|skrev|napisał(?:\(a\))?|pisze|kirjoitti)\b.{0,100}:\s*$/iu;
const WROTE_LATIN = /^.{3,120}(?:<[^<>\s]{3,120}>|\[[^[\]\s]{3,120}\]).{0,40}(?:wrote|schrieb|écrit|escribi[óo]|ha scritto|escreveu|schreef|skrev)\s?:\s*$/iu;
const WROTE_ASIAN = /^(?:在.{2,200}写道[：:]|.{2,200}(?:のメッセージ|님이 작성|작성)[：:])\s*$/u;
const ORIGINAL = /^\s{0,3}-{2,12}\s?(?:original message|original appointment|ursprüngliche nachricht|mensaje original|message d'origine|messaggio originale|mensagem original|oorspronkelijk bericht|oprindelig besked)\s?-{2,12}\s*$/iu;
const HEADER_FROM = /^[\s*]{0,4}(?:from|von|de|da|van|fra|från|od|发件人|差出人)\s?\*?\s?[:：]\s?\*?\s?\S/iu;
const HEADER_MORE = /^[\s*]{0,4}(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|enviado(?: el)?|fecha|para|asunto|envoyé|à|objet|inviato|data|a|oggetto|verzonden|aan|onderwerp|enviada em|assunto|发送时间|收件人|主题|送信日時|宛先|件名)\s?\*?\s?[:：]/iu;

/** How many lines, from this one, announce a quotation; 0 for none. */
function announcementAt(lines: readonly string[], at: number): number {
  const line = lines[at]!;
  if (line.length > 600 || !line.trim()) return 0;
  if (ORIGINAL.test(line)) return 1;
  if (HEADER_FROM.test(line)) {
    const block = lines.slice(at + 1, at + 7).map((next) => next.slice(0, 100));
    const more = block.filter((next) => HEADER_MORE.test(next)).length;
    if (more >= 2) return 1 + block.findLastIndex((next) => HEADER_MORE.test(next)) + 1;
  }
  for (let span = 1; span <= 3 && at + span <= lines.length; span += 1) {
    const joined = lines.slice(at, at + span).map((part) => part.trim()).join(' ');
    if (joined.length > 600 || (span > 1 && !lines[at + span - 1]!.trim())) break;
    if (WROTE.test(joined) || (span === 1 && (WROTE_LATIN.test(joined) || WROTE_ASIAN.test(joined)))) return span;
  }
  return 0;
}

function nextWords(lines: readonly string[], from: number): string {
  return lines.slice(from, from + 4).find((line) => line.trim()) ?? '>';
}

function tidy(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/gu, '\n\n').trim();
}

/** Its patterns take quadratic time and more on made-up text; beyond this, and where a mail teems with its key words, we fold by the dashes alone. */
const PARSER_LIMIT = 4_000;

function foldSignature(own: string): { shown: string; signature: string } {
  const dashes = /(?:^|\n)-- ?\n/u.exec(own);
  const body = dashes ? own.slice(0, dashes.index) : own;
  const below = dashes ? own.slice(dashes.index).trim() : '';
  const folded = body.length <= PARSER_LIMIT && (body.match(/schreef|schrieb|skrev|pisze|kirjoitti|napisa|写道|wrote/giu)?.length ?? 0) <= 3 ? parserSignature(body) : '';
  const shown = folded ? body.slice(0, body.length - folded.length).trim() : body.trim();
  // A mail that is nothing but a signature is shown as it is.
  if (!shown) return { shown: own, signature: '' };
  return { shown, signature: [folded, below].filter(Boolean).join('\n') };
}

/** The end of the text that the parser takes for a signature; empty when it is not exactly an end of it. */
function parserSignature(body: string): string {
  const hidden = new EmailReplyParser().read(body).getFragments().filter((fragment) => fragment.isHidden() && fragment.isSignature()).map((fragment) => fragment.getContent());
  const last = hidden.join('\n').trim();
  return last && last.length <= 600 && body.trimEnd().endsWith(last) ? body.trimEnd().slice(-last.length) : '';
}

/**
 * Takes out of unmarked text (`doubtful`) the lines that stand in what we sent ourselves, so that what is left is an answer written
 * into it. Wrapping may differ; short lines count only when they are a whole line of ours or go on from one that is ours.
 */
export function withoutKnownWords(doubtful: string, ours: readonly string[]): string {
  const known = ours.map((text) => ` ${plainWords(text)} `);
  const knownLines = new Set(ours.flatMap((text) => text.split('\n').map(plainWords)));
  const isOurs = (text: string): boolean => known.some((one) => one.includes(` ${text} `));
  const kept: string[] = [];
  let before = '';
  for (const line of doubtful.split('\n')) {
    const said = plainWords(line);
    if (!said || HEADER_MORE.test(line) || HEADER_FROM.test(line)) continue;
    const ownLine = (said.split(' ').length >= 4 && isOurs(said)) || knownLines.has(said) || (before !== '' && isOurs(`${before} ${said}`));
    if (!ownLine) kept.push(line);
    before = ownLine ? said : '';
  }
  return tidy(kept);
}

/** The words alone, in lower case, one space between: for comparing what was wrapped and marked up differently. */
export function plainWords(text: string): string {
  return text.replace(/<?https?:\/\/[^\s<>()]{1,2000}>?/giu, ' ').toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}
