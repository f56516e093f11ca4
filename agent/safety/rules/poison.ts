import type { Rule } from './rule.ts';

export const POISON_RULES: readonly Rule[] = [
  {
    id: 'poison.overdose', version: 7, title: 'Overdose', topic: 'overdose', acuity: 'emergency', crisis: true,
    description: 'Too much of a medicine or drug, by intent or mistake.',
    reason: 'An overdose of medicine or drugs.',
    when: [
      { all: ['double_dose', ['drowsy', 'confusion', 'cant_breathe', 'unresponsive']], within: 1 },
      { all: ['many_pills_said'], unless: ['overdose_prevention', 'swallowed_normal'] },
      { all: ['overdose'], unless: ['overdose_prevention', 'double_dose'] },
      { all: ['overdose', ['unresponsive', 'suicide_intent', 'not_breathing', 'confusion', 'suicide_intent_es']], unless: ['overdose_prevention'] },
      { all: ['many_pills'], unless: ['overdose_prevention'] },
      { all: ['drug_use', ['unresponsive', 'not_breathing', 'blue_lips', 'seizure']], within: 1 },
    ],
    advice: 'poison', sources: ['poison_help'],
    positive: [
      'I took a whole bottle of tylenol',
      'he overdosed',
      'se tomo un frasco de pastillas',
      'took 20 ibuprofen',
      'my roommate OD\'d and needs narcan',
    ],
    negative: [
      'does insurance cover overdose prevention kits',
      'narcan training class',
      'how many pills are in the bottle',
      'I take too many meds to remember, need an organizer',
      'I took my prescribed pill',
    ],
  },
  {
    id: 'poison.double-dose', version: 2, title: 'Wrong or double dose', topic: 'medicine_error', acuity: 'urgent',
    description: 'A double or wrong dose by mistake.',
    reason: 'A double or wrong dose of a medicine.',
    when: [
      { all: ['double_dose'] },
    ],
    advice: 'poison_watch', sources: ['poison_help'],
    positive: [
      'I took a double dose of my blood pressure pill',
      'accidentally took two doses',
      'tome doble dosis por error',
      'gave my son the wrong dose',
    ],
    negative: [
      'dose question',
      'refill double strength',
      'no double dose',
      'COVID vaccine second dose',
    ],
  },
  {
    id: 'poison.swallowed', version: 4, title: 'Poison swallowed or breathed in', topic: 'poisoning', acuity: 'emergency',
    description: 'A poison, battery, magnet or another person’s medicine swallowed; fumes breathed in.',
    reason: 'Something poisonous was swallowed or breathed in.',
    when: [
      { all: ['poisoning'], unless: ['swallowed_normal', 'poison_household'] },
      { all: ['child_swallowed'], unless: ['swallowed_normal'] },
    ],
    advice: 'poison', sources: ['poison_help', 'ohsu_poison'],
    positive: [
      'my toddler drank bleach',
      'he swallowed a button battery',
      'mi hijo se trago una pila',
      'my 2 year old got into grandma\'s pills',
      'mixed bleach and ammonia and can\'t stop coughing',
    ],
    negative: [
      'my child won\'t swallow pills',
      'can he take his medicine with food?',
      'my dog ate chocolate',
      'cleaning service hours',
      'poison ivy rash',
    ],
  },
  {
    id: 'poison.carbon-monoxide', version: 4, title: 'Carbon monoxide or gas', topic: 'carbon_monoxide', acuity: 'emergency',
    description: 'Carbon monoxide alarm or fumes, or a household ill at the same time.',
    reason: 'Possible carbon monoxide or gas poisoning.',
    when: [
      { all: ['carbon_monoxide'], unless: ['co_admin'] },
      { all: ['co_source', ['headache', 'nausea', 'lightheaded', 'fainted', 'confusion', 'cant_breathe']], unless: ['co_admin'], within: 1 },
    ],
    advice: 'carbon_monoxide', sources: ['cdc_co'],
    positive: [
      'carbon monoxide alarm is going off and we have headaches',
      'everyone in the house has a headache and is dizzy',
      'hay fuga de gas y estamos mareados',
      'generator running inside and I\'m dizzy',
    ],
    negative: [
      'install carbon monoxide detector where to buy',
      'gas pain',
      'generator noise at clinic',
      'monoxide detector battery replace',
    ],
  },
];
