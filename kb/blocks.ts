import { lexer, type Token, type Tokens } from 'marked';
import { type HTMLElement, type Node, parse as parseHtml } from 'node-html-parser';

/** The readable structure of an article, free of markup. `depth` 1 is the article's own title. */
export type Block =
  | { kind: 'heading'; depth: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; text: string };

/** How an article's body is written. */
export type BodyFormat = 'markdown' | 'html' | 'text';

/** The blocks of a body, in reading order, without empty ones. Scripts, styles, pictures and navigation are left out. */
export function toBlocks(body: string, format: BodyFormat): Block[] {
  const blocks = format === 'html' ? htmlBlocks(body) : format === 'text' ? textBlocks(body) : markdownBlocks(body);
  return blocks.map((block) => ({ ...block, text: tidy(block.text) })).filter((block) => block.text !== '');
}

function tidy(text: string): string {
  return text.replace(/[\u200B-\u200D\uFEFF]/gu, '').replace(/\s+/gu, ' ').trim();
}

function markdownBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const token of lexer(markdown)) readToken(token, blocks);
  return blocks;
}

function readToken(token: Token, out: Block[]): void {
  switch (token.type) {
    case 'heading':
      out.push({ kind: 'heading', depth: (token as Tokens.Heading).depth, text: inline(token) });
      return;
    case 'list':
      for (const item of (token as Tokens.List).items) readItem(item, out);
      return;
    case 'blockquote':
      for (const child of (token as Tokens.Blockquote).tokens) readToken(child, out);
      return;
    case 'table':
      readTable(token as Tokens.Table, out);
      return;
    case 'html':
      out.push(...htmlBlocks(token.raw));
      return;
    case 'space':
    case 'hr':
    case 'def':
      return;
    default:
      out.push({ kind: 'paragraph', text: inline(token) });
  }
}

/** An item's own words are one block; lists inside it follow as items of their own. */
function readItem(item: Tokens.ListItem, out: Block[]): void {
  const own = item.tokens.filter((child) => child.type !== 'list').map(inline).join(' ');
  out.push({ kind: 'item', text: own });
  for (const child of item.tokens) if (child.type === 'list') readToken(child, out);
}

/** A row reads "column: cell; column: cell", so that it still says what it means when cited alone. */
function readTable(table: Tokens.Table, out: Block[]): void {
  const columns = table.header.map((cell) => tidy(inlineAll(cell.tokens)));
  for (const row of table.rows) out.push({ kind: 'item', text: joinRow(columns, row.map((cell) => tidy(inlineAll(cell.tokens)))) });
}

function joinRow(columns: string[], cells: string[]): string {
  const [first = '', ...rest] = cells;
  const named = rest.map((cell, at) => (columns[at + 1] ? `${columns[at + 1]}: ${cell}` : cell)).filter((cell) => cell !== '');
  return [first, ...named].filter((cell) => cell !== '').join('; ');
}

function inline(token: Token): string {
  if (token.type === 'image') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return parseHtml(token.raw).text;
  const children = 'tokens' in token ? token.tokens : undefined;
  if (children && children.length > 0) return inlineAll(children);
  return 'text' in token ? decode(String(token.text)) : token.raw;
}

function inlineAll(tokens: Token[]): string {
  return tokens.map(inline).join('');
}

/** The lexer leaves entities such as `&amp;` as they stand. */
function decode(text: string): string {
  return text.includes('&') ? parseHtml(text.replace(/</gu, '&lt;')).text : text;
}

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NAV', 'HEADER', 'FOOTER', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'FORM', 'IFRAME', 'HEAD', 'BUTTON']);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const BLOCK_TAGS = new Set(
  'P DIV SECTION ARTICLE MAIN UL OL LI TABLE THEAD TBODY TR TD TH DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION ASIDE DETAILS SUMMARY BODY HTML H1 H2 H3 H4 H5 H6 BR HR'.split(' '),
);

function htmlBlocks(html: string): Block[] {
  const root = parseHtml(html, { blockTextElements: { script: false, style: false, noscript: false, pre: true } });
  const blocks: Block[] = [];
  let text = '';
  const flush = (kind: 'paragraph' | 'item'): void => {
    if (text.trim() !== '') blocks.push({ kind, text });
    text = '';
  };
  const walk = (node: Node, within: 'paragraph' | 'item'): void => {
    if (node.nodeType === 3) {
      text += node.text;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    const tag = (element.tagName ?? '').toUpperCase();
    if (SKIPPED.has(tag)) return;
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) flush(within);
    if (HEADINGS.has(tag)) {
      blocks.push({ kind: 'heading', depth: Number(tag[1]), text: element.text });
      return;
    }
    if (tag === 'TR') {
      const cells = element.querySelectorAll('td,th').map((cell) => tidy(cell.text));
      if (element.querySelector('td')) blocks.push({ kind: 'item', text: joinRow(columnsOf(element), cells) });
      return;
    }
    const inside = tag === 'LI' || tag === 'DD' ? 'item' : within;
    for (const child of element.childNodes) walk(child, inside);
    if (isBlock) flush(inside);
  };
  for (const child of root.childNodes) walk(child, 'paragraph');
  flush('paragraph');
  return blocks;
}

function columnsOf(row: HTMLElement): string[] {
  const table = row.closest('table');
  const head = table?.querySelector('tr');
  return head && !head.querySelector('td') ? head.querySelectorAll('th').map((cell) => tidy(cell.text)) : [];
}

const TEXT_ITEM = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)])\s+/u;

/** Plain text: blank lines part paragraphs, a list mark at the start of a line makes an item. */
function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph = '';
  const flush = (): void => {
    if (paragraph.trim() !== '') blocks.push({ kind: 'paragraph', text: paragraph });
    paragraph = '';
  };
  for (const line of text.split(/\r?\n/u)) {
    const mark = TEXT_ITEM.exec(line);
    if (line.trim() === '') flush();
    else if (mark) {
      flush();
      blocks.push({ kind: 'item', text: line.slice(mark[0].length) });
    } else paragraph += ` ${line}`;
  }
  flush();
  return blocks;
}
