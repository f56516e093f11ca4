import { describe, expect, it } from 'vitest';
import { fold } from '../understand/fold.ts';
import { durationIn, severityIn, whoIn } from './facts.ts';

describe('who is unwell', () => {
  it.each([
    ['my 3 year old has a fever', 'child'], ['my 6-week-old is hot', 'newborn'], ['she is 8 months old', 'baby'], ["I'm 72 and dizzy", 'older'], ['I am 34 weeks pregnant', 'pregnant'],
    ['my newborn', 'newborn'], ['A baby under 3 months', 'newborn'], ['A baby of 3 to 12 months', 'baby'], ['65 or older', 'older'], ['An adult', 'adult'], ['my husband has a cough', 'adult'], ['my 45 year old brother', 'adult'],
    ['mi bebé de 2 meses', 'newborn'], ['mi hija tiene 4 años', 'child'], ['tengo 70 años', 'older'], ['Un bebé de 3 a 12 meses', 'baby'], ['estoy embarazada', 'pregnant'], ['mi abuela', 'older'],
    ['I have a headache', null], ['I am not pregnant', null], ['no estoy embarazada', null], ['tengo tos de 3 semanas', null],
  ] as const)('“%s” is %s', (text, who) => {
    expect(whoIn(fold(text))).toBe(who);
  });
});

describe('since when', () => {
  it.each([
    ['for 2 days', 'days'], ['it started today', 'today'], ['since yesterday', 'days'], ['for a week', 'week'], ['for three weeks', 'weeks'], ['for 4 hours', 'today'], ['More than 2 weeks', 'weeks'], ['4 to 14 days', 'week'],
    ['1 to 3 days', 'days'], ['desde hace 5 días', 'week'], ['hace un mes', 'weeks'], ['Empezó hoy', 'today'], ['De 1 a 3 días', 'days'], ['Más de 2 semanas', 'weeks'], ['desde ayer', 'days'], ['for months', 'weeks'],
    ['my 3 year old', null], ['I have an appointment in 3 days', null], ['34 weeks pregnant', null], ['every 4 hours', null],
  ] as const)('“%s” is %s', (text, duration) => {
    expect(durationIn(fold(text))).toBe(duration);
  });
});

describe('how bad', () => {
  it.each([
    ['it is severe', 'severe'], ['9 out of 10', 'severe'], ['I cannot sleep', 'severe'], ['a little sore', 'mild'], ['not too bad', 'mild'], ['Mild: I can do my usual things', 'mild'], ['Moderate: it gets in the way', 'moderate'],
    ['Severe: I can do very little', 'severe'], ['me duele muy fuerte', 'severe'], ['Leve: puedo hacer lo de siempre', 'mild'], ['Moderado: me estorba', 'moderate'], ['Fuerte: casi no puedo hacer nada', 'severe'], ['it hurts', null],
  ] as const)('“%s” is %s', (text, severity) => {
    expect(severityIn(fold(text))).toBe(severity);
  });
});
