import type { Language } from '../../domain/terms.ts';
import { isEveryday } from '../../kb/condense.ts';
import { synonymsOf } from '../../kb/synonyms.ts';
import { toTerms } from '../../kb/terms.ts';
import { sameMeaning } from '../check/light-words.ts';

/** A word of a question, how much it says about what is asked (0–1), and the phrases that mean the same. */
export type QuestionTerm = { term: string; weight: number; means: string[][] };

/** "My 3 year old", "since yesterday": words of any story, that passages need not share. */
const EVERYDAY_WEIGHT = 0.25;
const NUMBER_WEIGHT = 0.1;
/** Words of nearly every article: "Who is the CEO of the hospital?" is not answered by what says "hospital". */
const HOUSE = new Set('hospital riverbend clinic patient doctor nurs staff peopl care health hospitales clinica pacient medic enfermer'.split(' '));

/** Verbs and small words of any talk that the stop words and everyday words leave: they tell little of the matter, and passages word them otherwise. */
const TALK_WEIGHT = 0.35;
const TALK = new Set(
  [
    ...toTerms(
      `help check talk speak against sit hold move leave left wait waiting stop pull push roll rolled drop fall fell lie lay sit stand walk cause matter mean change send sent receive get got become became register join move add
      wonder wondering hope hoping wish suppose guess need require should recommend suggest explain tell show learn understand remember forget forgot worry keep continue finish end begin
      sooner sudden suddenly really actually basically probably maybe perhaps anymore anyway everything anything nothing something someone anyone somewhere anywhere else either rather quite pretty
      almost nearly exactly just even though although while till along around away across off everywhere every whole entire half online nowadays currently usually normally often sometimes daily
      ran run running old new first second another other different same main own full empty far near close right wrong true real sure okay fine best better worse worst nice cool weird strange normal usual
      bad terrible awful horrible severe mild strong weak heavy light high low short quick slow fast early kind sort type way thing stuff place spot side part piece number amount
      lot lots plenty couple few several five ten two three four six dying hate love like enjoy prefer allow allowed permit permitted safe dangerous problem trouble question answer reason difference
      people person guy lady folks everybody everyone anybody roughly approximately beforehand afterwards nobody anyone hang upstairs downstairs agree settle settled include included topic subject matter concern along once twice plenty certain particular general several
      today tomorrow yesterday tonight weekend morning afternoon evening midnight noon minute hour second moment soon later`,
      'en',
    ),
    ...toTerms(
      `necesitar querer poder deber saber decir hablar preguntar esperar buscar encontrar mostrar explicar recordar olvidar seguir terminar acabar quedar pasar cambiar mandar recibir sacar conseguir
      realmente tal vez quizas siempre nunca casi solo mismo otro otra nuevo nueva viejo bueno mala mejor peor lugar parte cosa tipo manera forma numero cantidad gente persona alguien nadie todos aceptar acepta aceptan atender atienden duele duelen tardan tarda`,
      'es',
    ),
  ].map(sameMeaning),
);

/** Words for the side of a matter that is asked about; passages answer it with a number more often than with the word. */
const SIDE_WEIGHT = 0.4;
const SIDES = new Set('symptom sign caus trigger treatment treat prevent contagi spread prepar open clos hour cost price charg free schedul phone number address abr abre abren abiert cierr horari cuest preci costo telefon direccion numer'.split(' '));

/** Whether a term asks for a side of a matter, such as its price. */
export function isSide(term: string): boolean {
  return SIDES.has(term);
}

/** The topic words of a question, each once. */
export function questionTerms(question: string, language: Language): QuestionTerm[] {
  const written = toTerms(question, language);
  const terms = new Map<string, QuestionTerm>();
  for (const stem of written) {
    const term = sameMeaning(stem);
    terms.set(term, { term, weight: /^\d/u.test(stem) ? NUMBER_WEIGHT : isEveryday(stem) || HOUSE.has(stem) ? EVERYDAY_WEIGHT : TALK.has(term) ? TALK_WEIGHT : SIDES.has(stem) ? SIDE_WEIGHT : 1, means: [] });
  }
  for (const { said, others } of synonymsOf(written, language)) {
    for (const stem of said) terms.get(sameMeaning(stem))?.means.push(...others.map((phrase) => phrase.map(sameMeaning)));
  }
  return [...terms.values()];
}

/** The terms of a text, in the spelling that `questionTerms` compares with. */
export function textTerms(text: string, language: Language): Set<string> {
  return new Set(toTerms(text, language).map(sameMeaning));
}

/** Whether a text says a term, or another phrase for it. */
export function says(known: ReadonlySet<string>, { term, means }: QuestionTerm): boolean {
  return known.has(term) || means.some((phrase) => phrase.every((word) => known.has(word)));
}

/** The share of the question's weight that a text covers, 0–1. */
export function coverage(asked: QuestionTerm[], known: ReadonlySet<string>): number {
  let total = 0;
  let covered = 0;
  for (const each of asked) {
    total += each.weight;
    if (says(known, each)) covered += each.weight;
  }
  return total === 0 ? 0 : covered / total;
}
