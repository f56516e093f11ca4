/**
 * What about a topic is asked, or told: its symptoms, its treatment, its price. Patients name the aspect in other words than
 * headings do ("how do I get rid of", "cure", "what can I take" – "Treatment"), so both are read to the same small set.
 */
export const ASPECTS = [
  'meaning', 'symptoms', 'causes', 'risk', 'inheritance', 'diagnosis', 'treatment', 'prevention', 'outlook', 'when_to_call',
  'side_effects', 'dose', 'interactions', 'storage', 'preparation', 'contagion', 'frequency', 'hours', 'price', 'place', 'booking', 'contact', 'change',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A set of aspects, one bit each in the order of `ASPECTS`. */
export type AspectSet = number;

type Reading = { aspect: Aspect; heading: RegExp; question: RegExp };

const READINGS: readonly Reading[] = [
  {
    aspect: 'meaning',
    heading: /\b(overview|summary|definition|description|what (is|are|was) (?!the\b|my\b|it like)|about|introduction|qué (es|son)|resumen)\b/u,
    question: /\b(what (is|are|'s|was) (?!(the|some|my|your|common|known)\b)|what does .* mean|meaning of|define|definition|know (more )?about|learn (more )?about|(more|good|any|some|get|find|the latest|all the) (info|information|details|literature)\b|qué (es|son|significa))/u,
  },
  {
    aspect: 'symptoms',
    heading: /\b(symptoms?|signs?|warning signs|what (does it|do they) feel|síntomas?|señales)\b/u,
    question: /\b(symptoms?|signs?|how (do|would|can) (i|you|we|they) (know|tell) (if|when|that|whether)|feel like|look like|síntomas?|señales)\b/u,
  },
  {
    aspect: 'causes',
    heading: /\b(causes?|caused|why (do|does|is|are)|how do (you|i|people) get|genetic changes|causas?|por qué)\b/u,
    question: /\b(causes?|caused|causing|reasons? (for|of|why)|why (do|does|did|am|is|are) (?!the (doctor|nurse|office))|how (do|does|did|can|could|would) (i|you|people|someone|one|we|he|she|they|my \w+) (get|got|catch|develop|contract|acquire)\b|come from|due to|what makes|causas?|por qué)\b/u,
  },
  {
    aspect: 'risk',
    heading: /\b(risks?( factors?)?|who (is|gets|may|might|can)|likely to|complications?|dangers?|safe(ty)?|precautions?|warnings?|riesgos?|complicaciones)\b/u,
    question: /\b(risks?( factors?)?|at risk|who (is|gets|can get)|likel(y|ihood)|chances? (of|that)|complications?|dangerous|harmful|harm|safe|damage|how bad|riesgos?|peligros[oa])\b/u,
  },
  {
    aspect: 'inheritance',
    heading: /\b(inherit(ed|ance)?|genetics?|genetic changes|runs? in (the )?famil|hereditari[oa])\b/u,
    question: /\b(inherit(ed|ance|able)?|hereditary|genetic(s|ally)?|ginetic|genes?|passed? (down|on)|runs? in (the|my|our) famil|pass (this|it) on|siblings|hereditari[oa])\b/u,
  },
  {
    aspect: 'diagnosis',
    heading: /\b(diagnos\w*|exams?|tests?|testing|screening|tested|checked|diagnósticos?|pruebas?)\b/u,
    question: /\b(diagnos\w*|tests?|testing|tested|screen(ing|ed)?|check(ed)? for|find out (if|whether)|detect(ed)?|diagnósticos?|pruebas?)\b/u,
  },
  {
    aspect: 'treatment',
    heading: /\b(treat(s|ed|ing|ment|ments)?|therap\w*|management|managing|manage|remed\w+|self[- ]?care|home care|cures?|medications?|medicines? for|living with|coping|what (can|should) i (do|take)|what to do|lifestyle|relief|tratamientos?|cuidados?|qué (puedo|debo) hacer)\b/u,
    question: /\b(treat(s|ed|ing|ment|ments|able)?|therap\w*|cures?|cured|curing|manage|managing|handle|remed\w+|heal(s|ed|ing)?|fix(ed)?|get(ting)? rid|deal(ing)? with|cop(e|ing) with|overcome|relie(f|ve)|remov(e|al|ing)|stop(s|ping)? (?!(taking|by|the texts?))|what (can|should|do|could|must) (i|we|she|he|you) (do|take|use|try)|what to do|help(s)? (with|my|me|him|her|us|for|on|grow)|need help|get help|suggest(ions?)?|advice|advise|solution|options?|take care of|ease|soothe|get better|improve|tratamientos?|curar?|aliviar|qué (puedo|debo) (hacer|tomar))\b/u,
  },
  {
    aspect: 'prevention',
    heading: /\b(prevent\w*|avoid\w*|protect\w*|lower (your|my|the) risk|reduc(e|ing) (your|the|my)? ?risk|prevenci[oó]n|prevenir|evitar)\b/u,
    question: /\b(prevent\w*|avoid\w*|protect\w*|lower (the|my|our) (risk|chances?)|reduce (the|my|our) (risk|chances?)|keep (myself |me |us )?from (getting|having)|minimi[sz]ed?|prevenir|evitar)\b/u,
  },
  {
    aspect: 'outlook',
    heading: /\b(outlook|prognosis|expect(ed|ancy)?|survival|recover\w*|how long|pronóstico|recuperaci[oó]n)\b/u,
    question: /\b(outlook|prognosis|survival|life expectancy|live (for )?long|how long (will|does|do|can|until|before)|recover\w*|will (it|this|he|she|they|i) (go away|be|get|die|live|continue)|go away|fatal|deadly|expect|pronóstico|cuánto (dura|tiempo))\b/u,
  },
  {
    aspect: 'when_to_call',
    heading: /\b(when to (call|seek|see|contact|get)|when should (i|you) (call|seek|see|contact|get|come)|call (911|your|the|a)|medical professional|emergency|when .{0,30}\b(urgent|emergency)|cuándo (debo )?(llamar|acudir|buscar))\b/u,
    question: /\b(when (should|do|must) (i|we) (call|see|go|worry|come|seek)|should (i|we) (see|go|call|come|worry|be (worried|concerned))|necessary to (see|go)|need to (see|go to) (a|the|my) (doctor|dr|er|hospital)|do i need (a|the|to see)|cuándo (debo|tengo que) (llamar|ir))\b/u,
  },
  {
    aspect: 'side_effects',
    heading: /\b(side[- ]effects?|adverse|reactions?|efectos secundarios)\b/u,
    question: /\b(side[- ]effects?|adverse|reactions? to|make (me|you) (sleepy|sick|dizzy|gain)|efectos secundarios)\b/u,
  },
  {
    aspect: 'dose',
    heading: /\b(dos(e|es|age|ing)|how (should|do|to) .{0,40}\b(take|taken|used?|using|given|administer\w*)|how (should|do) (i|you) take|missed|dosis|cómo (se )?(toma|debo tomar))\b/u,
    question: /\b(dos(e|es|age|ing)|how (much|many|often) .{0,40}\b(take|taken|use|give|too much)|how (do|should|can) (i|you|we) (take|use|give|inject|administer)|too much|miss(ed)? (a|my|one)|forgot (to take|my)|overdos\w*|with or without food|dosis|cuánt[oa]s? .{0,20}(tomar|puedo))\b/u,
  },
  {
    aspect: 'interactions',
    heading: /\b(interact\w*|together with|other (medicines|drugs)|mix(ing)?|alcohol|interacciones)\b/u,
    question: /\b(interact\w*|together with|mix(ed|ing)?|(drink|have) (alcohol|wine|beer)|along with|at the same time as|combine|interacciones)\b/u,
  },
  { aspect: 'storage', heading: /\b(stor(e|age|ing)|dispos(e|al)|brand names?|guardar)\b/u, question: /\b(stor(e|age|ing)|dispos(e|al)|refrigerat\w*|fridge|throw away|brand names?|guardar)\b/u },
  {
    aspect: 'preparation',
    heading: /\b(prepar\w*|before (the|your|a) (procedure|test|visit|surgery|operation|scan|exam)|get ready|bring|fasting|antes de|prepararme|traer|llevar)\b/u,
    question: /\b(prepar\w*|before (the|my|a|an) (procedure|test|visit|surgery|operation|scan|exam|appointment|mri|ct|x-?ray|blood)|get ready|bring|wear|fast(ing)?|eat (or drink )?before|antes de|prepararme|traer|llevar)\b/u,
  },
  { aspect: 'contagion', heading: /\b(contagious|spread\w*|infectious|catch|contagios[oa]|transmi\w+)\b/u, question: /\b(contagious|spread\w*|infectious|catching|catch it|pass it|transmit\w*|contagios[oa])\b/u },
  { aspect: 'frequency', heading: /\b(how (many people|common|often)|frequency|statistics|epidemiology)\b/u, question: /\b(how (common|rare|many people|frequent)|frequency|statistics|prevalence|age range|age group)\b/u },
  { aspect: 'hours', heading: /\b(hours?|opening|open|times?|horarios?|cuándo|when (can|is|are))\b/u, question: /\b(hours?|open(s|ed|ing)?|clos(e|es|ed|ing)|what times?|until when|how late|how early|when (can|is|are|does|do) (i|we|the|you)|weekends?|sundays?|saturdays?|holidays?|horarios?|abre|cierra|cuándo)\b/u },
  { aspect: 'price', heading: /\b(costs?|prices?|fees?|pay(ing|ment|ments)?|bills?|charges?|insurance|afford|cuesta|precio|pagar|costo)\b/u, question: /\b(costs?|prices?|fees?|how much (is|does|do|will|are)|pay(ing|ment|ments)?|bills?|charged?|charges?|free|afford|expensive|cheap|cover(ed|age)?|cuánto (cuesta|es|vale)|precio|pagar|gratis)\b/u },
  { aspect: 'place', heading: /\b(where|directions?|address|location|find (us|the)|get (there|here|to)|parking|dónde|cómo llego|dirección)\b/u, question: /\b(where|directions?|address|location|located|how (do|can) (i|we) get (to|there|here)|which (floor|building|entrance)|dónde|cómo llego|dirección)\b/u },
  { aspect: 'booking', heading: /\b(book\w*|schedul\w*|make an appointment|appointments?|sign up|register\w*|request\w*|order\w*|apply|citas?|solicitar|pedir)\b/u, question: /\b(book\w*|schedul\w*|appointments?|appt|sign up|register\w*|request\w*|order\w*|apply|set up|citas?|solicitar|pedir)\b/u },
  { aspect: 'contact', heading: /\b(contact\w*|phone|call|email|reach|who (do|can|should) i|teléfono|llamar|contactar)\b/u, question: /\b(contact\w*|phone number|telephone|number (for|to)|call|email|reach|who (do|can|should) i (call|talk|speak|ask|contact)|talk to|speak (to|with)|teléfono|llamar|contactar)\b/u },
  { aspect: 'change', heading: /\b(chang\w*|cancel\w*|reschedul\w*|update|move|correct\w*|cambiar|cancelar)\b/u, question: /\b(chang\w*|cancel\w*|reschedul\w*|update|move|correct|wrong|cambiar|cancelar)\b/u },
];

/** The aspects that a title or heading tells of. */
export function aspectsOfHeading(heading: string): AspectSet {
  return read(heading, 'heading');
}

/** The aspects that a question asks for; 0 when it names none. */
export function aspectsOfQuestion(question: string): AspectSet {
  return read(question, 'question');
}

export function aspectSet(...aspects: Aspect[]): AspectSet {
  return aspects.reduce((set, aspect) => set | (1 << ASPECTS.indexOf(aspect)), 0);
}

function read(text: string, kind: 'heading' | 'question'): AspectSet {
  const plain = text.toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ');
  let set = 0;
  for (const reading of READINGS) if (reading[kind].test(plain)) set |= 1 << ASPECTS.indexOf(reading.aspect);
  return set;
}
