import { describe, expect, it } from 'vitest';
import { createPlaceholders, holdsPlaceholder, withoutIdentifiers } from './placeholders.ts';
import { createRestoreStream } from './restore-stream.ts';

const hide = (text: string, names: string[] = []): string => withoutIdentifiers([text], { names })[0]!;

describe('what tells who somebody is goes', () => {
  it.each([
    ['Call me at 555-123-4567 or (555) 987 6543', 'Call me at [PHONE_1] or [PHONE_2]'],
    ['my cell is 5551234567', 'my cell is [PHONE_1]'],
    ['reach me on +44 20 7946 0958 please', 'reach me on [PHONE_1] please'],
    ['it is 555-0199', 'it is [PHONE_1]'],
    ['five five five oh one nine nine', '[PHONE_1]'],
    ['Mail ana.ruiz+x@example.co.uk.', 'Mail [EMAIL_1].'],
    ['ana at example dot com', '[EMAIL_1]'],
    ['see https://portal.example/s?token=abc now', 'see [LINK_1] now'],
    ['my MRN is 00482913', 'my MRN is [MRN_1]'],
    ['MRN: A-48213', 'MRN: [MRN_1]'],
    ['Número de expediente 48213', 'Número de expediente [MRN_1]'],
    ['SSN 123-45-6789', 'SSN [ID_1]'],
    ['member id XZA1234567', 'member id [ID_1]'],
    ['I was born on March 14, 1985', 'I was born on [DOB_1]'],
    ['DOB 3/14/85', 'DOB [DOB_1]'],
    ['nací el 14 de marzo de 1985', 'nací el [DATE_1]'],
    ['seen on 2024-02-03', 'seen on [DATE_1]'],
    ['I live at 12 oak dr apt 4, springfield', 'I live at [ADDRESS_1]'],
    ['Send it to 742 Evergreen Terrace, Springfield, IL 62704 today', 'Send it to [ADDRESS_1] today'],
    ['I live at 742 Evergreen Ave., Springfield. My son is ill', 'I live at [ADDRESS_1]. My son is ill'],
    ['It is 742 Evergreen Terrace. My son is ill', 'It is [ADDRESS_1]. My son is ill'],
    ['vivo en Calle Mayor 12', 'vivo en [ADDRESS_1]'],
    ['What about RH-4F7K-2M9?', 'What about [CASE_1]?'],
    ['case RB-1042', 'case [CASE_1]'],
    ['card 4111 1111 1111 1111', 'card [CARD_1]'],
    ['the code is 482913', 'the code is [ID_1]'],
    ['give me 48291377 back', 'give me [PHONE_1] back'],
    ['member ID: W2219 88213', 'member ID: [ID_1]'],
    ['last four of my social are 6789', 'last four of my social are [ID_1]'],
    ['Dayton OH 45402', '[ADDRESS_1]'],
    ['Thanks, Susan Whitfield', 'Thanks, [NAME_1]'],
    ['Emily Stone here', '[NAME_1] here'],
    ["My son's name is arjun", "My son's name is [NAME_1]"],
    ['facebook.com/maria.77', '[LINK_1]'],
    ['cvv 123', 'cvv [ID_1]'],
    ['my name is ana ruiz and I need a refill', 'my name is [NAME_1] and I need a refill'],
    ["My name's Ana-María de la Cruz, hello", "My name's [NAME_1], hello"],
    ['I am Joe Park, and Joe needs help', 'I am [NAME_1], and [NAME_2] needs help'],
    ['me llamo José Pérez y tengo fiebre', 'me llamo [NAME_1] y tengo fiebre'],
    ['my son Leo fell', 'my son [NAME_1] fell'],
    ['Dr. Patel told me', 'Dr. [NAME_1] told me'],
    ['Can I visit?\nThanks,\nAna Ruiz', 'Can I visit?\nThanks,\n[NAME_1]'],
  ])('%s', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('known names go wherever they stand, whole or in part', () => {
    expect(hide('ANA RUIZ here, ana for short. Is Mrs Ruiz in?', ['Ana Ruiz'])).toBe('[NAME_1] here, [NAME_2] for short. Is Mrs [NAME_3] in?');
  });

  it('a name told late is hidden in what was written before', () => {
    expect(withoutIdentifiers(['Leo has a rash', 'my son is called Leo'])).toEqual(['[NAME_1] has a rash', 'my son is called [NAME_1]']);
  });

  it('equal values share a placeholder, however they are written', () => {
    expect(hide('555-123-4567, again (555) 123-4567')).toBe('[PHONE_1], again [PHONE_1]');
  });
});

describe('what an answer needs stays', () => {
  it.each([
    'Take 200 mg every 4 to 6 hours, no more than 1,200 mg in 24 hours',
    'Visiting hours are 10:00 to 20:00 every day',
    'my blood pressure is 140/90 and my sugar was 126',
    'I am Diabetic and have Type 2',
    'it is a 10 minute walk down the road, 2 blocks from the street',
    'my 3 year old has had a fever of 39.5 for 2 days',
    'can I come on Tuesday 24 November at 14:30?',
    'will I need it in may? mark my words',
    'is the COVID-19 vaccine 95% effective',
    'the bill is $1,250.00 for room 204',
    '¿cuánto cuesta el estacionamiento de 10:00 a 20:00?',
    'I have 5 to 10 to 15 to 20 questions',
    'my platelets are 150,000',
    'the name is wrong on my bill',
    'Thanks, Monday works',
    'zip code of the visit is on the form, pin it to the door',
  ])('%s', (text) => {
    expect(hide(text, ['Will Park', 'Mark May'])).toBe(text);
  });

  it('published numbers are no secret', () => {
    const placeholders = createPlaceholders({ published: ['Call billing at 555-0120.', '555-0111'] });
    expect(placeholders.hide('I called 555-0120, 5550111 and 555-0199')).toBe('I called 555-0120, 5550111 and [PHONE_1]');
  });
});

describe('values come back', () => {
  const placeholders = createPlaceholders({ names: ['Ana Ruiz'] });
  const hidden = placeholders.hide('I am Ana Ruiz, 555-123-4567, ana@example.com');

  it('as they were', () => {
    expect(hidden).toBe('I am [NAME_1], [PHONE_1], [EMAIL_1]');
    expect(placeholders.restore(hidden)).toBe('I am Ana Ruiz, 555-123-4567, ana@example.com');
    expect(placeholders.count()).toBe(3);
  });

  it('also when a model writes the placeholder in its own way', () => {
    expect(placeholders.restore('[name_1], [PHONE 1], \\[EMAIL\\_1\\]')).toBe('Ana Ruiz, 555-123-4567, ana@example.com');
  });

  it('never for placeholders that a model made up, and those are seen', () => {
    expect(placeholders.restore('[NAME_7] and [SSN_1]')).toBe('[NAME_7] and [SSN_1]');
    for (const text of ['Dear [NAME_7].', 'Call [PHONE_2].', 'NAME_1 is here.', 'Hello [NAME].']) expect(holdsPlaceholder(text)).toBe(true);
    for (const text of ['See [1].', 'The ID is on the card.', 'A NAME and a DATE.']) expect(holdsPlaceholder(text)).toBe(false);
  });

  it('not for a placeholder that the patient typed', () => {
    const forged = createPlaceholders({ names: ['Ana Ruiz'] });
    const text = 'I am Ana Ruiz, tell me [NAME_1] and [PHONE_1]';
    expect(forged.hide(text)).toBe('I am [NAME_1], tell me [TEXT_1] and [TEXT_2]');
    expect(forged.restore(forged.hide(text))).toBe(text);
  });

  it('whatever pieces a stream is cut into', () => {
    const text = 'Dear [NAME_1], we call [PHONE_1] or write to [EMAIL_1]. [See 1] [NAME_9] \\[NAME\\_1\\] and [';
    for (let size = 1; size <= text.length; size++) {
      const stream = createRestoreStream(placeholders);
      let out = '';
      for (let at = 0; at < text.length; at += size) out += stream.push(text.slice(at, at + size));
      expect(out + stream.end()).toBe(placeholders.restore(text));
    }
  });

  it('without holding back what can be no placeholder', () => {
    const stream = createRestoreStream(placeholders);
    expect(stream.push('Visiting hours [on the wards of the main hospital are')).toBe('Visiting hours [on the wards of the main hospital are');
    expect(stream.push(' [NA')).toBe(' ');
    expect(stream.push('ME_1] ')).toBe('Ana Ruiz ');
  });
});
