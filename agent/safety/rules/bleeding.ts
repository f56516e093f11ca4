import type { Rule } from './rule.ts';

export const BLEEDING_RULES: readonly Rule[] = [
  {
    id: 'bleeding.severe', version: 5, title: 'Severe bleeding or deep wound', topic: 'bleeding', acuity: 'emergency',
    description: 'Bleeding that does not stop or is heavy, a limb or finger cut off, a gunshot or stab wound.',
    reason: 'Severe bleeding or a grave wound.',
    when: [
      { all: ['severe_bleeding'], unless: ['minor_bleeding', 'self_harm'] },
      { all: ['bleeding', 'anticoagulant'], unless: ['minor_bleeding'], within: 1 },
      { all: ['bleeding_persists', 'anticoagulant'], within: 1 },
    ],
    advice: 'bleeding', sources: ['acep_warning_signs'],
    positive: [
      'blood is gushing from my leg',
      'cut my hand and it won\'t stop bleeding',
      'no para de sangrar',
      'chainsaw cut, there\'s blood everywhere',
      'he got stabbed',
    ],
    negative: [
      'blood drive volunteer',
      'paper cut bled a little',
      'no bleeding',
      'bleeding disorder clinic hours',
      'flu shot in arm',
    ],
  },
  {
    id: 'bleeding.nose-long', version: 2, title: 'Nosebleed that goes on', topic: 'nosebleed', acuity: 'emergency',
    description: 'A nosebleed that does not stop, or with a blood thinner.',
    reason: 'Nosebleed that does not stop.',
    when: [
      { all: ['nosebleed', ['nosebleed_long', 'anticoagulant']], within: 1 },
    ],
    advice: 'nosebleed', sources: ['nhs_nosebleed', 'acep_warning_signs'],
    positive: [
      'nosebleed for 40 minutes won\'t stop',
      'nose bleeding for an hour',
      'le sangra la nariz hace media hora y no para',
      'nosebleed and I take eliquis',
    ],
    negative: [
      'I get a nosebleed now and then in winter',
      'nosebleed stopped quickly yesterday morning',
      'no nosebleeds',
      'nose spray refill',
    ],
  },
  {
    id: 'bleeding.vomit-blood', version: 2, title: 'Vomiting blood', topic: 'vomiting_blood', acuity: 'emergency',
    description: 'Vomiting blood or what looks like coffee grounds.',
    reason: 'Vomiting blood.',
    when: [
      { all: ['vomit_blood'] },
    ],
    advice: 'bleeding_inside', sources: ['acep_warning_signs'],
    positive: [
      'throwing up blood',
      'vomit looks like coffee grounds',
      'vomito sangre',
      'he puked up bright red blood',
    ],
    negative: [
      'vomiting, no blood',
      'coffee makes me vomit',
      'blood test makes me nauseous',
      'can ulcers cause vomiting blood?',
    ],
  },
  {
    id: 'bleeding.black-stool', version: 3, title: 'Black or bloody stool', topic: 'bleeding_gut', acuity: 'emergency',
    description: 'Black, tarry stool, or much blood from the bowel.',
    reason: 'Signs of bleeding in the bowel.',
    when: [
      { all: ['black_stool'], unless: ['iron_pills'] },
      { all: ['rectal_blood', 'rectal_blood_heavy'], unless: ['iron_pills'], within: 1 },
      { all: ['rectal_blood', 'anticoagulant'] },
    ],
    advice: 'bleeding_inside', sources: ['nhs_bowel_blood'],
    positive: [
      'my poop is black like tar',
      'heces negras desde ayer y estoy mareado',
      'toilet bowl full of blood when I pooped',
      'pooping blood clots',
    ],
    negative: [
      'iron pills made my stool dark black',
      'stool test kit',
      'no blood in stool',
      'streak of blood wiping, hemorrhoids',
    ],
  },
  {
    id: 'bleeding.rectal', version: 3, title: 'Blood in the stool', topic: 'bleeding_gut', acuity: 'urgent',
    description: 'Some blood in the stool.',
    reason: 'Blood in the stool.',
    when: [
      { all: ['rectal_blood'], unless: ['iron_pills'] },
    ],
    advice: 'bleeding_inside', sources: ['nhs_bowel_blood'],
    positive: [
      'there\'s blood in my stool',
      'sangre en las heces',
      'bloody diarrhea since Monday',
      'rectal bleeding',
    ],
    negative: [
      'no blood in stool',
      'stool sample',
      'blood test',
      'hemorrhoid cream refill',
    ],
  },
];
