import { type Block, type BodyFormat, toBlocks } from './blocks.ts';
import { splitSentences } from './sentences.ts';

/** A chunk of an article that is searched and cited by itself. */
export type Passage = {
  /** The headings above it, outermost first, without the article's title. */
  headingPath: string[];
  /** Plain text; list items stand on lines of their own and start with "- ". */
  text: string;
};

/** Words. A passage ends at the first good place after `GOOD`, is not left shorter than `LEAST` when it can be helped, and never passes `MOST` unless one sentence does. */
const LEAST = 60;
const GOOD = 120;
const MOST = 200;

/** No sentence is this long: the source lacks full stops, and cutting at words is the lesser harm. */
const RUNAWAY = 300;

/**
 * Splits an article into passages of about 60–200 words. A passage never spans headings (a short section stays short),
 * no sentence is cut, and a list item stays whole; when a list must be split, its lead-in is repeated above each part,
 * so that "Come at once if you have:" is never parted from what it announces.
 */
export function splitPassages(title: string, body: string, format: BodyFormat): Passage[] {
  const passages: Passage[] = [];
  const path: { depth: number; text: string }[] = [];
  let section: Block[] = [];
  const flush = (): void => {
    for (const text of packSection(section)) passages.push({ headingPath: path.map((heading) => heading.text), text });
    section = [];
  };
  for (const block of toBlocks(body, format)) {
    if (block.kind !== 'heading') {
      section.push(block);
      continue;
    }
    flush();
    if (block.depth === 1 && sameWords(block.text, title)) {
      path.length = 0;
      continue;
    }
    while (path.length > 0 && path.at(-1)!.depth >= block.depth) path.pop();
    path.push({ depth: block.depth, text: block.text });
  }
  flush();
  return passages;
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(a) === plain(b);
}

/** What must stay together: a sentence, or a list item. `lead` is the sentence that announces an item's list. */
type Unit = { text: string; words: number; item: boolean; lead: string | null; startsParagraph: boolean };

function packSection(section: Block[]): string[] {
  const units = toUnits(section);
  const texts: string[] = [];
  let current: Unit[] = [];
  let words = 0;
  let left = units.reduce((sum, unit) => sum + unit.words, 0);
  for (const [at, unit] of units.entries()) {
    // A lead-in belongs to its list: judge the room by the lead-in and its first item.
    const needed = unit.words + (leadsList(units, at) ? units[at + 1]!.words : 0);
    const restIsSmall = left < LEAST && words + left <= MOST;
    const full = words + needed > MOST || (words >= GOOD && (unit.startsParagraph || unit.item) && !restIsSmall && !shortListGoesOn(units, at, words));
    if (full && current.length > 0) {
      texts.push(render(current));
      current = [];
      words = 0;
      if (unit.item && unit.lead !== null) {
        const lead = { text: unit.lead, words: countWords(unit.lead), item: false, lead: null, startsParagraph: true };
        current.push(lead);
        words += lead.words;
      }
    }
    current.push(unit);
    words += unit.words;
    left -= unit.words;
  }
  if (current.length > 0) texts.push(render(current));
  return texts;
}

function leadsList(units: Unit[], at: number): boolean {
  const next = units[at + 1];
  return next !== undefined && next.item && next.lead === units[at]!.text;
}

/** Whether the list that goes on at `at` still fits as a whole. */
function shortListGoesOn(units: Unit[], at: number, words: number): boolean {
  if (!units[at]!.item || !(units[at - 1]?.item || leadsList(units, at - 1))) return false;
  let rest = words;
  for (let next = at; next < units.length && units[next]!.item; next++) rest += units[next]!.words;
  return rest <= MOST;
}

function toUnits(section: Block[]): Unit[] {
  const units: Unit[] = [];
  let lead: string | null = null;
  for (const block of section) {
    if (block.kind === 'item') {
      units.push({ text: block.text, words: countWords(block.text), item: true, lead, startsParagraph: false });
      continue;
    }
    for (const [at, sentence] of splitSentences(block.text).flatMap(cutRunaway).entries()) {
      units.push({ text: sentence, words: countWords(sentence), item: false, lead: null, startsParagraph: at === 0 });
      lead = sentence;
    }
  }
  return units;
}

function cutRunaway(sentence: string): string[] {
  const words = sentence.split(/\s+/u);
  if (words.length <= RUNAWAY) return [sentence];
  const parts: string[] = [];
  for (let at = 0; at < words.length; at += MOST) parts.push(words.slice(at, at + MOST).join(' '));
  return parts;
}

function render(units: Unit[]): string {
  let text = '';
  for (const unit of units) {
    if (unit.item) text += `\n- ${unit.text}`;
    else text += text === '' ? unit.text : `${unit.startsParagraph ? '\n' : text.endsWith('\n') ? '' : ' '}${unit.text}`;
  }
  return text.trim();
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}
