/** The longest line that is read, in characters; far above any message, and small enough to hold. */
export const LONGEST_LINE = 1_000_000;

/** A line of input, or `text: null` for one that was too long to be held. `number` counts from 1. */
export type InputLine = { number: number; text: string | null };

/** Splits text into lines. Takes Unix and Windows line ends and a byte order mark; blank lines are passed over but counted. */
export async function* inputLines(pieces: AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<InputLine> {
  let rest = '';
  let tooLong = false;
  let number = 0;
  const finish = (text: string): InputLine | null => {
    number++;
    const line = (number === 1 ? text.replace(/^\uFEFF/u, '') : text).replace(/\r$/u, '');
    const dropped = tooLong || line.length > longest;
    tooLong = false;
    if (dropped) return { number, text: null };
    return line.trim() === '' ? null : { number, text: line };
  };
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    for (const text of lines) {
      const line = finish(text);
      if (line) yield line;
    }
    if (rest.length > longest + 2) {
      rest = '';
      tooLong = true;
    }
  }
  if (rest === '' && !tooLong) return;
  const line = finish(rest);
  if (line) yield line;
}
