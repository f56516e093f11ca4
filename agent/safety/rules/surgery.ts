import type { Rule } from './rule.ts';

export const SURGERY_AND_OTHER_RULES: readonly Rule[] = [
  {
    id: 'surgery.danger', version: 4, title: 'Danger after surgery', topic: 'post_op', acuity: 'emergency',
    description: 'After surgery: wound burst, heavy bleeding, chest or breathing signs, confusion or high fever with chills.',
    reason: 'Danger sign after surgery.',
    when: [
      { all: ['evisceration'] },
      { all: ['surgery_recent', 'severe_bleeding'] },
      { all: ['surgery_recent', 'wound_open'], within: 1 },
      { all: ['post_op_bleed', ['severe_bleeding', 'surgery_recent']], within: 2 },
      { all: ['surgery_recent', ['cant_breathe', 'chest_pain', 'confusion', 'fainted', 'dvt']], within: 3 },
      { all: ['surgery_recent', ['fever', 'temperature_fever'], ['chills', 'sepsis_sign']], within: 3 },
    ],
    advice: 'post_op', sources: ['cdc_sepsis', 'acep_warning_signs'],
    positive: [
      'my incision burst open and I can see inside',
      'tonsils out last week and spitting blood',
      'me operaron ayer y la herida no para de sangrar',
      'surgery 3 days ago and now I can\'t breathe',
    ],
    negative: [
      'surgery date change',
      'stitches removal appointment',
      'post op visit',
      'how long is the operation?',
    ],
  },
  {
    id: 'surgery.infection', version: 3, title: 'Wound infection after surgery', topic: 'post_op', acuity: 'urgent',
    description: 'After surgery: fever, pus, spreading redness, or worse pain.',
    reason: 'Possible infection after surgery.',
    when: [
      { all: ['surgery_recent', 'post_op_infected'], within: 2 },
      { all: ['post_op_bleed'] },
    ],
    advice: 'infection_watch', sources: ['cdc_sepsis'],
    positive: [
      'fever two days after my surgery',
      'incision is oozing yellow pus',
      'la herida de la cirugia supura',
      'stitches are red and hot',
    ],
    negative: [
      'pre-op form',
      'surgery time',
      'no fever after surgery',
      'stitches out when?',
    ],
  },
  {
    id: 'medicine.ran-out', version: 3, title: 'Out of a critical medicine', topic: 'medicine_run_out', acuity: 'urgent',
    description: 'Out of insulin, inhaler, seizure, heart, blood-thinning, transplant or psychiatric medicine, or missed dialysis.',
    reason: 'Out of a medicine that cannot be missed.',
    when: [
      { all: ['critical_medicine', 'ran_out'], within: 1 },
      { all: ['stopped_insulin'] },
      { all: ['dialysis_missed'] },
    ],
    advice: 'medicine_run_out', sources: ['nhs_medicines'],
    positive: [
      'I ran out of insulin',
      'se me acabo la insulina',
      'missed dialysis twice',
      'out of my seizure meds since yesterday',
    ],
    negative: [
      'insulin price',
      'refill lisinopril next month',
      'ran out of time',
      'out of network',
    ],
  },
  {
    id: 'sickle.crisis', version: 3, title: 'Sickle cell crisis', topic: 'sickle_cell', acuity: 'urgent',
    description: 'Sickle cell pain crisis.',
    reason: 'Sickle cell pain crisis.',
    when: [
      { all: ['sickle'] },
    ],
    advice: 'infection_watch', sources: ['nhs_sickle'],
    positive: [
      'sickle cell crisis, pain everywhere',
      'sickle cell pain is back',
      'crisis de sickle cell',
      'my sickle cell pain today',
    ],
    negative: [
      'sickle cell records',
      'sickle cell support group',
      'trait test',
      'no crisis',
    ],
  },
  {
    id: 'eye.pain', version: 2, title: 'Painful eye or sight change', topic: 'eye', acuity: 'urgent',
    description: 'Eye pain or blurred sight.',
    reason: 'Painful eye or change of sight.',
    when: [
      { all: ['eye_pain_severe'] },
    ],
    advice: 'eye_watch', sources: ['nhs_eye'],
    positive: [
      'my eye hurts a lot',
      'me duele el ojo',
      'eye pain and redness',
      'terrible pain in right eye',
    ],
    negative: [
      'eye exam',
      'itchy eye',
      'no eye pain',
      'glasses order',
    ],
  },
  {
    id: 'ear.pain', version: 2, title: 'Earache', topic: 'ear', acuity: 'soon',
    description: 'Earache.',
    reason: 'Earache.',
    when: [
      { all: ['ear_pain'] },
    ],
    advice: 'fever_watch', sources: ['nhs_earache'],
    positive: [
      'my ear hurts',
      'ear infection again',
      'me duele el oido',
      'earache since Monday',
    ],
    negative: [
      'hearing test',
      'earring',
      'no ear pain',
      'year end',
    ],
  },
  {
    id: 'headache.plain', version: 2, title: 'Headache', topic: 'headache', acuity: 'soon',
    description: 'Headache without a danger sign.',
    reason: 'Headache without a danger sign named.',
    when: [
      { all: ['headache'] },
    ],
    advice: 'headache_watch', sources: ['nhs_headache'],
    positive: [
      'mild headache since yesterday',
      'I have a migraine',
      'me duele la cabeza',
      'headaches every day',
    ],
    negative: [
      'headache of an invoice',
      'no headache',
      'headache clinic hours',
      'head lice',
    ],
  },
  {
    id: 'back.pain', version: 2, title: 'Back pain', topic: 'back_pain', acuity: 'soon',
    description: 'Back pain without a danger sign.',
    reason: 'Back pain.',
    when: [
      { all: ['back_pain'] },
    ],
    advice: 'injury_watch', sources: ['nhs_back'],
    positive: [
      'my back hurts from lifting',
      'lower back pain',
      'dolor de espalda',
      'back went out',
    ],
    negative: [
      'call me back',
      'no back pain',
      'back pain class',
      'back entrance',
    ],
  },
];
