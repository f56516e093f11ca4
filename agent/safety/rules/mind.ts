import type { Rule } from './rule.ts';

export const MIND_RULES: readonly Rule[] = [
  {
    id: 'mind.suicide', version: 1, title: 'Thoughts of suicide', topic: 'suicide', acuity: 'emergency', crisis: true,
    description: 'Wish to die, thoughts or plans of suicide, own or of another person, also passive or hinted.',
    reason: 'Words of suicide or of not wanting to live.',
    when: [
      { all: [['suicide_intent', 'suicide_intent_es']] },
    ],
    advice: 'suicide', sources: ['lifeline_988', 'lifeline_signs'],
    positive: [
      'I want to kill myself',
      'I don\'t want to be here anymore',
      'quiero morir',
      'my friend says everyone would be better off without her',
      'kms tonight',
      'I wish I could go to sleep and never wake up',
    ],
    negative: [
      'killing time in the waiting room',
      'dying for a coffee',
      'I\'m not suicidal, just tired',
      'suicide prevention walk sign up',
      'Suicide awareness brochure please',
    ],
  },
  {
    id: 'mind.suicide-attempt', version: 1, title: 'Suicide attempt', topic: 'suicide', acuity: 'emergency', crisis: true,
    description: 'A suicide attempt or means at hand.',
    reason: 'A suicide attempt, or the means at hand together with despair.',
    when: [
      { all: ['suicide_attempt'] },
      { all: ['means_at_hand', ['despair', 'suicide_intent', 'suicide_intent_es']] },
    ],
    advice: 'suicide', sources: ['lifeline_988', 'lifeline_signs'],
    positive: [
      'my sister tried to kill herself',
      'intento suicidarse anoche',
      'he attempted suicide last night',
      'I have a loaded gun and nothing matters',
    ],
    negative: [
      'I attempted suicide in 2009, need my records',
      'suicide attempt support group',
      'I have a gun safe question',
      'rope burn',
    ],
  },
  {
    id: 'mind.self-harm', version: 1, title: 'Self-harm', topic: 'self_harm', acuity: 'emergency', crisis: true,
    description: 'Cutting, burning or hurting oneself on purpose, or the urge to.',
    reason: 'Self-harm.',
    when: [
      { all: ['self_harm'], unless: ['accident_words'] },
    ],
    advice: 'suicide', sources: ['lifeline_988'],
    positive: [
      'I started cutting again',
      'my daughter is cutting herself',
      'me corto los brazos',
      'I hurt myself on purpose',
    ],
    negative: [
      'I cut myself while cooking',
      'I hurt myself at the gym',
      'short cut to the clinic',
      'self harm awareness training',
    ],
  },
  {
    id: 'mind.abuse', version: 1, title: 'Abuse or violence', topic: 'abuse', acuity: 'emergency', crisis: true,
    description: 'Violence, abuse or threats at home, sexual assault, a child or elder being hurt.',
    reason: 'Abuse or violence.',
    when: [
      { all: ['abuse'], unless: ['abuse_benign'] },
    ],
    advice: 'abuse', sources: ['dv_hotline'],
    positive: [
      'my husband hits me',
      'mi esposo me pega',
      'I was raped last night',
      'my boyfriend choked me',
      'I\'m scared of my husband',
    ],
    negative: [
      'the pain hits me at night',
      'domestic violence training for volunteers',
      'insurance abuse report',
      'baby kicks',
    ],
  },
  {
    id: 'mind.harm-others', version: 1, title: 'Thoughts of harming others', topic: 'harm_others', acuity: 'emergency', crisis: true,
    description: 'Threats or thoughts of hurting or killing another person.',
    reason: 'Threat or thought of harming another person.',
    when: [
      { all: ['harm_others'], unless: ['harm_others_benign'] },
      { all: ['postpartum_harm', ['urge']], unless: ['harm_others_benign'], within: 0 },
    ],
    advice: 'harm_others', sources: ['acep_warning_signs', 'cdc_hear_her'],
    positive: [
      'I\'m going to kill my boss',
      'I keep having thoughts of hurting my baby',
      'voy a matar a mi vecino',
      'voices are telling me to hurt people',
    ],
    negative: [
      'will this medicine hurt my baby?',
      'my kids are going to kill me if we miss the game',
      'kill time',
      'does it hurt?',
    ],
  },
  {
    id: 'mind.psychosis', version: 1, title: 'Psychosis', topic: 'psychosis', acuity: 'emergency',
    description: 'Hearing voices, seeing things, paranoia or mania.',
    reason: 'Signs of psychosis.',
    when: [
      { all: ['psychosis'], unless: ['voices_benign'] },
    ],
    advice: 'psychosis', sources: ['acep_warning_signs'],
    positive: [
      'my son is hearing voices',
      'he thinks the FBI put a chip in him',
      'escucha voces que le dicen cosas',
      'she hasn\'t slept in 5 days and is seeing things',
    ],
    negative: [
      'voicemail',
      'psychosis research study info',
      'no hallucinations',
      'hearing test',
    ],
  },
  {
    id: 'mind.distress', version: 1, title: 'Low mood or panic', topic: 'mental_health', acuity: 'soon',
    description: 'Low mood, panic or despair without words of suicide.',
    reason: 'Low mood, anxiety or panic without words of self-harm.',
    when: [
      { all: ['depression'] },
    ],
    advice: 'distress', sources: ['lifeline_988'],
    positive: [
      'I\'ve been so depressed lately',
      'panic attacks every day',
      'estoy muy deprimida',
      'I can\'t stop crying',
    ],
    negative: [
      'depression screening form',
      'no depression',
      'great mood',
      'is depression common?',
    ],
  },
  {
    id: 'mind.withdrawal', version: 1, title: 'Alcohol or drug withdrawal', topic: 'withdrawal', acuity: 'emergency',
    description: 'Shaking, sweating, seeing things or seizures after stopping alcohol or sedatives.',
    reason: 'Dangerous withdrawal.',
    when: [
      { all: ['withdrawal', ['withdrawal_danger', 'seizure', 'confusion', 'psychosis']], unless: ['withdrawal_admin'], within: 2 },
    ],
    advice: 'withdrawal', sources: ['acep_warning_signs'],
    positive: [
      'stopped drinking two days ago and now I\'m shaking and seeing bugs',
      'alcohol withdrawal, sweating and shaking',
      'deje de tomar hace dos dias y estoy temblando y sudando',
      'quit xanax cold turkey and had a seizure',
    ],
    negative: [
      'withdraw my consent',
      'withdraw from the study',
      'I stopped drinking soda',
      'bank withdrawal',
    ],
  },
  {
    id: 'general.ambulance', version: 1, title: 'Asks for an ambulance or emergency help', topic: 'emergency_help', acuity: 'emergency',
    description: 'Asks for an ambulance or emergency help, or says that someone is dying.',
    reason: 'The person asks for emergency help or says someone is dying.',
    when: [
      { all: ['ambulance_call'], unless: ['dying_benign'] },
      { all: ['dying'], unless: ['dying_benign', 'mild_context'] },
      { all: ['heart_attack_bare'] },
    ],
    advice: 'emergency', sources: ['medlineplus_emergencies'],
    positive: [
      'call an ambulance',
      'I think I\'m dying',
      'necesito una ambulancia',
      'HELP ME PLEASE',
      'stroke',
    ],
    negative: [
      'ambulance bill question',
      'dying to see you',
      'Where is the emergency department parking?',
      'do I need an appointment',
      'insurance for ambulance ride',
    ],
  },
];
