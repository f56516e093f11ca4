import { describe, expect, it } from 'vitest';
import { callingAt, colleaguesLike, noteParts, withName } from './mentions.ts';

const people = [{ id: '1', name: 'Noor', role: 'nurse' }, { id: '2', name: 'Dr Silva', role: 'doctor' }, { id: '3', name: 'José Núñez', role: 'nurse' }];

describe('a name after @', () => {
  it.each([['@', ''], ['please @no', 'no'], ['(@Dr Sil', 'Dr Sil'], ['a\n@Jos', 'Jos']])('%j is being written', (text, words) => {
    expect(callingAt(text, text.length)?.words).toBe(words);
  });
  it.each(['', 'no name', 'info@noor', '@Noor  and', '@ Noor', '@Noor: look'])('%j is none', (text) => expect(callingAt(text, text.length)).toBeNull());

  it('proposes whoever it may be, also by the second name and without accents', () => {
    expect(colleaguesLike('', people)).toHaveLength(3);
    expect(colleaguesLike('sil', people).map(({ name }) => name)).toEqual(['Dr Silva']);
    expect(colleaguesLike('jose nu', people).map(({ name }) => name)).toEqual(['José Núñez']);
    expect(colleaguesLike('x', people)).toEqual([]);
  });

  it('is written out in its place', () => {
    const text = 'Ask @si please';
    expect(withName(text, callingAt(text, 7)!, 'Dr Silva')).toEqual({ text: 'Ask @Dr Silva please', caret: 14 });
  });
});

it('a note shows whom it calls', () => {
  expect(noteParts('See @dr silva, and @Noora.', people)).toEqual([{ text: 'See ', called: false }, { text: '@dr silva', called: true }, { text: ', and @Noora.', called: false }]);
  expect(noteParts('plain', [])).toEqual([{ text: 'plain', called: false }]);
});
