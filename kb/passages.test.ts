import { describe, expect, it } from 'vitest';
import { splitPassages } from './passages.ts';
import { splitSentences } from './sentences.ts';

const words = (text: string): number => text.split(/\s+/u).length;
const prose = (sentences: number, tag = 's'): string =>
  Array.from({ length: sentences }, (_, at) => `This is sentence ${tag}${at} and it has exactly ten words.`).join(' ');

describe('splitPassages', () => {
  it('keeps the heading path and leaves the title out of it', () => {
    const markdown = '# Visiting\nWelcome.\n\n## Intensive care\n### Hours\n11:00 to 13:00.\n\n## Parking\nIt is **free** for [visitors](https://x.example).';
    expect(splitPassages('Visiting', markdown, 'markdown')).toEqual([
      { headingPath: [], text: 'Welcome.' },
      { headingPath: ['Intensive care', 'Hours'], text: '11:00 to 13:00.' },
      { headingPath: ['Parking'], text: 'It is free for visitors.' },
    ]);
  });

  it('splits long prose into passages of 60 to 200 words without cutting a sentence', () => {
    const text = [prose(14, 'a'), prose(14, 'b'), prose(14, 'c')].join('\n\n');
    const passages = splitPassages('T', text, 'markdown');
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) {
      expect(words(passage.text)).toBeGreaterThanOrEqual(60);
      expect(words(passage.text)).toBeLessThanOrEqual(200);
    }
    expect(passages.flatMap((passage) => splitSentences(passage.text))).toEqual(splitSentences(text));
  });

  it('keeps a list with its lead-in', () => {
    const list = `${prose(8)}\n\nCome at once if you have:\n\n- chest pain\n- trouble breathing\n- a face that droops`;
    const passage = splitPassages('T', list, 'markdown').find((found) => found.text.includes('chest pain'))!;
    expect(passage.text).toContain('Come at once if you have:\n- chest pain\n- trouble breathing\n- a face that droops');
  });

  it('repeats the lead-in when a list is too long for one passage', () => {
    const items = Array.from({ length: 30 }, (_, at) => `- item ${at} ${'word '.repeat(12)}`).join('\n');
    const passages = splitPassages('T', `Bring these:\n\n${items}`, 'markdown');
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.text.startsWith('Bring these:\n- item')).toBe(true);
  });

  it('reads HTML without scripts, navigation and markup', () => {
    const html = '<html><head><title>x</title><script>alert(1)</script></head><body><nav>Menu</nav><h1>Lab</h1><p>Come &amp; wait.</p><h2>Hours</h2><ul><li>Mon <b>8</b></li><li>Tue 9</li></ul><table><tr><th>Day</th><th>Open</th></tr><tr><td>Wed</td><td>10</td></tr></table></body></html>';
    expect(splitPassages('Lab', html, 'html')).toEqual([
      { headingPath: [], text: 'Come & wait.' },
      { headingPath: ['Hours'], text: '- Mon 8\n- Tue 9\n- Wed; Open: 10' },
    ]);
  });

  it('reads plain text by blank lines and list marks', () => {
    expect(splitPassages('T', 'First part\ngoes on.\n\nBring:\n- a card\n- shoes', 'text')).toEqual([
      { headingPath: [], text: 'First part goes on.\nBring:\n- a card\n- shoes' },
    ]);
  });

  it('names the columns of a table row', () => {
    expect(splitPassages('T', '| Day | Open |\n|---|---|\n| Mon | 8–18 |', 'markdown')[0]!.text).toBe('- Mon; Open: 8–18');
  });

  it('survives text without any full stop', () => {
    const passages = splitPassages('T', 'word '.repeat(5000), 'text');
    for (const passage of passages) expect(words(passage.text)).toBeLessThanOrEqual(200);
  });
});
