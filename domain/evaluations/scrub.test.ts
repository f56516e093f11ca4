import { describe, expect, it } from 'vitest';
import { scrub, scrubAnswer } from './scrub.ts';

describe('what is taken out', () => {
  it.each([
    // names
    ['My name is Maria Lopez and I need a refill', 'My name is [name] and I need a refill'],
    ["hi I'm Joe, is parking free?", "hi I'm [name], is parking free?"],
    ['this is about my son Noah, he has a fever', 'this is about my son [name], he has a fever'],
    ['I saw Dr. Silva on Monday', 'I saw Dr. [name] on Monday'],
    ['please ask Mrs O’Brien at the desk', 'please ask Mrs [name] at the desk'],
    ['me llamo Ana María Ruiz', 'me llamo [name]'],
    ['la cita de mi hijo Mateo', 'la cita de mi hijo [name]'],
    ['I was with Peter Johansson last week', 'I was with [name] last week'],
    ['Mornings are best. Mary Lowe, 555-0170', 'Mornings are best. [name], [phone]'],
    ['Is Harold Finch on your ward?', 'Is [name] on your ward?'],
    ["put me on Dr Lang's list", "put me on Dr [name]'s list"],
    // phones
    ['call me at 555-0170', 'call me at [phone]'],
    ['(312) 555-0170 or +1 312 555 0171', '[phone] or [phone]'],
    ['mi teléfono es 312.555.0170', 'mi teléfono es [phone]'],
    // emails and links
    ['write to joe.park+hospital@mail.example.test please', 'write to [email] please'],
    ['it is on https://portal.example.test/r?id=77', 'it is on [link]'],
    // record and insurance numbers
    ['my MRN is 0045512', 'my MRN is [number]'],
    ['MRN: A-99213', 'MRN: [number]'],
    ['member id XJ4471239 of my plan', 'member id [number] of my plan'],
    ['SSN 123-45-6789', 'SSN [number]'],
    ['invoice 20441877 is wrong', 'invoice [number] is wrong'],
    // dates
    ['born 03/12/1985', 'born [date]'],
    ['DOB 1985-03-12', 'DOB [date]'],
    ['date of birth: March 12, 1985', 'date of birth: [date]'],
    ['I was born in 1985', 'I was born in [date]'],
    ['my visit on the 3rd of May', 'my visit on the [date]'],
    ['nací el 12 de marzo de 1985', 'nací el [date]'],
    // case references
    ['what about RH-4F7K-2M9?', 'what about [case]?'],
    ['status of rh-4f7k-2m9'.toUpperCase(), 'STATUS OF [case]'],
    // addresses
    ['I live at 14 Elm Street, Apt 3', 'I live at [address]'],
    ['send it to 1200 N. Lake Shore Drive, Chicago, IL 60611', 'send it to [address]'],
    ['picked up from 14 Elm Street was a woman', 'picked up from [address] was a woman'],
    ['PO Box 1881', '[address]'],
    ['vivo en la calle Mayor 12', 'vivo en la [address]'],
    // great ages
    ['my aunt is 97 years old', 'my aunt is 90 years old'],
  ])('%s', (text, left) => {
    expect(scrub(text).text).toBe(left);
  });
});

describe('what stays, since it tells of the matter and not of the person', () => {
  it.each([
    'crushing chest pain for 20 minutes, should I call 911?',
    'call or text 988',
    'is the garage $2 an hour from 10:00 to 20:00?',
    'my 2 year old has 39.5 since 3 days',
    'blood pressure 182/110 and a headache',
    'I take 20 mg of lisinopril',
    'when is Northside Clinic open on Saturday?',
    'Does Riverbend Health take Medicare?',
    'Is the Intensive Care Unit on floor 3?',
    'appointment with cardiology, Tuesday mornings',
    '¿a qué hora abre la clínica los lunes?',
    'my mother is 82 years old',
    'Garage A or the Lake Avenue Garage?',
  ])('%s', (text) => {
    expect(scrub(text)).toEqual({ text, removed: {} });
  });
});

it('names from the record go wherever they stand, in any case, and not inside other words', () => {
  expect(scrub('joe here, PARK is my last name, is the parking free?', { names: ['Joe Park'] })).toEqual({ text: '[name] here, [name] is my last name, is the parking free?', removed: { name: 2 } });
});

it('names of any spelling are found', () => {
  expect(scrub("anne-marie o'neil (jr.) here", { names: ["Anne-Marie O'Neil (Jr.)"] }).text).toBe('[name] here');
});

it('counts what was removed', () => {
  expect(scrub('My name is Ida Blom, 555-0170 or 555-0171, ida@example.test').removed).toEqual({ name: 1, phone: 2, email: 1 });
});

it('is done when it is done once', () => {
  const once = scrub('Name: Ida Blom, born 03/12/1985, 14 Elm Street, 555-0170, RH-4F7K-2M9, MRN 0045512', { names: ['Ida Blom'] }).text;
  expect(scrub(once, { names: ['Ida Blom'] })).toEqual({ text: once, removed: {} });
});

describe('an answer to the question for a name', () => {
  it('is a name, however it is written', () => {
    expect(scrubAnswer('hana kim', 'What is your full name?').text).toBe('[name]');
    expect(scrubAnswer('marta solís', '¿Cuál es su nombre completo?').text).toBe('[name]');
  });
  it('is not, when something else is said', () => {
    expect(scrubAnswer('no', 'What is your full name?').text).toBe('no');
    expect(scrubAnswer('why do you need that, is it for the bill?', 'What is your full name?').text).toBe('why do you need that, is it for the bill?');
  });
});
