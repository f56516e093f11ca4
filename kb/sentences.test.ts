import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

describe('splitSentences', () => {
  const cases: [string, string, string[]][] = [
    ['plain sentences', 'Come early. Bring a card! Any questions?', ['Come early.', 'Bring a card!', 'Any questions?']],
    ['titles and initials', 'Dr. Silva and J. Park see you. St. Mary is near.', ['Dr. Silva and J. Park see you.', 'St. Mary is near.']],
    ['decimals and doses', 'Take 2.5 mg. Do not take 1.000 mg.', ['Take 2.5 mg.', 'Do not take 1.000 mg.']],
    ['e.g. and i.e.', 'Bring papers, e.g. Your card, i.e. the blue one.', ['Bring papers, e.g. Your card, i.e. the blue one.']],
    ['times of day', 'We open at 8 a.m. on weekdays. We close at 6 p.m. Call us.', ['We open at 8 a.m. on weekdays.', 'We close at 6 p.m.', 'Call us.']],
    ['no. before a number', 'See room No. 12 upstairs. No. That is wrong.', ['See room No. 12 upstairs.', 'No.', 'That is wrong.']],
    ['quotes and brackets', 'She said "Wait." Then she left. (He stayed.) Good.', ['She said "Wait."', 'Then she left.', '(He stayed.)', 'Good.']],
    ['an ellipsis goes on', 'I feel… not well. Help... Now', ['I feel… not well.', 'Help...', 'Now']],
    ['small letters after a stop', 'i have pain. it is bad. what now', ['i have pain.', 'it is bad.', 'what now']],
    ['Spanish', 'La Dra. Silva atiende a las 8 a.m. ¿Necesita cita? ¡Llame ya! Traiga p.ej. Su tarjeta.',
      ['La Dra. Silva atiende a las 8 a.m.', '¿Necesita cita?', '¡Llame ya!', 'Traiga p.ej. Su tarjeta.']],
    ['addresses and links', 'Go to riverbend.example/map today. Then walk.', ['Go to riverbend.example/map today.', 'Then walk.']],
    ['lists', 'Bring:\n- your card\n- a list of medicines.\n1. Sit down.\n2. Wait.', ['Bring:', '- your card', '- a list of medicines.', '1. Sit down.', '2. Wait.']],
    ['wrapped lines', 'One long\nsentence here.\n\nAnother', ['One long sentence here.', 'Another']],
    ['dates', 'Closed on Dec. 25 and Jan. 1. Open else.', ['Closed on Dec. 25 and Jan. 1.', 'Open else.']],
    ['nothing', ' \n ', []],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(splitSentences(text)).toEqual(expected));

  it('loses no word and takes time in proportion to length', () => {
    const text = 'One two 3.5 e.g. four! (Five) six… seven? '.repeat(2000);
    expect(splitSentences(text).join(' ').replace(/\s+/gu, ' ')).toBe(text.trim());
  });
});
