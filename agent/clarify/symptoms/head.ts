import type { Guide } from '../guide.ts';

export const HEAD_GUIDES: readonly Guide[] = [
  {
    id: 'head-bump', version: 1, title: 'Bump on the head',
    says: {
      en: /\b(?:(?:bumped|banged|knocked|bonked|hit|whacked) (?:my|his|her|their|the) (?:\w+ )?(?:head|forehead)|bump on (?:my|his|her|the) (?:head|forehead)|head bump|(?:fell|fallen) (?:and|on) \w+ ?(?:\w+ )?(?:head|forehead))\b/,
      es: /\b(?:(?:me|se) (?:golpee|golpeo|pegue|pego|di|dio) (?:un golpe )?(?:en |con )?la (?:cabeza|frente)|golpe en la (?:cabeza|frente)|chichon)\b/,
    },
    questions: ['flags', 'who'],
    flags: [
      { id: 'drowsy', acuity: 'emergency', says: { en: 'Hit the head and now drowsy or confused', es: 'Se golpeó la cabeza y está confuso o muy dormido' } },
      { id: 'vomiting', acuity: 'emergency', says: { en: 'Hit the head and keeps vomiting', es: 'Se golpeó la cabeza y no para de vomitar' } },
      { id: 'passed-out', acuity: 'emergency', says: { en: 'Hit the head and passed out', es: 'Se golpeó la cabeza y se desmayó' } },
      { id: 'thinner', acuity: 'emergency', says: { en: 'Hit the head and takes blood thinners', es: 'Se golpeó la cabeza y toma anticoagulantes' } },
    ],
    rules: [
      { when: { who: ['newborn', 'baby', 'older', 'pregnant'] }, acuity: 'urgent', why: 'A blow to the head of a baby, someone over 65 or someone pregnant is looked at the same day.' },
    ],
    otherwise: 'urgent',
    now: [{ en: 'Rest, and do not be alone for the first day.', es: 'Descanse y no se quede solo el primer día.', source: 'nhs_head_injury', verified: false }],
    callBack: [{ en: 'Call 911 with vomiting, drowsiness, confusion, a seizure, weakness, or fluid from ear or nose.', es: 'Llame al 911 si hay vómito, sueño excesivo, confusión, convulsión, debilidad o líquido por el oído o la nariz.', source: 'nhs_head_injury', verified: true }],
    sources: ['nhs_head_injury'],
    examples: [
      { says: ['I bumped my head on the cupboard'], acuity: 'urgent' },
      { says: ['me golpeé la cabeza con la puerta'], acuity: 'urgent' },
    ],
  },
  {
    id: 'headache', version: 1, title: 'Headache',
    says: { en: /\b(?:head ?aches?|head(?: is| has been)? (?:hurts?|hurting|aching|pounding|throbbing)|migraines?)\b/, es: /\b(?:dolor(?:es)? de cabeza|me duele (?:mucho |un poco )?la cabeza|le duele (?:mucho |un poco )?la cabeza|migrana|jaqueca)\b/ },
    questions: ['flags', 'duration', 'severity'],
    flags: [
      { id: 'thunderclap', acuity: 'emergency', says: { en: 'Sudden, the worst headache of my life', es: 'De repente, el peor dolor de cabeza de mi vida' } },
      { id: 'meningitis', acuity: 'emergency', says: { en: 'Headache with fever and a stiff neck', es: 'Dolor de cabeza con fiebre y cuello rígido' } },
      { id: 'stroke', acuity: 'emergency', says: { en: 'Weak on one side or trouble speaking', es: 'Debilidad de un lado o dificultad para hablar' } },
      { id: 'vision', acuity: 'emergency', says: { en: 'Headache and sudden loss of vision', es: 'Dolor de cabeza y pérdida repentina de la vista' } },
      { id: 'worse', acuity: 'urgent', says: { en: 'It gets worse and painkillers do not help', es: 'Va a peor y los calmantes no ayudan' } },
    ],
    rules: [
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'A severe headache is looked at the same day.' },
      { when: { who: ['pregnant'] }, acuity: 'urgent', why: 'A headache in pregnancy may be pre-eclampsia.' },
      { when: { duration: ['week', 'weeks'] }, acuity: 'soon', why: 'A headache that stays or keeps coming back.' },
      { when: { severity: ['moderate'] }, acuity: 'soon', why: 'A headache that gets in the way.' },
    ],
    otherwise: 'self_care',
    now: [{ en: 'Drink water, eat regular meals, rest and avoid alcohol.', es: 'Beba agua, coma a sus horas, descanse y evite el alcohol.', source: 'nhs_headaches', verified: true }],
    callBack: [
      { en: 'Call back if it keeps coming back, gets worse, or painkillers do not help.', es: 'Vuelva a llamar si se repite, empeora o los calmantes no ayudan.', source: 'nhs_headaches', verified: true },
      { en: 'Call 911 if it is sudden and extremely painful, or with trouble speaking, loss of vision, drowsiness, confusion or a stiff neck.', es: 'Llame al 911 si es repentino y muy fuerte, o con dificultad para hablar, pérdida de la vista, sueño excesivo, confusión o cuello rígido.', source: 'nhs_headaches', verified: true },
    ],
    sources: ['nhs_headaches'],
    examples: [
      { says: ['I have a headache', 'None of these', 'Mild: I can do my usual things'], acuity: 'soon' },
      { says: ['my head hurts, it is severe', 'None of these'], acuity: 'urgent' },
      { says: ['me duele la cabeza', 'Va a peor y los calmantes no ayudan'], acuity: 'urgent' },
    ],
  },
  {
    id: 'dizziness', version: 1, title: 'Dizziness',
    says: { en: /\b(?:dizz(?:y|iness)|light ?-?headed(?:ness)?|woozy|vertigo|room (?:is )?spin(?:s|ning))\b/, es: /\b(?:mare(?:o|os|ad[oa])|vertigo|da(?:n)? vueltas)\b/ },
    questions: ['flags', 'duration', 'who'],
    flags: [
      { id: 'stroke', acuity: 'emergency', says: { en: 'Face, arm or leg suddenly weak or numb', es: 'Cara, brazo o pierna débil o dormida de repente' } },
      { id: 'heart', acuity: 'emergency', says: { en: 'Dizzy with chest pain or short of breath', es: 'Mareo con dolor de pecho o falta de aire' } },
      { id: 'fainted', acuity: 'emergency', says: { en: 'Dizzy and passed out', es: 'Mareo y me desmayé' } },
      { id: 'speech', acuity: 'emergency', says: { en: 'Sudden trouble speaking or seeing', es: 'De repente no puedo hablar o ver bien' } },
    ],
    rules: [
      { when: { who: ['older', 'pregnant'] }, acuity: 'urgent', why: 'New dizziness over 65 or in pregnancy is looked at the same day.' },
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'Severe dizziness is looked at the same day.' },
      { when: { duration: ['days', 'week', 'weeks'] }, acuity: 'soon', why: 'Dizziness that lasts or comes back.' },
    ],
    otherwise: 'self_care',
    now: [{ en: 'Move slowly, above all when you stand up, and drink plenty of fluids.', es: 'Muévase despacio, sobre todo al levantarse, y beba bastante líquido.', source: 'mayo_dizziness', verified: true }],
    callBack: [
      { en: 'Call back if it comes again, is sudden and severe, or lasts long.', es: 'Vuelva a llamar si se repite, es repentino y fuerte, o dura mucho.', source: 'mayo_dizziness', verified: true },
      { en: 'Call 911 with chest pain, trouble breathing, weakness, fainting, a severe headache or a sudden change in speech or vision.', es: 'Llame al 911 si hay dolor de pecho, falta de aire, debilidad, desmayo, dolor de cabeza fuerte o un cambio repentino al hablar o ver.', source: 'mayo_dizziness', verified: true },
    ],
    sources: ['mayo_dizziness'],
    examples: [
      { says: ['I feel dizzy since this morning', 'None of these', 'An adult'], acuity: 'self_care' },
      { says: ['I feel dizzy since this morning', 'None of these', '65 or older'], acuity: 'urgent' },
      { says: ['tengo mareos', 'Ninguna de estas', 'De 1 a 3 días'], acuity: 'soon' },
    ],
  },
  {
    id: 'eye', version: 1, title: 'Red or sore eye',
    says: { en: /\b(?:(?:my|his|her|left|right|one|both) eyes? (?:is|are|hurts?|looks?|feels?|has|have)|(?:red|pink|itchy|sore|swollen|watery|gooey|painful) eyes?|pink ?eye|eye (?:pain|infection|discharge)|stye|conjunctivitis)\b/, es: /\b(?:ojos? (?:roj[oa]s?|hinchad[oa]s?|irritad[oa]s?|lloros[oa]s?)|(?:me|le) (?:duelen?|pican?|arden?) (?:el|los|un) ojos?|conjuntivitis|orzuelo|lagan[a]s?)\b/ },
    questions: ['flags', 'duration'],
    flags: [
      { id: 'sight', acuity: 'emergency', says: { en: 'Sudden loss of vision in one eye', es: 'Perdí la vista de un ojo de repente' } },
      { id: 'chemical', acuity: 'emergency', says: { en: 'A chemical splashed in the eye', es: 'Me cayó un químico en el ojo' } },
      { id: 'stuck', acuity: 'emergency', says: { en: 'Something is stuck in the eye', es: 'Se me clavó algo en el ojo' } },
      { id: 'pain', acuity: 'urgent', says: { en: 'Severe eye pain', es: 'Dolor fuerte en el ojo' } },
      { id: 'lenses', acuity: 'urgent', says: { en: 'I wear contact lenses and the eye hurts', es: 'Uso lentes de contacto y me duele el ojo' } },
    ],
    rules: [
      { when: { who: ['newborn'] }, acuity: 'urgent', why: 'Eye discharge in a newborn.' },
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'Severe eye pain.' },
      { when: { duration: ['week', 'weeks'] }, acuity: 'soon', why: 'A red eye that lasts for more than three days.' },
    ],
    otherwise: 'routine',
    now: [{ en: 'Take contact lenses out, do not rub the eye, and wash your hands often.', es: 'Quítese los lentes de contacto, no se frote el ojo y lávese las manos a menudo.', source: 'nhs_eye', verified: false }],
    callBack: [
      { en: 'Call back at once if the pain is severe, light hurts, or you see less well.', es: 'Vuelva a llamar de inmediato si el dolor es fuerte, le molesta la luz o ve peor.', source: 'mayo_eye', verified: true },
      { en: 'Call 911 with sudden loss of sight, or a chemical or an object in the eye.', es: 'Llame al 911 si pierde la vista de repente, o si hay un químico o un objeto en el ojo.', source: 'mayo_eye', verified: true },
    ],
    sources: ['mayo_eye', 'nhs_eye'],
    examples: [
      { says: ['my son has itchy eyes', 'None of these', 'It started today'], acuity: 'routine' },
      { says: ['I have itchy eyes', 'None of these', '4 to 14 days'], acuity: 'soon' },
      { says: ['tengo los ojos irritados desde ayer', 'Ninguna de estas'], acuity: 'routine' },
    ],
  },
  {
    id: 'ear', version: 1, title: 'Earache',
    says: { en: /\b(?:ear ?-?aches?|ears? (?:hurts?|pain|infection|is (?:sore|blocked|painful))|pulling (?:at|on) (?:his|her|the) ears?|sore ears?)\b/, es: /\b(?:dolor de oidos?|(?:me|le) duelen? (?:el|los|un) oidos?|otitis)\b/ },
    questions: ['flags', 'who', 'duration'],
    flags: [
      { id: 'behind', acuity: 'urgent', says: { en: 'Swelling or redness behind the ear', es: 'Hinchazón o enrojecimiento detrás de la oreja' } },
      { id: 'meningitis', acuity: 'emergency', says: { en: 'Fever and a stiff neck', es: 'Fiebre y cuello rígido' } },
      { id: 'drowsy', acuity: 'emergency', says: { en: 'Fever and hard to wake or confused', es: 'Fiebre y no despierta bien o está confuso' } },
      { id: 'balance', acuity: 'urgent', says: { en: 'Ear pain and losing balance', es: 'Dolor de oído y pierde el equilibrio' } },
      { id: 'discharge', acuity: 'soon', says: { en: 'Pus from the ear', es: 'Pus en el oído' } },
    ],
    rules: [
      { when: { who: ['newborn'] }, acuity: 'urgent', why: 'An ill baby under 3 months is looked at the same day.' },
      { when: { who: ['baby'] }, acuity: 'urgent', why: 'A baby with earache is looked at the same day.' },
      { when: { duration: ['week', 'weeks'] }, acuity: 'soon', why: 'An earache that does not improve within a few days.' },
    ],
    otherwise: 'routine',
    now: [{ en: 'Put nothing into the ear and keep it dry.', es: 'No meta nada en el oído y manténgalo seco.', source: 'nhs_earache', verified: false }],
    callBack: [
      { en: 'Call back if it does not improve within a few days, or with fever, vomiting, discharge or swelling around the ear.', es: 'Vuelva a llamar si no mejora en unos días, o con fiebre, vómito, supuración o hinchazón alrededor del oído.', source: 'nhs_earache_advice', verified: true },
      { en: 'Call 911 if a child is hard to wake, confused, very pale or blue, or works hard to breathe.', es: 'Llame al 911 si un niño no despierta bien, está confuso, muy pálido o morado, o le cuesta respirar.', source: 'nhs_earache_child', verified: true },
    ],
    sources: ['nhs_earache_advice', 'nhs_earache_child'],
    examples: [
      { says: ['my 8 month old keeps pulling at her ear', 'None of these'], acuity: 'urgent' },
      { says: ['I have an earache', 'None of these', 'An adult'], acuity: 'soon' },
      { says: ['me duele el oído', 'Hinchazón o enrojecimiento detrás de la oreja'], acuity: 'urgent' },
    ],
  },
];
