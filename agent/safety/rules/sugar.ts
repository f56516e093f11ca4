import type { Rule } from './rule.ts';

export const SUGAR_RULES: readonly Rule[] = [
  {
    id: 'sugar.low', version: 4, title: 'Dangerous low blood sugar', topic: 'low_sugar', acuity: 'emergency',
    description: 'Low blood sugar with confusion, shaking, fainting or a reading under 60.',
    reason: 'Low blood sugar with danger signs.',
    when: [
      { all: [['glucose_low_words', 'glucose_low'], 'glucose_danger'], within: 3 },
      { all: ['glucose_low'] },
      { all: ['low_after_insulin', 'glucose_danger'], within: 1 },
      { all: ['diabetic', ['confusion', 'unresponsive', 'fainted', 'seizure']], within: 3 },
    ],
    advice: 'low_sugar', sources: ['cincinnati_hypo'],
    positive: [
      'his sugar is 38 and he\'s shaking',
      'my diabetic husband is confused and sweaty',
      'azucar en 45 y esta temblando',
      'low blood sugar and about to pass out',
    ],
    negative: [
      'low sugar diet',
      'sugar free candy',
      'blood sugar 110',
      'diabetes class',
    ],
  },
  {
    id: 'sugar.high', version: 3, title: 'Diabetic ketoacidosis signs', topic: 'high_sugar', acuity: 'emergency',
    description: 'High blood sugar with vomiting, fruity breath, deep breathing, confusion, ketones, or a reading of 300 with illness.',
    reason: 'Signs of diabetic ketoacidosis.',
    when: [
      { all: ['ketones_or_fruity'] },
      { all: ['glucose_very_high'] },
      { all: [['glucose_high_words', 'glucose_high'], ['nausea', 'confusion', 'cant_breathe', 'belly_pain', 'glucose_danger']], within: 3 },
      { all: ['diabetic', ['vomiting_all'], ['nausea']], within: 3 },
      { all: ['diabetic', 'ran_out', 'nausea'], within: 3 },
    ],
    advice: 'high_sugar', sources: ['nhs_dka'],
    positive: [
      'blood sugar 480 and throwing up',
      'type 1, large ketones',
      'azucar en 500 y vomitando',
      'my daughter is diabetic and her breath smells fruity',
    ],
    negative: [
      'sugar 140 after lunch',
      'fruity drink',
      'diabetes refill',
      'high sugar foods list',
    ],
  },
  {
    id: 'sugar.high-alone', version: 2, title: 'High or low blood sugar', topic: 'blood_sugar', acuity: 'urgent',
    description: 'Blood sugar of 300 or more, or low without a danger sign.',
    reason: 'Blood sugar out of range.',
    when: [
      { all: [['glucose_high', 'glucose_high_words', 'glucose_low_words']] },
    ],
    advice: 'sugar_watch', sources: ['nhs_dka'],
    positive: [
      'my sugar is 340',
      'blood sugar is high',
      'azucar alta hoy',
      'low blood sugar last night',
    ],
    negative: [
      'sugar 105',
      'sugar log form',
      'no low sugars',
      'a sugar free diet',
    ],
  },
  {
    id: 'sugar.adrenal', version: 3, title: 'Adrenal crisis signs', topic: 'adrenal_crisis', acuity: 'emergency',
    description: 'Addison’s disease or another lack of adrenal hormones, with vomiting, weakness, dizziness, fever, diarrhoea or missed steroids.',
    reason: 'Signs of an adrenal crisis.',
    when: [
      { all: ['adrenal', 'cant_keep_steroids'], within: 2 },
    ],
    advice: 'emergency', sources: ['adrenal_crisis'],
    positive: [
      'I have Addison\'s and I can\'t keep my steroids down',
      'adrenal insufficiency and vomiting all night',
      'tengo insuficiencia suprarrenal y fiebre',
    ],
    negative: [
      'do you have a clinic for Addison\'s disease',
      'adrenal insufficiency support group',
      'I need my hydrocortisone refill, I have Addison\'s',
    ],
  },
];
