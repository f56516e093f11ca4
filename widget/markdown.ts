/** The small subset of Markdown that agent and staff text may use. Everything else stays the text that it is. */
export type Inline = { kind: 'text'; text: string } | { kind: 'strong'; text: string } | { kind: 'link'; text: string; href: string };
export type MarkdownBlock = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; ordered: boolean; items: Inline[][] };

const INLINE = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"])/g;
const ITEM = /^\s*(?:[-*•]|(\d{1,2})[.)])\s+/;

/** Bold, `[text](address)` and bare web addresses. */
export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, strong, label, target, bare] = match;
    const href = target ?? bare;
    if (href !== undefined && !isSafeHref(href)) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(href !== undefined ? { kind: 'link', text: label ?? href, href } : { kind: 'strong', text: strong ?? '' });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** Paragraphs and lists; a blank line ends a block. */
export function parseMarkdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: MarkdownBlock | null = null;
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.exec(line);
    if (!line.trim()) {
      open = null;
    } else if (item) {
      const ordered = item[1] !== undefined;
      if (open?.kind !== 'list' || open.ordered !== ordered) blocks.push((open = { kind: 'list', ordered, items: [] }));
      open.items.push(parseInline(line.slice(item[0].length)));
    } else {
      if (open?.kind !== 'paragraph') blocks.push((open = { kind: 'paragraph', lines: [] }));
      open.lines.push(parseInline(line));
    }
  }
  return blocks;
}

/** Only addresses that open a page, a call, a text message or a mail; no script, no data, nothing relative. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/[^\s]|tel:[+\d]|sms:[+\d]|mailto:[^\s])/i.test(href);
}
