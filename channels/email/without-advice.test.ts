import { describe, expect, it } from 'vitest';
import { ofOneself, withoutAdvice } from './without-advice.ts';

describe('what a program advises its reader', () => {
  it.each([
    'If this is an emergency, call 911.',
    'In an emergency call 911.',
    'If you are experiencing chest pain or shortness of breath, hang up and dial 911.',
    'If you have an emergency while I am away, call 911.',
    'Chest pain? Call 911.',
    'Should you feel suicidal, text 988.',
    'Patients with suicidal thoughts should call 988.',
    'Know the signs of stroke: face drooping, arm weakness.',
    'For life-threatening emergencies, dial 911 or go to your nearest hospital.',
    'Si tiene dolor de pecho, llame al 911.',
    'Mientras estoy fuera, en caso de emergencia llame al 911.',
    'Si piensa en el suicidio, llame al 988.',
  ])('is left out: %s', (text) => {
    expect(withoutAdvice(text)).toBe('');
  });

  it.each([
    'I have crushing chest pain, should I call 911?',
    'If you do not answer I will take the pills.',
    'My father collapsed when you hung up.',
    'crushing chest pain, left arm numb',
    'She is not breathing, call 911!',
    'dad fell down the stairs call 911',
    'Tengo dolor de pecho, ¿llamo al 911?',
    'Mi esposo se desmayó, llame al 911.',
  ])('is not what somebody tells: %s', (text) => {
    expect(withoutAdvice(text)).toBe(text);
  });

  it('ends where the next sentence begins', () => {
    expect(withoutAdvice('I am away. If this is an emergency call 911. My chest hurts badly.')).toBe('I am away.\nMy chest hurts badly.');
  });
});

it('of what is sent to thousands, sentences of the writer alone', () => {
  expect(ofOneself('Maria had crushing chest pain.\n"I wanted to kill myself," says Tom.\nRead on.')).toBe('');
  expect(ofOneself('Sale today! I want to die tonight. Buy now.')).toBe('I want to die tonight.');
});
