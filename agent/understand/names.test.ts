import { describe, expect, it } from 'vitest';
import { forWhomIn } from './for-whom.ts';
import { bareName, nameIn } from './names.ts';

describe('the name of who writes', () => {
  it.each([
    ['Mornings are best. Mary Lowe, 555-0170', 'Mary Lowe'],
    ['book me with orthopaedics, Lena Fox 555-0172, Fridays', 'Lena Fox'],
    ['book cardiology for Ken Ito 555-0153 any day', 'Ken Ito'],
    ["I'm Grace Payne and need an appointment with Dr. Burns, 555-0167", 'Grace Payne'],
    ['im lena horvath 5550143', 'lena horvath'],
    ['Lowe, Mary 555-0133', 'Mary Lowe'],
    ['me llamo ana ruiz y necesito una cita', 'ana ruiz'],
    ['soy María José de la Cruz, 555-0142', 'María José de la Cruz'],
    ['My name is José Ángel Núñez del Río', 'José Ángel Núñez del Río'],
    ['Fatima al-Sayed, 555-0149', 'Fatima al-Sayed'],
    ['李伟 555-0142', '李伟'],
    ['Please send my chart to Dr Olsen in Duluth. Kate Moss-Hill, 555-0178', 'Kate Moss-Hill'],
  ])('%s → %s', (message, name) => {
    expect(nameIn(message)).toBe(name);
  });

  it.each([
    'an appointment with Dr. Burns, 555-0171', "I'm Spanish and need help", 'this is urgent, 555-0190', 'Monday, Tuesday or Friday', 'refill of Metformin, 555-0191', 'Northside Clinic, please',
  ])('is not found in: %s', (message) => {
    expect(nameIn(message)).toBeNull();
  });
});

describe('a name that was asked for', () => {
  it.each([
    ['nguyen thi lan', 'nguyen thi lan'], ['Lowe, Mary', 'Mary Lowe'], ["it's Bart O'Sullivan-Wright", "Bart O'Sullivan-Wright"], ['Do Thi My', 'Do Thi My'], ['Jay', 'Jay'],
    ['van der Berg, Piet', 'Piet van der Berg'], ['Will May', 'Will May'], ['Dianne Bloodworth 555-1234567', 'Dianne Bloodworth'], ['李伟', '李伟'],
  ])('%s → %s', (answer, name) => {
    expect(bareName(answer)).toBe(name);
  });

  it.each(['why do you need that?', 'the blue one', 'Dr Burns', 'not sure'])('is not: %s', (answer) => {
    expect(bareName(answer)).toBeNull();
  });
});

describe('whom a request is for', () => {
  it.each([
    ['my daughter Zoe needs a check-up', 'daughter', 'Zoe'],
    ["I'm writing for my mother, Ruth Meyer", 'mother', 'Ruth Meyer'],
    ['a physical for my 6 year old son', 'son', null],
    ["my husband's refill please", 'husband', null],
    ['necesito una cita con el pediatra para mi hijo Mateo', 'hijo', 'Mateo'],
    ['on behalf of Ida Blom', null, 'Ida Blom'],
  ])('%s → %s %s', (message, relation, name) => {
    expect(forWhomIn(message)).toMatchObject({ relation, name });
  });

  it.each(['my husband will drive me', 'my father had a stroke in 2010', 'therapy for my back'])('is not somebody else in: %s', (message) => {
    expect(forWhomIn(message)).toBeNull();
  });
});
