import { describe, expect, it } from 'vitest';
import { readQuestion } from './question-line.ts';

const read = (text: string | null, manyTurns = true): unknown => readQuestion({ number: 7, text }, manyTurns);

describe('a line of questions', () => {
  it('is a text or several turns', () => {
    expect(read('{"id":"a","text":"Hi"}')).toEqual({ id: 'a', turns: ['Hi'] });
    expect(read('{"id":3,"turns":["Hi","And on Sunday?"],"note":1}')).toEqual({ id: 3, turns: ['Hi', 'And on Sunday?'] });
    expect(read('{"id":"a","text":"Hi","turns":["x"]}', false)).toEqual({ id: 'a', turns: ['Hi'] });
  });

  it.each([
    ['{"id":"a","text":', null], ['[]', null], ['null', null], ['"text"', null], ['{"text":"Hi"}', null], ['{"id":{},"text":"Hi"}', null], [null, null],
    ['{"id":"a"}', 'a'], ['{"id":"a","text":5}', 'a'], ['{"id":"a","turns":[]}', 'a'], ['{"id":"a","turns":["x",1]}', 'a'], ['{"id":"a","turns":"x"}', 'a'],
    ['{"id":"a","text":"x","turns":["y"]}', 'a'], [JSON.stringify({ id: 'a', turns: Array(101).fill('x') }), 'a'],
  ])('that is malformed says why, with its id where it has one: %s', (line, id) => {
    expect(read(line)).toEqual({ id, error: expect.stringMatching(/^Line 7: .*\.$/u) });
  });
});
