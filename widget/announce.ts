import type { Message } from '../server/contract/message.ts';
import { parseMarkdown } from './markdown.ts';

/** Who has been read out: message id → sentences read. Kept outside the DOM so that a repaint repeats nothing. */
export type Heard = ReadonlyMap<string, number>;

export type Announcement = { id: string; text: string; urgent: boolean };

/** What a screen reader has not heard yet: whole sentences, each once. The patient's own words are not read back. */
export function announcements(messages: readonly Message[], heard: Heard): { say: Announcement[]; heard: Heard } {
  const say: Announcement[] = [];
  const next = new Map(heard);
  for (const message of messages) {
    const parts = spoken(message);
    const from = heard.get(message.id) ?? 0;
    if (message.author !== 'patient') {
      for (const [index, text] of parts.entries()) {
        if (index >= from) say.push({ id: `${message.id}/${index}`, text: plain(text), urgent: message.kind === 'emergency' });
      }
    }
    next.set(message.id, Math.max(from, parts.length));
  }
  return { say, heard: next };
}

/** Without the signs of Markdown, which would be read as asterisks. */
function plain(text: string): string {
  return parseMarkdown(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
    .map((line) => line.map((part) => part.text).join(''))
    .join(' ');
}

function spoken({ card, sentences, text, state }: Message): string[] {
  if (card) return [[card.title, ...card.calls.map(({ label }) => label), ...card.lines].join('. ')];
  if (sentences.length) return sentences.map((sentence) => sentence.text);
  return text && state !== 'streaming' ? [text] : [];
}
