import { describe, expect, it } from 'vitest';
import { aspectsOfHeading, aspectsOfQuestion, aspectSet } from './aspects.ts';
import { condense, coreText } from './condense.ts';
import { readQuery, type Vocabulary } from './query.ts';
import { stemSpanish } from './spanish-stemmer.ts';
import { synonymsOf } from './synonyms.ts';
import { guessLanguage, toTerms, toWords } from './terms.ts';
import { SpellingIndex } from './typos.ts';

const everything: Vocabulary = { has: () => true, nearest: () => [] };
const onlyKnows = (...words: string[]): Vocabulary => {
  const spelling = new SpellingIndex();
  for (const word of words) spelling.add(word);
  return { has: (term) => words.includes(term), nearest: (term) => spelling.nearest(term) };
};
const weightOf = (query: { terms: { term: string; weight: number }[] }, word: string): number => query.terms.find(({ term }) => term === toTerms(word, 'en')[0])?.weight ?? 0;

describe('words', () => {
  it.each([
    ["Don't X-ray the café's e-mail", ['dont', 'xray', 'the', 'cafe', 'email']],
    ['Follow-up at 2.5 mg', ['follow', 'up', 'at', '2', '5', 'mg']],
    ['ساعات 訪問', ['ساعات', '訪問']],
  ])('of %s', (text, words) => expect(toWords(text)).toEqual(words));

  it.each([['citas', 'cita'], ['vacunación', 'vacunas'], ['embarazada', 'embarazadas'], ['doctores', 'doctor'], ['luces', 'luz'], ['médico', 'médica']])('meet in Spanish: %s, %s', (a, b) => {
    expect(stemSpanish(toWords(a)[0]!)).toBe(stemSpanish(toWords(b)[0]!));
  });

  it.each([['¿Dónde está el estacionamiento?', 'es'], ['mi hijo tiene fiebre', 'es'], ['my son has a fever', 'en'], ['no', 'en'], ['', 'en']])('tell the language of "%s"', (text, language) => expect(guessLanguage(text)).toBe(language));
});

describe('condense', () => {
  const rambling =
    'Hello, my name is Laura. I live in Ohio with my husband and I work in a school kitchen. My sister told me to write here. ' +
    'Can shingles spread to my newborn? I had shingles on my back last week. Thanks so much, God bless.';

  it('keeps the question, lowers the story and drops courtesy', () => {
    const weights = new Map(condense(rambling, 'en').map(({ text, weight }) => [text, weight]));
    expect(weights.get('Can shingles spread to my newborn?')).toBe(1);
    expect(weights.get('I had shingles on my back last week.')).toBe(0.8);
    expect(weights.get('My sister told me to write here.')).toBe(0.25);
    expect(weights.get('Hello, my name is Laura.')).toBe(0);
    expect(weights.get('Thanks so much, God bless.')).toBe(0);
    expect(coreText(condense(rambling, 'en'))).toBe('Can shingles spread to my newborn? I had shingles on my back last week.');
  });

  it('counts a message without any question in full', () => {
    expect(condense('My knee hurts. It is swollen.', 'en').map(({ weight }) => weight)).toEqual([1, 1]);
  });

  it('keeps what is there when all of it looks like courtesy', () => {
    expect(condense('Hello visiting hours', 'en').map(({ weight }) => weight)).toEqual([1]);
  });

  it('reads Spanish', () => {
    expect(condense('Hola, buenos días. Vivo en Ohio con mi familia. ¿Cuándo abre la farmacia? Gracias.', 'es').map(({ weight }) => weight)).toEqual([0, 0.25, 1, 0]);
  });
});

describe('aspects', () => {
  it.each([
    ['how do I get rid of acne', 'Acne (Treatment)'],
    ['what causes gout', 'Causes of gout'],
    ['is there a cure for that', 'What are the treatments for gout?'],
    ['how do I know if I have flu', 'Signs and symptoms'],
    ['is it contagious', 'How flu spreads'],
    ['should I see a doctor', 'When to call the nurse line'],
    ['how much is parking', 'Fees'],
    ['what time does it close on sunday', 'Opening hours'],
    ['¿cuánto cuesta?', 'Precio'],
    ['can it be passed down', 'Genetics and inheritance'],
  ])('"%s" asks what "%s" tells', (question, heading) => expect(aspectsOfQuestion(question) & aspectsOfHeading(heading)).not.toBe(0));

  it.each([['what causes gout', 'Gout (Treatment)'], ['symptoms of flu', 'Parking'], ['visiting hours', 'Side effects']])('"%s" does not ask what "%s" tells', (question, heading) => {
    expect(aspectsOfQuestion(question) & aspectsOfHeading(heading)).toBe(0);
  });

  it('of a plain question are none', () => expect(aspectsOfQuestion('my knee')).toBe(0));
  it('add up', () => expect(aspectSet('causes', 'risk')).toBe(aspectSet('causes') | aspectSet('risk')));
});

describe('readQuery', () => {
  it('lets lay words meet medical ones, for less than the word itself', () => {
    const query = readQuery('heart attack', 'en', everything);
    expect(weightOf(query, 'heart')).toBe(1);
    expect(weightOf(query, 'infarction')).toBeGreaterThan(0);
    expect(weightOf(query, 'infarction')).toBeLessThan(0.5);
  });

  it('leans on the synonym where the articles do not use the word', () => {
    const query = readQuery('puking', 'en', onlyKnows(...toTerms('vomiting', 'en')));
    expect(weightOf(query, 'vomiting')).toBeGreaterThan(0.5);
  });

  it('does not read a phrase word by word', () => {
    expect(synonymsOf(toTerms('heart attack', 'en'), 'en').flatMap(({ others }) => others.flat())).not.toContain(toTerms('cardiac', 'en')[0]);
  });

  it('finds what a misspelt word meant', () => {
    const query = readQuery('abetalipoproteimemia and diabetis', 'en', onlyKnows(...toTerms('abetalipoproteinemia diabetes', 'en')));
    expect(query.terms.map(({ term }) => term)).toEqual(toTerms('abetalipoproteinemia diabetes', 'en'));
  });

  it('keeps short and numeric words as they are', () => {
    expect(new SpellingIndex().nearest('mri')).toEqual([]);
    expect(readQuery('b12 mri', 'en', onlyKnows('b13', 'mra')).terms.map(({ term }) => term)).toEqual(['b12', 'mri']);
  });

  it('bounds what a huge message costs', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ');
    expect(readQuery(words, 'en', everything).terms.length).toBeLessThanOrEqual(60);
  });
});
