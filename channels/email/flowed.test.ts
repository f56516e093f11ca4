import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowed } from './flowed.ts';

/** As a reader that knows the format puts it together. */
function unflowed(text: string): string {
  let whole = '';
  for (const line of text.split('\n')) {
    const own = line.replace(/^ /u, '');
    whole += own.endsWith(' ') && own !== '-- ' ? own : `${own}\n`;
  }
  return whole.replace(/\n$/u, '');
}

describe('plain text', () => {
  it('is broken at 72 columns, and an address never', () => {
    const url = `https://hospital.example/read/${'a'.repeat(80)}`;
    const text = flowed(`${'word '.repeat(40).trim()}\n${url}\n-- \nRiverbend`);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > 72)).toEqual([url]);
    expect(lines).toContain('-- ');
    expect(lines.slice(0, 2).map((line) => line.endsWith(' '))).toEqual([true, true]);
  });

  it('is no quotation and no other mail, whatever a line begins with', () => {
    expect(flowed('> said\nFrom here\n indented')).toBe(' > said\n From here\n  indented');
  });

  it('is the same again when it is put together', () => {
    const line = fc.array(fc.oneof(fc.string({ maxLength: 90 }).map((word) => word.replace(/\s/gu, '')), fc.constant('>'), fc.constant('From'), fc.constant('--')), { maxLength: 40 }).map((words) => words.join(' ').trimEnd());
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      expect(unflowed(flowed(lines.join('\n')))).toBe(lines.join('\n'));
    }), { numRuns: 300 });
  });
});
