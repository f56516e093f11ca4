import type { Rule } from './rule.ts';

export const LIMB_RULES: readonly Rule[] = [
  {
    id: 'limbs.cauda-equina', version: 3, title: 'Spine pressing on nerves', topic: 'cauda_equina', acuity: 'emergency',
    description: 'Back pain with numbness between the legs, loss of bladder or bowel control, or weak legs.',
    reason: 'Signs of cauda equina or spinal cord compression.',
    when: [
      { all: ['saddle_numb'] },
      { all: ['back_pain', ['bladder_bowel_loss', 'leg_weakness_both']], within: 2 },
      { all: ['leg_weakness_both', ['sudden', 'bladder_bowel_loss', 'fever']], within: 2 },
      { all: ['leg_weakness_both'], unless: ['numb_benign'] },
    ],
    advice: 'spine', sources: ['nhs_back'],
    positive: [
      'back pain and I\'m numb between my legs',
      'lower back pain and lost control of my bladder',
      'no siento las piernas',
      'sciatica and now both legs are weak',
    ],
    negative: [
      'back pain from lifting',
      'back to school physical',
      'numb after dentist',
      'leg cramps',
    ],
  },
  {
    id: 'limbs.pe', version: 3, title: 'Clot in the lung', topic: 'pulmonary_embolism', acuity: 'emergency',
    description: 'Breathlessness or pain on breathing with a swollen leg, long travel, surgery, clot history or hormones.',
    reason: 'Signs of a clot in the lung.',
    when: [
      { all: ['pe_risk', ['cant_breathe', 'pleuritic', 'cough_blood', 'fainted']], unless: ['asthma'], within: 3 },
      { all: ['dvt', ['cant_breathe', 'chest_pain', 'pleuritic', 'palpitations', 'fainted']], within: 3 },
      { all: ['pleuritic', ['cant_breathe', 'sudden', 'cough_blood', 'palpitations']], within: 2 },
    ],
    advice: 'breathing', sources: ['nhs_pe', 'acep_warning_signs'],
    positive: [
      'long flight yesterday, now sharp pain when I breathe',
      'my calf is swollen and I\'m short of breath',
      'tengo la pantorrilla hinchada y me falta el aire',
      'after surgery, stabbing pain when breathing in',
    ],
    negative: [
      'flight delayed, cancel appointment',
      'no chest pain or leg swelling',
      'pulled rib muscle',
      'travel clinic',
    ],
  },
  {
    id: 'limbs.dvt', version: 2, title: 'Clot in the leg', topic: 'dvt', acuity: 'urgent',
    description: 'One swollen, painful, red or warm leg.',
    reason: 'Possible clot in the leg.',
    when: [
      { all: ['dvt'], unless: ['dvt_benign'] },
    ],
    advice: 'limb_watch', sources: ['nhs_dvt'],
    positive: [
      'one leg is swollen and red',
      'my calf is hard, hot and hurts',
      'tengo una pierna hinchada',
      'left calf pain and swelling since the flight',
    ],
    negative: [
      'both ankles puffy',
      'leg day at the gym, sore calves',
      'charley horse',
      'leg brace',
    ],
  },
  {
    id: 'limbs.ischaemia', version: 4, title: 'Limb without blood', topic: 'limb_ischaemia', acuity: 'emergency',
    description: 'A cold, pale or blue limb with pain or numbness, a black toe, or a cast that is too tight.',
    reason: 'A limb may be without blood.',
    when: [
      { all: ['limb_ischaemia', ['limb_pain_or_numb', 'fracture']], unless: ['cold_limb_benign'], within: 1 },
      { all: ['cast_tight'] },
      { all: ['gangrene'], unless: ['cold_limb_benign'] },
    ],
    advice: 'limb', sources: ['nhs_limb'],
    positive: [
      'my foot is cold, white and numb',
      'his leg went cold and pale with terrible pain',
      'el pie esta frio y morado y no lo siento',
      'cast is too tight and fingers are blue and numb',
    ],
    negative: [
      'cold feet at night',
      'cast removal appointment',
      'cold hands, Raynaud\'s',
      'ice pack on leg',
    ],
  },
  {
    id: 'limbs.spine-injury', version: 2, title: 'Neck or back injury with numbness', topic: 'spine_injury', acuity: 'emergency',
    description: 'A fall, dive or crash, then pain in the neck or spine with tingling, numbness or weakness of arms or legs.',
    reason: 'Possible injury of the spine.',
    when: [
      { all: ['crash_or_dive', 'neck_or_back_hurts', ['arms_tingle', 'leg_weakness_both', 'limb_pain_or_numb']], within: 1 },
      { all: ['crash_or_dive', 'arms_tingle'], unless: ['numb_benign'], within: 0 },
    ],
    advice: 'trauma', sources: ['hawaii_spine'],
    positive: [
      'dove into the pool and now my arms tingle and my neck kills',
      'car crash, neck hurts and my hands are numb',
      'se cayo del caballo y tiene los brazos dormidos',
    ],
    negative: [
      'my neck hurts from the pillow',
      'my hands tingle when I type',
      'I fell behind on my payments',
    ],
  },
];
