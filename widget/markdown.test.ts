import { describe, expect, test } from 'vitest';
import { isSafeHref, parseInline, parseMarkdown } from './markdown.ts';

describe('links', () => {
  test.each([
    ['https://riverbend.example/a?b=c', true],
    ['tel:+15550111', true],
    ['tel:911', true],
    ['sms:988', true],
    ['mailto:desk@riverbend.example', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['//evil.example', false],
    ['/relative', false],
    ['https://', false],
    [' https://riverbend.example', false],
  ])('%s opens: %s', (href, safe) => {
    expect(isSafeHref(href)).toBe(safe);
  });

  test('an unsafe link stays the text that it is', () => {
    expect(parseInline('[click](javascript:alert(1))')).toEqual([{ kind: 'text', text: '[click](javascript:alert(1))' }]);
  });

  test('a bare address ends before the full stop', () => {
    expect(parseInline('See https://riverbend.example/visit.')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://riverbend.example/visit', href: 'https://riverbend.example/visit' },
      { kind: 'text', text: '.' },
    ]);
  });
});

test('bold is bold, and a lone asterisk is an asterisk', () => {
  expect(parseInline('2 * 3 is **six**')).toEqual([
    { kind: 'text', text: '2 * 3 is ' },
    { kind: 'strong', text: 'six' },
  ]);
});

test('HTML is text', () => {
  expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
    { kind: 'paragraph', lines: [[{ kind: 'text', text: '<img src=x onerror=alert(1)>' }]] },
  ]);
});

test('blank lines part paragraphs, and lists of two kinds stay apart', () => {
  const blocks = parseMarkdown('One\ntwo\n\nThree\n- a\n- b\n1. c');
  expect(blocks.map((block) => (block.kind === 'list' ? [block.ordered, block.items.length] : block.lines.length))).toEqual([2, 1, [false, 2], [true, 1]]);
});
