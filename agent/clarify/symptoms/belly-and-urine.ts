import type { Guide } from '../guide.ts';

export const BELLY_GUIDES: readonly Guide[] = [
  {
    id: 'vomiting', version: 1, title: 'Vomiting or diarrhoea',
    says: { en: /\b(?:vomit(?:s|ing|ed)?|throwing up|threw up|puk(?:e|ing|ed)|diarrh?oea|diarrhea|the runs|loose stools?|stomach (?:bug|flu)|food poisoning|nausea|nauseous)\b/, es: /\b(?:vomit(?:o|os|ando|a|e|ado)|devolviendo|diarrea|nauseas?|intoxicacion)\b/ },
    questions: ['flags', 'who', 'duration'],
    flags: [
      { id: 'blood', acuity: 'emergency', says: { en: 'Vomiting blood or like coffee grounds', es: 'Vómito con sangre o como café molido' } },
      { id: 'pain', acuity: 'emergency', says: { en: 'Sudden, severe belly pain', es: 'Dolor de vientre fuerte y repentino' } },
      { id: 'drowsy', acuity: 'emergency', says: { en: 'Vomiting and confused or hard to wake', es: 'Vómito y está confuso o no despierta' } },
      { id: 'fluids', acuity: 'urgent', says: { en: 'Cannot keep fluids down', es: 'No retiene líquidos' } },
      { id: 'dry', acuity: 'urgent', says: { en: 'Hardly any urine and a dry mouth', es: 'Casi no orina y tiene la boca seca' } },
      { id: 'stool', acuity: 'urgent', says: { en: 'Blood in the stool', es: 'Sangre en las heces' } },
    ],
    rules: [
      { when: { who: ['newborn', 'baby'] }, acuity: 'urgent', why: 'Babies under one year dry out quickly.' },
      { when: { who: ['older', 'pregnant'] }, acuity: 'soon', why: 'Vomiting or diarrhoea over 65 or in pregnancy.' },
      { when: { duration: ['week', 'weeks'] }, acuity: 'soon', why: 'It should have settled within a few days.' },
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'Severe illness is looked at the same day.' },
    ],
    otherwise: 'self_care',
    now: [{ en: 'Stay at home, rest, and take small sips of water often.', es: 'Quédese en casa, descanse y tome sorbos pequeños de agua a menudo.', source: 'nhs_vomiting', verified: true }],
    callBack: [
      { en: 'Call back if vomiting lasts more than 2 days, diarrhoea does not settle after 3 to 4 days, or you cannot keep fluids down.', es: 'Vuelva a llamar si el vómito dura más de 2 días, la diarrea no mejora en 3 o 4 días, o no retiene líquidos.', source: 'nhs_vomiting_watch', verified: true },
      { en: 'Call 911 with blood in the vomit, sudden severe belly pain, or if someone is confused or hard to wake.', es: 'Llame al 911 si hay sangre en el vómito, dolor de vientre fuerte y repentino, o si alguien está confuso o no despierta.', source: 'nhs_stomach_ache', verified: false },
    ],
    sources: ['nhs_vomiting', 'nhs_vomiting_watch'],
    examples: [
      { says: ['I have had diarrhea since yesterday', 'None of these', 'An adult'], acuity: 'self_care' },
      { says: ['my 5 month old has diarrhea', 'None of these'], acuity: 'urgent' },
      { says: ['tengo diarrea', 'No retiene líquidos'], acuity: 'urgent' },
      { says: ['tengo diarrea', 'Ninguna de estas', '65 años o más'], acuity: 'soon' },
    ],
  },
  {
    id: 'belly', version: 1, title: 'Belly pain',
    says: { en: /\b(?:(?:stomach|belly|tummy|abdom\w+|gut) ?-?(?:ache|pain|cramps?|hurts?|is (?:sore|hurting|killing me))|(?:pain|cramps?|ache) in (?:my|his|her|the) (?:\w+ )?(?:stomach|belly|tummy|abdomen|side)|cramps)\b/, es: /\b(?:dolor (?:de|en (?:el|la)) (?:estomago|vientre|barriga|panza|abdom\w+)|(?:me|le) duele (?:mucho |un poco )?(?:el|la) (?:estomago|vientre|barriga|panza|abdomen)|colicos|retortijones)\b/ },
    questions: ['flags', 'severity', 'who'],
    flags: [
      { id: 'sudden', acuity: 'emergency', says: { en: 'Sudden, severe belly pain', es: 'Dolor de vientre fuerte y repentino' } },
      { id: 'hard', acuity: 'emergency', says: { en: 'Belly hard as a board and very painful', es: 'El vientre está duro y duele al tocarlo' } },
      { id: 'blood', acuity: 'emergency', says: { en: 'Vomiting blood or black stools', es: 'Vómito con sangre o heces negras' } },
      { id: 'pregnant', acuity: 'emergency', says: { en: 'Pregnant with severe belly pain', es: 'Embarazada con dolor fuerte de vientre' } },
      { id: 'fever', acuity: 'urgent', says: { en: 'Belly pain with fever or vomiting', es: 'Dolor de vientre con fiebre o vómito' } },
    ],
    rules: [
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'Severe belly pain is looked at the same day.' },
      { when: { who: ['newborn', 'baby', 'older', 'pregnant'] }, acuity: 'urgent', why: 'Belly pain at a vulnerable age or in pregnancy.' },
    ],
    otherwise: 'soon',
    now: [{ en: 'Rest and take small sips of water.', es: 'Descanse y tome sorbos pequeños de agua.', source: 'nhs_vomiting', verified: false }],
    callBack: [
      { en: 'Call back if the pain gets worse, will not go away or keeps coming back.', es: 'Vuelva a llamar si el dolor empeora, no se quita o se repite.', source: 'nhs_stomach_ache', verified: true },
      { en: 'Call 911 if it becomes sudden or severe, hurts to touch, or with blood in vomit or stool, chest pain or trouble breathing.', es: 'Llame al 911 si se vuelve repentino o fuerte, duele al tocar, o hay sangre en el vómito o las heces, dolor de pecho o falta de aire.', source: 'nhs_stomach_ache', verified: true },
    ],
    sources: ['nhs_stomach_ache'],
    examples: [
      { says: ['I have a stomach ache', 'None of these', 'Mild: I can do my usual things'], acuity: 'soon' },
      { says: ['my tummy hurts', 'None of these', 'Severe: I can do very little'], acuity: 'urgent' },
      { says: ['me duele la barriga', 'Dolor de vientre con fiebre o vómito'], acuity: 'urgent' },
    ],
  },
  {
    id: 'urine', version: 1, title: 'Painful or frequent urination',
    says: { en: /\b(?:uti|urin(?:e|ary) (?:tract )?infection|bladder infection|cystitis|(?:burn(?:s|ing)|hurts?|sting(?:s|ing)|pain(?:ful)?) (?:when|to|while|when i am) (?:i )?(?:pee(?:ing)?|urinat\w+)|painful (?:urination|peeing)|pee(?:ing)? (?:a lot|all the time|often))\b/, es: /\b(?:infeccion (?:de orina|urinaria|de la vejiga)|cistitis|(?:ardor|arde|dolor|duele) al orinar|mal de orin|orino (?:mucho|a cada rato))\b/ },
    questions: ['flags', 'who'],
    flags: [
      { id: 'kidney', acuity: 'urgent', says: { en: 'Fever or pain in the side', es: 'Fiebre o dolor en el costado' } },
      { id: 'none', acuity: 'urgent', says: { en: 'I cannot pass urine', es: 'No puedo orinar' } },
      { id: 'confused', acuity: 'emergency', says: { en: 'Urine infection and confused or very drowsy', es: 'Infección de orina y está confuso o muy dormido' } },
      { id: 'vomiting', acuity: 'urgent', says: { en: 'Vomiting', es: 'Vómito' } },
    ],
    rules: [
      { when: { who: ['newborn', 'baby', 'child', 'pregnant'] }, acuity: 'urgent', why: 'Urine infections of children and in pregnancy are looked at the same day.' },
      { when: { who: ['older'] }, acuity: 'urgent', why: 'Over 65 a urine infection may progress quickly.' },
      { when: { severity: ['severe'] }, acuity: 'urgent', why: 'Severe pain.' },
    ],
    otherwise: 'soon',
    now: [{ en: 'Drink plenty of water and rest.', es: 'Beba mucha agua y descanse.', source: 'samsung_uti', verified: false }],
    callBack: [
      { en: 'Call back the same day with fever, chills, pain in the side, blood in the urine, or if it does not improve within 48 hours.', es: 'Vuelva a llamar el mismo día si hay fiebre, escalofríos, dolor en el costado, sangre en la orina, o si no mejora en 48 horas.', source: 'samsung_uti', verified: true },
      { en: 'Call 911 with confusion, fast breathing or clammy skin.', es: 'Llame al 911 si hay confusión, respiración rápida o piel fría y húmeda.', source: 'cdc_sepsis', verified: true },
    ],
    sources: ['samsung_uti', 'cdc_sepsis'],
    examples: [
      { says: ['it burns when I pee', 'None of these', 'An adult'], acuity: 'soon' },
      { says: ['it burns when I pee', 'None of these', 'Pregnant'], acuity: 'urgent' },
      { says: ['me arde al orinar, ardor al orinar', 'Ninguna de estas', 'Un adulto'], acuity: 'soon' },
    ],
  },
];
