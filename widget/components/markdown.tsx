import { parseInline, parseMarkdown, type Inline } from '../markdown.ts';

/** Bold and links inside one sentence. */
export function InlineText({ text }: { text: string }) {
  return <>{parseInline(text).map(inline)}</>;
}

/** Paragraphs and lists of a staff reply or a passage, made of elements and never of HTML. */
export function Markdown({ text }: { text: string }) {
  return (
    <>
      {parseMarkdown(text).map((block) => {
        if (block.kind === 'paragraph') {
          return <p dir="auto">{block.lines.map((line, index) => [index > 0 && <br />, line.map(inline)])}</p>;
        }
        const items = block.items.map((item) => <li dir="auto">{item.map(inline)}</li>);
        return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
      })}
    </>
  );
}

function inline(part: Inline) {
  if (part.kind === 'strong') return <strong>{part.text}</strong>;
  if (part.kind === 'text') return part.text;
  const outside = part.href.startsWith('http');
  return (
    <a href={part.href} rel="noopener noreferrer" target={outside ? '_blank' : undefined}>
      {part.text}
    </a>
  );
}
