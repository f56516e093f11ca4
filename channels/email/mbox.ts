import { createReadStream } from 'node:fs';

const LF = 10;
const BEGIN = Buffer.from('From ');

/** The mails of a mailbox file, one at a time (mboxrd, RFC 4155: `>From ` lines lose their mark). */
export async function* readMbox(path: string): AsyncGenerator<Buffer> {
  let lines: Buffer[] = [];
  let begun = false;
  let blankBefore = true;
  for await (const line of linesOf(path)) {
    if (blankBefore && line.subarray(0, BEGIN.length).equals(BEGIN)) {
      if (begun) yield mailOf(lines);
      lines = [];
      begun = true;
    } else if (begun) lines.push(isMarked(line) ? line.subarray(1) : line);
    blankBefore = line.length === 0 || line.equals(CR);
  }
  if (begun) yield mailOf(lines);
}

/** Whether a file begins as a mailbox file does. */
export const looksLikeMbox = (begin: Buffer): boolean => begin.subarray(0, BEGIN.length).equals(BEGIN);

const CR = Buffer.from('\r');
const MARK = '>'.charCodeAt(0);

function isMarked(line: Buffer): boolean {
  let at = 0;
  while (line[at] === MARK) at += 1;
  return at > 0 && line.subarray(at, at + BEGIN.length).equals(BEGIN);
}

/** The blank line before the next `From ` belongs to the file, not to the mail. */
function mailOf(lines: Buffer[]): Buffer {
  if (lines.at(-1)?.length === 0 || lines.at(-1)?.equals(CR)) lines.pop();
  return Buffer.concat(lines.flatMap((line) => [line, NEWLINE]));
}

const NEWLINE = Buffer.from('\n');

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  if (rest.length) yield Buffer.concat(rest);
}
