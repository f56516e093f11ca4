/** An answer as a text: whole when it is short, else its beginning and where the rest is. */
import { fitGsm7 } from './gsm7.ts';
import { segmentsOf } from './segments.ts';

/** A shortened one is an invitation to read on: phones join few parts well, and each is paid for. */
const PARTS_SHORTENED = 2;

const MORE = { en: (link: string) => `Read all of it: ${link}`, es: (link: string) => `Léalo completo: ${link}` };

export type ShortAnswer = { text: string; shortened: boolean; parts: number };

/**
 * Fits `text` into a few parts: up to `wholeUpTo` it stays as it is. `linkTo` is asked for the page's address only when one is needed. Whole sentences are kept, as many as go into
 * two parts with the link; when not even the first does, words are. Emergencies never come here: all of their text goes out.
 */
export function shortAnswer(text: string, language: 'en' | 'es', linkTo: () => string, wholeUpTo = 3): ShortAnswer {
  const whole = fitGsm7(text.trim());
  const { parts } = segmentsOf(whole);
  if (parts <= wholeUpTo) return { text: whole, shortened: false, parts };
  const tail = MORE[language](linkTo());
  const fits = (head: string): boolean => segmentsOf(fitGsm7(`${head}\n${tail}`)).parts <= PARTS_SHORTENED;
  const head = longest(sentencesOf(whole), fits) || longest(whole.split(/(?<=\s)/u), (words) => fits(`${words.trimEnd()}...`), '...');
  const short = fitGsm7(head ? `${head}\n${tail}` : tail);
  return { text: short, shortened: true, parts: segmentsOf(short).parts };
}

/** Pieces joined for as long as they fit. */
function longest(pieces: readonly string[], fits: (text: string) => boolean, end = ''): string {
  let kept = '';
  for (const piece of pieces) {
    if (!fits((kept + piece).trimEnd())) break;
    kept += piece;
  }
  return kept.trim() ? kept.trimEnd() + end : '';
}

/** Sentences and lines with what separates them. "Dr. Silva" and "3.5" end none. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["')]?\s)(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|Sr|Sra|Dra)\.\s)(?=\S)|(?<=\n)/u);
}
