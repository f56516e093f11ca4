/** The headers of a mail, unfolded, as they came. */
export type MailHeaders = {
  /** The first of that name; null when there is none. Names in lower case. */
  first(name: string): string | null;
  all(name: string): string[];
};

export function readHeaders(lines: readonly { key: string; line: string }[]): MailHeaders {
  const values = new Map<string, string[]>();
  for (const { key, line } of lines) {
    const colon = line.indexOf(':');
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/\r?\n(?=[ \t])/gu, '').trim();
    const name = key.toLowerCase();
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { first: (name) => values.get(name)?.[0] ?? null, all: (name) => values.get(name) ?? [] };
}

/** Headers in a text of their own, for example of a returned mail. */
export function readHeaderText(text: string): MailHeaders {
  const unfolded = text.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return readHeaders(unfolded.flatMap((line) => {
    const name = /^([\w-]{1,100}):/u.exec(line)?.[1];
    return name ? [{ key: name, line }] : [];
  }));
}
