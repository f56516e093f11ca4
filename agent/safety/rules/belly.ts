import type { Rule } from './rule.ts';

export const BELLY_RULES: readonly Rule[] = [
  {
    id: 'belly.severe', version: 5, title: 'Severe belly pain', topic: 'belly', acuity: 'emergency',
    description: 'Severe or sudden belly pain, a rigid belly, or signs of appendicitis.',
    reason: 'Severe belly pain or signs of appendicitis.',
    when: [
      { all: ['severe_belly'] },
      { all: ['fecal_vomit'] },
      { all: ['no_stool_gas', ['vomiting_all', 'severe_belly', 'belly_redflag']], within: 2 },
      { all: ['belly_pain', 'right_lower', 'belly_redflag'], within: 2 },
      { all: ['belly_pain', ['fainted', 'vomit_blood', 'black_stool', 'anticoagulant']], within: 2 },
      { all: ['belly_pain', 'fever', 'belly_redflag', 'right_lower'], within: 3 },
    ],
    advice: 'belly', sources: ['acep_warning_signs'],
    positive: [
      'severe stomach pain, can\'t stand up straight',
      'belly is hard as a rock and hurts',
      'pain moved to the lower right side, fever and throwing up, stomach hurts',
      'dolor de estomago insoportable',
      'my son\'s tummy hurts on the right side and it hurts to jump',
    ],
    negative: [
      'mild stomach ache after lunch',
      'stomach bug going around?',
      'no belly pain',
      'gut health class',
    ],
  },
  {
    id: 'belly.pain', version: 2, title: 'Belly pain', topic: 'belly', acuity: 'soon',
    description: 'Belly pain without a danger sign.',
    reason: 'Belly pain.',
    when: [
      { all: ['belly_pain'] },
    ],
    advice: 'belly_watch', sources: ['acep_warning_signs'],
    positive: [
      'stomach ache since yesterday',
      'my belly hurts',
      'me duele la panza',
      'cramps in my stomach',
    ],
    negative: [
      'no stomach pain',
      'stomach scan booking',
      'gut feeling',
      'abdominal binder refill',
    ],
  },
  {
    id: 'belly.fever', version: 2, title: 'Belly pain with fever or vomiting', topic: 'belly', acuity: 'urgent',
    description: 'Belly pain with fever or lasting vomiting.',
    reason: 'Belly pain with fever or vomiting.',
    when: [
      { all: ['belly_pain', ['fever', 'temperature_fever', 'vomiting_all', 'right_lower']], within: 2 },
    ],
    advice: 'belly_watch', sources: ['acep_warning_signs'],
    positive: [
      'stomach pain and fever',
      'belly hurts and can\'t keep anything down',
      'dolor de estomago con fiebre',
      'tummy ache with a temperature of 101',
    ],
    negative: [
      'no belly pain or fever',
      'stomach scan',
      'fever only',
      'belly dance',
    ],
  },
  {
    id: 'belly.testicle', version: 2, title: 'Testicular pain', topic: 'testicular_torsion', acuity: 'emergency',
    description: 'Pain or swelling of a testicle, or an erection that lasts for hours.',
    reason: 'Testicular pain (torsion must be ruled out within hours) or lasting erection.',
    when: [
      { all: ['testicle_pain'], unless: ['testicle_benign'] },
      { all: ['priapism'] },
    ],
    advice: 'belly', sources: ['nhs_testicle', 'acep_warning_signs'],
    positive: [
      'sudden pain in my testicle',
      'my son\'s balls hurt really bad since this morning',
      'me duele mucho un testiculo',
      'erection for 5 hours won\'t go down',
    ],
    negative: [
      'golf ball hit my foot',
      'lump in testicle for months',
      'ball of my foot hurts',
      'allergic to nuts',
    ],
  },
  {
    id: 'belly.urine-stop', version: 2, title: 'Cannot pass urine', topic: 'urinary_retention', acuity: 'urgent',
    description: 'Unable to pass urine.',
    reason: 'Cannot pass urine.',
    when: [
      { all: ['urinary_retention'] },
    ],
    advice: 'belly_watch', sources: ['nhs_urine_stop'],
    positive: [
      'I can\'t pee at all since last night',
      'no puedo orinar',
      'havent peed in 14 hours',
      'bladder full and can\'t go',
    ],
    negative: [
      'urine sample',
      'no trouble peeing',
      'pee cup',
      'void the invoice',
    ],
  },
];
