import type { Rule } from './rule.ts';

export const INJURY_RULES: readonly Rule[] = [
  {
    id: 'injury.burn', version: 3, title: 'Serious burn', topic: 'burn', acuity: 'emergency',
    description: 'Large, deep, facial, chemical or electrical burn, scald of a child, or smoke inhaled.',
    reason: 'A serious burn.',
    when: [
      { all: ['burn_serious'], unless: ['burn_benign'] },
    ],
    advice: 'burn', sources: ['acep_warning_signs'],
    positive: [
      'boiling water spilled all over my toddler',
      'burned my face with oil',
      'se quemo con aceite hirviendo en los brazos',
      'third degree burn on his hand',
    ],
    negative: [
      'sunburn peeling on my back',
      'burned my tongue on pizza',
      'burn calories',
      'burn center jobs',
    ],
  },
  {
    id: 'injury.electric', version: 2, title: 'Electric shock', topic: 'electric_shock', acuity: 'emergency',
    description: 'Electric shock or lightning.',
    reason: 'Electric shock.',
    when: [
      { all: ['electric'], unless: ['electric_benign'] },
    ],
    advice: 'trauma', sources: ['acep_warning_signs'],
    positive: [
      'my son got electrocuted by the outlet',
      'shocked by a wire and my arm is numb',
      'le dio la corriente',
      'he was struck by lightning',
    ],
    negative: [
      'electric bill',
      'static shock',
      'shocked by the price',
      'pacemaker check',
    ],
  },
  {
    id: 'injury.drowning', version: 3, title: 'Drowning', topic: 'drowning', acuity: 'emergency',
    description: 'Near drowning, also when recovered.',
    reason: 'Drowning or near drowning.',
    when: [
      { all: ['drowning'], unless: ['drown_benign'] },
    ],
    advice: 'cpr', sources: ['acep_warning_signs'],
    positive: [
      'we pulled him from the pool and he\'s coughing',
      'toddler was under water in the bathtub',
      'casi se ahoga en la alberca',
      'she almost drowned but is ok now',
    ],
    negative: [
      'drowning in paperwork',
      'pool therapy schedule',
      'swim lessons',
      'water works',
    ],
  },
  {
    id: 'injury.bite', version: 2, title: 'Dangerous bite or sting', topic: 'bite', acuity: 'emergency',
    description: 'Snake, scorpion or widow bite, a possible rabies contact, or a grave animal bite.',
    reason: 'A dangerous bite or sting.',
    when: [
      { all: ['snake_bite'] },
      { all: ['animal_bite', 'bite_severe'], within: 0 },
    ],
    advice: 'bite', sources: ['cdc_snake', 'nhs_bites'],
    positive: [
      'bitten by a rattlesnake',
      'a snake bit my foot',
      'me mordio una vibora',
      'dog bit her face and it\'s deep',
    ],
    negative: [
      'snake plant',
      'mosquito bites',
      'cat food',
      'bite guard fitting',
    ],
  },
  {
    id: 'injury.bite-animal', version: 3, title: 'Animal bite', topic: 'bite', acuity: 'urgent',
    description: 'An animal or human bite, or a bat in the room.',
    reason: 'An animal bite: infection, tetanus and rabies need a look today.',
    when: [
      { all: ['animal_bite'] },
      { all: ['bite_skin', 'animal_near'], within: 0 },
      { all: ['rabies_animal'] },
    ],
    advice: 'bite_watch', sources: ['nhs_bites'],
    positive: [
      'my dog bit me on the hand',
      'cat bite on finger',
      'me mordio un perro',
      'woke up with a bat in my room',
    ],
    negative: [
      'dog park',
      'pet therapy',
      'bite guard',
      'catheter',
    ],
  },
  {
    id: 'injury.fracture', version: 2, title: 'Possible broken bone', topic: 'fracture', acuity: 'urgent',
    description: 'A possible broken or dislocated bone.',
    reason: 'Possible fracture or dislocation.',
    when: [
      { all: ['fracture'] },
    ],
    advice: 'injury_watch', sources: ['nhs_broken'],
    positive: [
      'I think I broke my wrist',
      'broken ankle',
      'se me rompio el brazo',
      'can\'t put weight on my foot',
    ],
    negative: [
      'broken link on the portal',
      'fracture clinic 2019 in 2019',
      'broken printer',
      'no broken bones',
    ],
  },
  {
    id: 'injury.eye', version: 3, title: 'Chemical or injury in the eye', topic: 'eye', acuity: 'emergency',
    description: 'A chemical or object in the eye, an eye injury, or severe eye pain with loss of sight.',
    reason: 'Eye emergency.',
    when: [
      { all: ['eye_chemical'] },
      { all: ['eye_trauma'] },
      { all: ['eye_pain_severe', ['vision_loss', 'headache', 'nausea']], unless: ['vision_slow'], within: 2 },
    ],
    advice: 'eye', sources: ['nhs_eye'],
    positive: [
      'bleach splashed in my eye',
      'a nail hit his eye',
      'me cayo cloro en el ojo',
      'red painful eye with halos and can\'t see, eye hurts',
    ],
    negative: [
      'eye exam appointment',
      'eye drops refill',
      'itchy eyes',
      'eye doctor location',
    ],
  },
  {
    id: 'injury.heat', version: 2, title: 'Heat stroke', topic: 'heat_stroke', acuity: 'emergency',
    description: 'Heat illness with confusion, fainting, vomiting or no sweat; a child left in a hot car.',
    reason: 'Heat stroke.',
    when: [
      { all: ['heat_illness', 'heat_danger'], within: 1 },
    ],
    advice: 'heat', sources: ['cdc_heat'],
    positive: [
      'working outside all day, he\'s confused and stopped sweating',
      'baby was left in a hot car',
      'golpe de calor, esta confundido',
      'heat stroke, she collapsed',
    ],
    negative: [
      'hot car wash',
      'heating bill',
      'heat stroke brochure',
      'sun hat',
    ],
  },
  {
    id: 'injury.cold', version: 2, title: 'Hypothermia', topic: 'hypothermia', acuity: 'emergency',
    description: 'Hypothermia or frostbite.',
    reason: 'Hypothermia or frostbite.',
    when: [
      { all: ['cold_illness'] },
    ],
    advice: 'cold', sources: ['nhs_hypothermia'],
    positive: [
      'he was out in the snow and is slurring and shivering',
      'frostbite on my fingers',
      'hipotermia',
      'fell through the ice',
    ],
    negative: [
      'common cold',
      'cold drink',
      'chest cold',
      'cold sore',
    ],
  },
];
