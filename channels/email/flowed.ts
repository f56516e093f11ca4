/** Lines short enough for every reader, which put themselves together again where the screen is narrower or wider (RFC 3676). */
const WIDTH = 72;

/** Breaks the lines of a plain text for `format=flowed`: a space at the end says that the line goes on. Words that are longer, such as addresses, stay whole. */
export const flowed = (text: string): string => text.split(/\r?\n/u).flatMap(linesOf).join('\n');

function linesOf(line: string): string[] {
  // The line above a signature ends with a space and goes on nowhere.
  if (line === '-- ') return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.trimEnd().split(/(?<= )(?! )/u)) {
    if (current !== '' && current !== '-- ' && (current + word).trimEnd().length > WIDTH - 1) {
      lines.push(current);
      current = '';
    }
    current += word;
  }
  return [...lines, current].map(stuffed);
}

/** What a reader would take for a quotation, or a mail server for the start of another mail. */
const stuffed = (line: string): string => (/^(?: |>|From )/u.test(line) ? ` ${line}` : line);
