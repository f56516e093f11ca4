/** What a person reads in an HTML mail, as plain text. Nothing is run, nothing is fetched. */
import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser';

/** Larger HTML is stripped of its tags without building a tree. */
const MAX_TREE = 1_000_000;
const SILENT = new Set(['head', 'style', 'script', 'title', 'meta', 'link', 'template', 'noscript', 'object', 'iframe', 'svg', 'select']);
const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$))/iu;
const FORWARDED = /forwarded message|weitergeleitete nachricht|mensaje reenviado|message transféré/iu;

/**
 * Lines of the HTML; those inside a quotation begin with `> `, and a line `-----Original Message-----` stands where Outlook
 * begins one without marking it. Links keep their address, pictures their alternative text.
 */
export function htmlText(html: string): string {
  if (html.length > MAX_TREE || isTangled(html)) return strippedHtml(html);
  const lines = new Lines();
  // A stack of our own: hostile mails nest a hundred thousand deep.
  const stack: (Node | (() => void))[] = [parse(html, { comment: false, blockTextElements: { script: false, style: false, noscript: false, pre: true } })];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next === 'function') next();
    else if (next instanceof TextNode) lines.add(next.text);
    else if (next instanceof HTMLElement) enter(next, lines, stack);
  }
  return lines.text();
}

/** Elements that are opened and never closed cost a tree quadratic time; no program that writes mails leaves a thousand. */
function isTangled(html: string): boolean {
  const opened = html.match(/<(?!(?:br|img|hr|meta|link|input|area|col|wbr|p|li|dt|dd|td|th|tr|o:p|v:\w+)\b)[a-z]/giu)?.length ?? 0;
  return opened - (html.match(/<\//gu)?.length ?? 0) > 1_000;
}

function enter(element: HTMLElement, lines: Lines, stack: (Node | (() => void))[]): void {
  const tag = element.rawTagName?.toLowerCase() ?? '';
  if (SILENT.has(tag) || HIDDEN.test(element.getAttribute('style') ?? '')) return;
  if (tag === 'br') return lines.end();
  if (tag === 'img') return lines.add(shortAlternative(element));
  const block = BLOCKS.has(tag);
  const quote = isQuotation(element, tag);
  if (block) lines.end();
  if (tag === 'hr') return lines.end();
  if (/^(?:divRplyFwdMsg|x_divRplyFwdMsg|appendonsend)$/u.test(element.id)) lines.whole('-----Original Message-----');
  if (quote) lines.depth += 1;
  if (tag === 'li') lines.add('- ');
  const leave = (): void => {
    if (tag === 'a') lines.add(linkAddress(element));
    if (tag === 'td' || tag === 'th') lines.add(' ');
    if (block) lines.end();
    if (tag === 'p' || tag === 'table' || /^h\d$/u.test(tag)) lines.gap();
    if (quote) lines.depth -= 1;
  };
  stack.push(leave);
  for (let index = element.childNodes.length - 1; index >= 0; index -= 1) stack.push(element.childNodes[index]!);
}

function isQuotation(element: HTMLElement, tag: string): boolean {
  if (tag === 'blockquote') return true;
  if (tag !== 'div') return false;
  const classes = element.classNames;
  // A forwarded mail stands in the same box as a quoted one; what is forwarded is what the sender wants to be read.
  return /(?:^|\s|_)(?:gmail_quote|yahoo_quoted|protonmail_quote|zmail_extra)(?:$|\s|_container)/u.test(classes) && !FORWARDED.test(element.text.slice(0, 300));
}

function shortAlternative(image: HTMLElement): string {
  const text = (image.getAttribute('alt') ?? '').trim();
  return text.length > 0 && text.length <= 80 ? ` ${text} ` : '';
}

function linkAddress(link: HTMLElement): string {
  const address = (link.getAttribute('href') ?? '').trim();
  if (!/^https?:\/\//iu.test(address) || address.length > 300) return '';
  return link.text.includes(address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '')) ? '' : ` (${address})`;
}

/** Lines as they come, with spaces folded and quotations marked. */
class Lines {
  depth = 0;
  private readonly done: string[] = [];
  private line = '';
  private lineDepth = 0;

  add(text: string): void {
    const folded = text.replace(/[\s\u00ad\u200b\ufeff]+/gu, ' ');
    if (!folded || (folded === ' ' && !this.line)) return;
    if (!this.line) this.lineDepth = this.depth;
    this.line += this.line.endsWith(' ') ? folded.trimStart() : folded;
  }

  end(): void {
    if (this.line.trim()) this.done.push(`${'> '.repeat(Math.min(this.lineDepth, 5))}${this.line.trim()}`);
    this.line = '';
  }

  gap(): void {
    this.end();
    if (this.done.length && this.done.at(-1) !== '') this.done.push('');
  }

  whole(text: string): void {
    this.end();
    this.done.push(text);
  }

  text(): string {
    this.end();
    return this.done.join('\n').replace(/\n{3,}/gu, '\n\n').trim();
  }
}

/** For HTML that is very large, or of a broken mail: linear, and good enough to be read and screened. */
export function strippedHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]{0,500}>/giu, '\n').replace(/<[^<>]{0,5000}>/gu, ' ')
    .replace(/&nbsp;/gu, ' ').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&#39;/gu, "'").replace(/&amp;/gu, '&')
    .replace(/[^\S\n]+/gu, ' ').replace(/ ?\n[\n ]*/gu, '\n').trim();
}
