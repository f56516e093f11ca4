import type { Language } from '../../domain/terms.ts';
import { toStem, toWords } from '../../kb/terms.ts';

/**
 * Words that state nothing by themselves. A sentence that holds only these is courtesy or process and needs no passage;
 * in a sentence of fact they may stand although the passage words it otherwise.
 */
const LIGHT: Record<Language, string> = {
  en: `hello hi welcome thanks thank glad sorry hear happy help helps assist assistant assistance good great day question questions answer answers ask asking tell know
    let see look find found here there chat message write wrote say said mean person people staff team someone talk speak like want wish would could please sure
    okay right well understand happened happening share shared more detail details information about topic need needs use used go going come also just really
    another other anything something everything else next step steps first following follows based according hospital publish published say says according below above
    question concern concerns patient way via note remember make made take takes available able option options try contact reach matter things thing kind type able able usually normally generally typically together along include included including located situated find buy per know`,
  es: `hola bienvenido gracias gusto lamento siento escuchar ayudar ayuda ayudo asistente bueno buena dia pregunta preguntas respuesta responder preguntar decir diga saber
    ver mirar encontrar encontre aqui alli chat mensaje escribir escribio persona personas personal equipo alguien hablar quiere quisiera favor claro bien entender entiendo
    pasar paso detalle detalles informacion tema necesita usar ir venir tambien otra otro algo todo siguiente primero segun hospital publicado dice manera visita forma contactar cosas cosa tipo disponible opcion`,
};

const LIGHT_STEMS: Record<Language, ReadonlySet<string>> = {
  en: new Set(toWords(LIGHT.en).map((word) => toStem(word, 'en'))),
  es: new Set(toWords(LIGHT.es).map((word) => toStem(word, 'es'))),
};

/** Whether a stem states nothing by itself. */
export function isLight(stem: string, language: Language): boolean {
  return LIGHT_STEMS[language].has(stem);
}

/** Words that bind a statement and must not be swapped for one another; most are stop words of the search. */
const RELATIONS = new Set(
  `first last start stop begin end finish high low higher lower increase decrease arrive leave minutes hours days weeks months years minutos horas dias semanas meses anos
   before after until till above below under over only every each always never without except both all more less most least must should required during between instead unless mandatory any everyone
   antes despues hasta encima debajo solo cada siempre nunca sin excepto ambos todos todas mas menos debe deben durante entre`.split(/\s+/u),
);

/** Small words that may stand for one another. */
const SAME: Record<string, string> = { till: 'until', required: 'must', mandatory: 'must', should: 'must', each: 'every', deben: 'debe', todas: 'todos', begin: 'start', finish: 'end', hour: 'hours' };

/** The binding words of a text. */
export function relationsIn(words: string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) if (RELATIONS.has(word)) found.add(SAME[word] ?? word);
  return found;
}

/** Words that deny what follows, as `toWords` spells them. */
const NEGATIONS = new Set(
  `no not never none nor neither without cannot unable dont doesnt didnt cant wont isnt arent wasnt werent shouldnt mustnt couldnt wouldnt havent hasnt
   nunca sin ni ningun ninguna tampoco jamas`.split(/\s+/u),
);
/** Binding words that belong to the very next thing: "before meals" must not become "after meals" elsewhere in the sentence. */
const DIRECTED = new Set('before after until above below under over more less only must antes despues hasta mas menos solo debe'.split(' '));

/** How a binding word is written in a pair with what it binds; null for other words. All denials are one. */
export function bindingOf(word: string): string | null {
  if (NEGATIONS.has(word)) return 'not';
  const relation = SAME[word] ?? word;
  return DIRECTED.has(relation) ? relation : null;
}

/** Lay and formal words that mean the same in a hospital's texts; each line is one meaning. */
const SYNONYMS = [
  'doctor physician', 'child children kid kids', 'hour hours time times', 'phone call telephone', 'fee cost price', 'medicine medication drug', 'clinic center centre',
  'appointment visit', 'open opens opening', 'elevator lift', 'er emergency', 'mother mom', 'father dad', 'physician doctor', 'bring carry', 'permitted allowed allow', 'dermatologist dermatology', 'cardiologist cardiology', 'paediatrician pediatrician paediatrics pediatrics', 'psychiatrist psychiatry', 'orthopedist orthopaedics orthopedics', 'schedule book', 'photo picture',
];
const GROUPS = new Map<string, string>();
for (const line of SYNONYMS) {
  const stems = line.split(' ').map((word) => toStem(word, 'en'));
  for (const stem of stems) if (!GROUPS.has(stem)) GROUPS.set(stem, GROUPS.get(stems[0]!) ?? stems[0]!);
}

/** One spelling for words that may stand for one another. */
export function sameMeaning(stem: string): string {
  return GROUPS.get(stem) ?? stem;
}
