import { expect, it } from 'vitest';
import { mentionsIn } from './mentions.ts';

const people = [{ id: 'noor', name: 'Noor Haddad' }, { id: 'ana', name: 'Ana Silva' }, { id: 'ana-maria', name: 'Ana Maria Reyes' }, { id: 'jose', name: 'José Núñez' }];

it.each([
  ['@Noor please', ['noor']],
  ['ask @noor haddad, and @Ana Silva.', ['noor', 'ana']],
  ['@ana maria reyes or @ana silva', ['ana-maria', 'ana']],
  ['@Ana is two people', []],
  ['@jose nunez @José', ['jose']],
  ['write to info@noor.test', []],
  ['@Noora is nobody', []],
  ['@noor @Noor Haddad', ['noor']],
  ['(@noor)', ['noor']],
  ['@', []],
])('%j calls %j', (text, called) => {
  expect(mentionsIn(text, people)).toEqual(called);
});
