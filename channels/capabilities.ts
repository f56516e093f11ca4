/** What each channel can show and tell. Whoever writes to a patient shapes what is said by this table (shape-text.ts), so no channel is a special case. */

export type Capabilities = {
  /** What text may hold: `markdown` becomes elements, `html` a page, `plain` is letters. */
  text: 'markdown' | 'html' | 'plain';
  /** `inline`: files come along. `link`: a page behind a one-time code holds them. */
  files: 'inline' | 'link' | 'none';
  /** How many parts (of a text message) an answer may have before it becomes its beginning and a link; `LONGER_WHEN_ASKING` times as many where it asks something. Null: any length. */
  parts: number | null;
  /** How far one learns what became of a message. A mail or text is `read` when the page behind its link was opened with the code. */
  receipts: readonly ('sent' | 'delivered' | 'read')[];
  /** `numbered`: choices are numbers to reply with. `named`: they are named, and answered in words. `none`: they are left out. */
  choices: 'buttons' | 'numbered' | 'named' | 'none';
  /** Whether a patient may be written to without having written first. */
  begins: boolean;
};

export const CAPABILITIES = {
  chat: { text: 'markdown', files: 'inline', parts: null, receipts: ['sent', 'delivered', 'read'], choices: 'buttons', begins: false },
  email: { text: 'html', files: 'link', parts: null, receipts: ['sent', 'read'], choices: 'named', begins: true },
  sms: { text: 'plain', files: 'link', parts: 3, receipts: ['sent', 'delivered', 'read'], choices: 'numbered', begins: true },
  phone: { text: 'plain', files: 'none', parts: null, receipts: [], choices: 'none', begins: true },
} as const satisfies Record<string, Capabilities>;

/** What waits for a reply may be longer: a question cut off cannot be answered. */
export const LONGER_WHEN_ASKING = 2;

const WORDS = {
  text: { markdown: 'formatted', html: 'formatted', plain: 'plain' }, files: { inline: 'come along', link: 'by a link', none: 'none' },
  choices: { buttons: 'buttons', numbered: 'numbers to reply with', named: 'named, to answer in words', none: 'none' },
} as const;

/** The table in Markdown, for the docs. */
export function capabilitiesTable(): string {
  const rows = Object.entries<Capabilities>(CAPABILITIES).map(([name, { text, files, parts, receipts, choices, begins }]) =>
    `| ${name} | ${WORDS.text[text]} | ${WORDS.files[files]} | ${parts === null ? 'any' : `${parts} parts (${LONGER_WHEN_ASKING * parts} when it asks), then a link`} | ${receipts.join(', ') || 'none'} | ${WORDS.choices[choices]} | ${begins ? 'yes' : 'no'} |`);
  return ['| channel | text | files | length | receipts | choices | we may begin |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
}
