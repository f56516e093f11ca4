import { describe, expect, it } from 'vitest';
import { CAPABILITIES } from './capabilities.ts';
import { choiceIn, shapeText } from './shape-text.ts';

const none = (): string => { throw new Error('no link is needed'); };
const said = { texts: ['Which day suits you?'], choices: ['Monday', 'Tuesday'], files: 0 };

describe('shapeText', () => {
  it('makes numbers of choices where there are no buttons, and nothing where there is neither', () => {
    expect(shapeText(said, CAPABILITIES.sms, 'en', none)).toBe('Which day suits you?\n\nReply with a number:\n1 Monday\n2 Tuesday');
    expect(shapeText(said, CAPABILITIES.email, 'en', none)).toBe('Which day suits you?');
  });

  it('puts files behind a link where they cannot come along', () => {
    expect(shapeText({ ...said, choices: [], files: 2 }, CAPABILITIES.sms, 'es', () => 'https://h.example/m/1')).toBe('Which day suits you?\n\nHay 2 archivos aquí: https://h.example/m/1');
    expect(shapeText({ ...said, choices: [], files: 2 }, CAPABILITIES.chat, 'en', none)).toBe('Which day suits you?');
  });

  it('cuts off no question that waits for a reply', () => {
    const confirm = ['Esto es lo que enviaré:', '- Solicitud: Solicitud de resurtido', '- Sobre: hola necesito renovar mi lisinopril 10 mg', '- Farmacia: Farmacia Ñuñoa', '- Nombre: Ana López', '- Contacto: +15555550162', '', '¿Es correcto?'].join('\n');
    expect(shapeText({ texts: [confirm], choices: ['Sí', 'No, cambiar'], files: 0 }, CAPABILITIES.sms, 'es', none)).toMatch(/¿Es correcto\?\n\nResponda con un número:\n1 Sí\n2 No, cambiar$/u);
  });

  it('shortens where length counts, and only there', () => {
    const long = { texts: ['A sentence of some length that says something. '.repeat(20)], choices: [], files: 0 };
    expect(shapeText(long, CAPABILITIES.sms, 'en', () => 'https://h.example/m/1')).toMatch(/Read all of it: https:\/\/h\.example\/m\/1$/u);
    expect(shapeText(long, CAPABILITIES.email, 'en', none)).toBe(long.texts[0]);
  });
});

it.each([['1', 2, 1], [' 2. ', 2, 2], ['2)', 2, 2], ['3', 2, null], ['0', 2, null], ['12', 2, null], ['one', 2, null], ['1', 0, null], ['', 2, null]])('choiceIn %j of %i', (text, offered, wanted) => {
  expect(choiceIn(text, offered)).toBe(wanted);
});
