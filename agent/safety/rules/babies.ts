import type { Rule } from './rule.ts';

export const BABY_RULES: readonly Rule[] = [
  {
    id: 'baby.fever-young', version: 3, title: 'Fever under 3 months', topic: 'infant_fever', acuity: 'emergency',
    description: 'Fever of 38 °C (100.4 °F) or more, or feeling hot, in a baby under 3 months; low temperature too.',
    reason: 'Fever in a baby under three months.',
    when: [
      { all: [['age_under_3_months', 'infant'], ['fever', 'temperature_fever', 'temperature_low']], within: 3 },
      { all: ['age_under_3_months', 'feels_hot'], within: 1 },
    ],
    advice: 'infant_fever', sources: ['driscoll_baby_fever'],
    positive: [
      'my 3 week old has a temp of 100.6',
      'newborn feels hot, 38.2',
      'mi bebe de 2 meses tiene fiebre',
      '8 week old with fever after a nap',
      ['my baby has a fever', 'she is 5 weeks old'],
    ],
    negative: [
      'newborn photos',
      'my newborn has no fever',
      '6 year old with fever 101',
      'my 2 month old\'s vaccine appointment',
    ],
  },
  {
    id: 'baby.danger', version: 6, title: 'Very sick baby or child', topic: 'sick_baby', acuity: 'emergency',
    description: 'A baby or child who is floppy, will not feed, cannot be consoled, has no wet nappies, a bulging soft spot or green vomit; or under 3 months and not feeding.',
    reason: 'Danger signs in a baby or child.',
    when: [
      { all: ['floppy', ['child', 'baby', 'infant', 'age_child']], within: 3 },
      { all: ['wont_feed', ['infant', 'age_under_3_months'], 'drowsy'], within: 2 },
      { all: ['wont_feed', 'age_under_3_months'], within: 1 },
      { all: ['wont_feed', ['infant', 'age_under_3_months', 'age_under_1_year'], ['fever', 'confusion', 'floppy', 'no_wet_diaper', 'jaundice_baby', 'cant_breathe', 'temperature_fever']], within: 3 },
      { all: ['bulging_soft_spot', ['fever', 'nausea', 'confusion', 'temperature_fever', 'wont_feed']], within: 3 },
      { all: ['bulging_soft_spot', 'strange_cry'], within: 1 },
      { all: ['strange_cry', ['fever', 'temperature_fever', 'drowsy', 'floppy', 'wont_feed']], within: 2 },
      { all: ['bulging_soft_spot'] },
      { all: ['bilious_vomit', ['baby', 'infant', 'age_under_1_year', 'weeks_stated']], within: 3 },
      { all: ['no_wet_diaper', ['wont_feed', 'vomiting_all']], within: 2 },
      { all: ['no_wet_diaper', ['baby', 'infant', 'age_under_1_year'], ['dehydrated', 'drowsy']], within: 2 },
      { all: ['no_wet_diaper', ['baby', 'infant', 'age_under_1_year', 'child'], ['diarrhea', 'nausea', 'vomiting_all', 'fever', 'confusion', 'wont_feed', 'dehydrated']], within: 3 },
    ],
    advice: 'sick_baby', sources: ['driscoll_baby_fever', 'acep_warning_signs'],
    positive: [
      'my baby is limp and won\'t eat',
      'newborn won\'t nurse and is very sleepy',
      'mi bebe esta muy aguadito y no come',
      'no wet diaper in 10 hours and she\'s throwing up',
      'soft spot is bulging and fever',
    ],
    negative: [
      'baby won\'t eat peas',
      'floppy disk',
      'my toddler is a picky eater',
      'where to buy diapers',
    ],
  },
  {
    id: 'baby.dehydration', version: 2, title: 'Baby feeding badly or dry', topic: 'dehydration', acuity: 'urgent',
    description: 'Baby not feeding, few wet nappies, lasting vomiting or diarrhoea.',
    reason: 'Poor feeding or dehydration in a child.',
    when: [
      { all: ['wont_feed', ['baby', 'infant', 'age_under_1_year']], within: 2 },
      { all: ['no_wet_diaper'] },
      { all: ['vomiting_all'] },
      { all: ['jaundice_baby', ['infant', 'age_under_3_months', 'baby']], within: 2 },
    ],
    advice: 'dehydration', sources: ['driscoll_baby_fever'],
    positive: [
      'baby hasn\'t had a wet diaper since morning',
      'my infant refuses to eat',
      'my son can\'t keep anything down',
      'newborn looks yellow',
    ],
    negative: [
      'dry diapers on sale',
      'baby shower',
      'no vomiting',
      'yellow form',
    ],
  },
];
