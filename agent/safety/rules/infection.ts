import type { Rule } from './rule.ts';

export const INFECTION_RULES: readonly Rule[] = [
  {
    id: 'infection.sepsis', version: 6, title: 'Sepsis signs', topic: 'sepsis', acuity: 'emergency',
    description: 'Fever or an infection with confusion, fast breathing or heart, mottled or clammy skin, shaking chills, or great weakness; very low temperature with illness.',
    reason: 'Signs of sepsis.',
    when: [
      { all: ['sepsis_named'] },
      { all: [['cellulitis', 'infection_source'], 'skin_dying'], within: 1 },
      { all: [['fever', 'temperature_fever', 'temperature_low'], 'sepsis_sign'], within: 3 },
      { all: ['infection_source', 'sepsis_sign'], unless: ['asthma'], within: 1 },
      { all: ['infection_source', 'palpitations', 'chills'], within: 1 },
      { all: [['fever', 'temperature_fever'], ['cant_breathe', 'confusion', 'fainted']], within: 3 },
    ],
    advice: 'sepsis', sources: ['cdc_sepsis'],
    positive: [
      'fever of 103 and confused',
      'kidney infection and now shaking chills and heart racing',
      'red streaks up my arm from the cut',
      'mi mama tiene fiebre y esta confundida',
      'infected wound, clammy and so weak I can\'t stand',
    ],
    negative: [
      'low fever and a runny nose',
      'UTI test results',
      'sepsis awareness training',
      'no fever, no chills',
    ],
  },
  {
    id: 'infection.immune', version: 3, title: 'Fever with weak defences', topic: 'fever_immune', acuity: 'emergency',
    description: 'Fever in someone on chemotherapy, after a transplant, without a spleen, or with otherwise weak defences.',
    reason: 'Fever with weakened defences.',
    when: [
      { all: ['immunosuppressed', ['fever', 'temperature_fever', 'chills']] },
    ],
    advice: 'sepsis', sources: ['cdc_sepsis'],
    positive: [
      'I\'m on chemo and have a temp of 101',
      'my mom had a kidney transplant and has chills and fever',
      'estoy en quimio y tengo fiebre',
      'leukemia, 100.6 fever',
    ],
    negative: [
      'chemo schedule',
      'transplant clinic parking',
      'on chemo, no fever',
      'fever after vaccine',
    ],
  },
  {
    id: 'infection.uti-fever', version: 3, title: 'Urine infection with fever or flank pain', topic: 'urine_infection', acuity: 'urgent',
    description: 'Urinary symptoms with fever, chills or flank pain, in pregnancy, or in a child.',
    reason: 'Urine infection that may have reached the kidney.',
    when: [
      { all: ['uti', 'pink_urine'], within: 2 },
      { all: ['uti', ['fever', 'temperature_fever', 'chills', 'flank_pain', 'pregnant', 'nausea']], within: 3 },
    ],
    advice: 'infection_watch', sources: ['nhs_uti', 'cdc_sepsis'],
    positive: [
      'burning when I pee and a fever of 101',
      'uti and my lower back hurts',
      'ardor al orinar y fiebre',
      'pregnant and it burns when I pee',
    ],
    negative: [
      'uti test results',
      'burning calories',
      'no burning when I pee',
      'urine sample drop off',
    ],
  },
  {
    id: 'infection.uti', version: 2, title: 'Urine infection', topic: 'urine_infection', acuity: 'soon',
    description: 'Burning or frequent urination, blood in urine.',
    reason: 'Urinary symptoms.',
    when: [
      { all: ['uti'] },
    ],
    advice: 'infection_watch', sources: ['nhs_uti'],
    positive: [
      'it burns when I pee',
      'ardor al orinar',
      'blood in my urine',
      'think I have a UTI',
    ],
    negative: [
      'urine test cost',
      'no burning',
      'where to leave the urine sample',
      'what causes UTI?',
    ],
  },
  {
    id: 'infection.skin', version: 2, title: 'Spreading skin infection', topic: 'skin_infection', acuity: 'urgent',
    description: 'Skin redness or infected wound that spreads, or with fever.',
    reason: 'Spreading or infected skin.',
    when: [
      { all: ['cellulitis', 'worsening'], within: 1 },
      { all: ['cellulitis', ['fever', 'temperature_fever']], within: 3 },
    ],
    advice: 'infection_watch', sources: ['nhs_cellulitis'],
    positive: [
      'my leg is red, hot and it\'s spreading',
      'the cut is infected with pus and getting worse',
      'la herida esta roja y se esta extendiendo',
      'skin around bite is red and getting bigger',
    ],
    negative: [
      'dry skin appointment',
      'red carpet',
      'cut finger healed',
      'skin check',
    ],
  },
  {
    id: 'infection.fever-long', version: 3, title: 'Fever that lasts or is very high', topic: 'fever', acuity: 'urgent',
    description: 'Temperature of 40 °C (104 °F) or more, or fever for days.',
    reason: 'High or lasting fever.',
    when: [
      { all: ['temperature_very_high'] },
      { all: ['fever_high_child'] },
      { all: ['persistent_fever'] },
      { all: ['high_fever_days'] },
    ],
    advice: 'fever_watch', sources: ['driscoll_baby_fever'],
    positive: [
      'my 4 year old has a fever of 104',
      'fever for five days',
      'fiebre de 40 grados',
      'fever won\'t come down',
    ],
    negative: [
      'fever last night but gone',
      'no fever',
      'hay fever',
      'fever clinic',
    ],
  },
  {
    id: 'infection.fever', version: 2, title: 'Fever', topic: 'fever', acuity: 'soon',
    description: 'Fever without another sign.',
    reason: 'Fever.',
    when: [
      { all: [['fever', 'temperature_fever']] },
    ],
    advice: 'fever_watch', sources: ['driscoll_baby_fever'],
    positive: [
      'I have a fever',
      'tengo fiebre',
      'temp 101',
      'my son has a fever',
    ],
    negative: [
      'no fever',
      'what causes fever?',
      'fever chart form 2019 from 2019',
      'temporary card',
    ],
  },
];
