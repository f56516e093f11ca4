/**
 * Splits prose into sentences: for passages (which never cut one), for the extractive model (which answers in whole
 * sentences) and for the check (which judges each). Deterministic; English and Spanish.
 */

/** Words before a full stop that end no sentence, whatever follows. */
const TITLES = new Set(
  'dr dra mr mrs ms mx sr sra srta prof st sta rev fr hon lt sgt capt no nº núm num fig vs approx aprox tel ext e.g i.e p.ej pág pp vol ca cf incl'.split(' '),
);

/** Abbreviations that end a sentence only when a new one plainly starts: a capital follows that is no unit or number. */
const MAYBE_END = new Set(
  'a.m p.m am pm etc inc ltd co corp dept jr u.s u.k ee.uu e.u m.d ph.d r.n d.o mg ml mcg kg lb lbs oz hr hrs min mins sec tab tabs cap caps jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd ud uds'.split(' '),
);

const CLOSERS = `"'”’)]»`;
const LIST_MARK = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)]|[a-z][.)])\s+/u;

/**
 * The sentences of `text`, trimmed, in order, none empty. Line breaks between paragraphs and before list items end a
 * sentence too; a single line break inside a paragraph does not. Joined by spaces, the result holds every word of `text`.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of joinWrappedLines(text)) splitLine(line, sentences);
  return sentences;
}

/** Logical lines: paragraphs with their hard wraps undone, list items one each. */
function joinWrappedLines(text: string): string[] {
  const lines: string[] = [];
  let current = '';
  const flush = (): void => {
    if (current !== '') lines.push(current);
    current = '';
  };
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    if (line === '') flush();
    else if (LIST_MARK.test(raw)) {
      flush();
      current = line;
    } else current = current === '' ? line : `${current} ${line}`;
  }
  flush();
  return lines;
}

function splitLine(line: string, out: string[]): void {
  let start = 0;
  // A list mark such as "2." at the start is no sentence of its own.
  let at = LIST_MARK.exec(line)?.[0].length ?? 0;
  for (; at < line.length; at++) {
    const mark = line[at]!;
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue;
    let end = at + 1;
    while (end < line.length && '.!?…'.includes(line[end]!)) end++;
    while (end < line.length && CLOSERS.includes(line[end]!)) end++;
    if (endsSentence(line, start, at, end)) {
      push(line.slice(start, end), out);
      start = end;
    }
    at = end - 1;
  }
  push(line.slice(start), out);
}

/** Whether the stop at `at`, with its run of marks and closers up to `end`, ends the sentence that began at `start`. */
function endsSentence(line: string, start: number, at: number, end: number): boolean {
  if (end >= line.length) return true;
  if (!/\s/u.test(line[end]!)) return false;
  const rest = line.slice(end).trimStart();
  const next = rest.replace(/^["'“‘(¿¡«[]+/u, '')[0] ?? '';
  if (line[at] !== '.' || end - at > 1 + closersBefore(line, end)) {
    // "?", "!", "…" and "...": a small letter goes on with the sentence only after an ellipsis.
    const ellipsis = line[at] === '…' || line[at] === '.';
    return ellipsis ? !isLower(next) : true;
  }
  const word = /[\p{L}\p{N}.ºª]+$/u.exec(line.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return lower === 'no' ? !/\d/u.test(next) : false;
  // An initial ("J. Smith") or the inner dots of an abbreviation that the list does not know.
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return false;
  const plainStart = isUpper(next) || '¿¡'.includes(rest[0] ?? ' ');
  if (MAYBE_END.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return plainStart && !MONTHS.has(lower);
  }
  // Patients write without capitals: a stop after a real word ends the sentence even so.
  return true;
}

/** "Dec. 25" and "Dec. Visitors" look alike; a date is far more likely. */
const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

function closersBefore(line: string, end: number): number {
  let count = 0;
  while (CLOSERS.includes(line[end - 1 - count]!)) count++;
  return count;
}

function isLower(char: string): boolean {
  return char !== '' && char !== char.toUpperCase();
}

function isUpper(char: string): boolean {
  return char !== '' && char !== char.toLowerCase();
}

function push(text: string, out: string[]): void {
  const sentence = text.trim();
  if (sentence !== '') out.push(sentence);
}
