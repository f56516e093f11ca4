import { describe, expect, it } from 'vitest';
import { inputLines } from './input-lines.ts';

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

async function read(texts: string[], longest?: number): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const { number, text } of inputLines(pieces(...texts), longest)) lines.push([number, text]);
  return lines;
}

describe('input lines', () => {
  it.each<[string, string[], unknown[]]>([
    ['nothing', [], []],
    ['an empty piece', [''], []],
    ['a line without an end', ['a'], [[1, 'a']]],
    ['lines cut anywhere', ['a', 'b\nc', '\n', 'd\n'], [[1, 'ab'], [2, 'c'], [3, 'd']]],
    ['Windows line ends, cut between the two signs', ['a\r', '\nb\r\n'], [[1, 'a'], [2, 'b']]],
    ['a byte order mark, at the start only', ['\uFEFFa\n\uFEFFb'], [[1, 'a'], [2, '\uFEFFb']]],
    ['blank lines, which are counted', ['\n \r\na\n\n'], [[3, 'a']]],
    ['separators that are no line end', ['a\u2028b\u0085c'], [[1, 'a\u2028b\u0085c']]],
  ])('are read from %s', async (_, texts, lines) => {
    expect(await read(texts)).toEqual(lines);
  });

  it('that are too long are told of and not held; the next one is read', async () => {
    expect(await read(['a\n', 'x'.repeat(30), 'x'.repeat(30), 'y\nb\n'], 10)).toEqual([[1, 'a'], [2, null], [3, 'b']]);
    expect(await read([`${'x'.repeat(11)}\nb`], 10)).toEqual([[1, null], [2, 'b']]);
    expect(await read(['x'.repeat(50)], 10)).toEqual([[1, null]]);
    expect(await read([`${'x'.repeat(10)}\r\n`], 10)).toEqual([[1, 'x'.repeat(10)]]);
  });
});
