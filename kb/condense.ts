import type { Language } from '../domain/terms.ts';
import { splitSentences } from './sentences.ts';
import { EVERYDAY_WORDS } from './stop-words.ts';
import { toStem, toTerms, toWords } from './terms.ts';

/** A sentence of a patient's message and how much it says about what to look for: 0 nothing, 1 all. */
export type WeightedSentence = { text: string; terms: string[]; weight: number };

const COURTESY: Record<Language, RegExp> = {
  en: /^\W*(hi|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|thanks?|thank (you|u)|thx|many thanks|best( regards| wishes)?|(kind |warm )?regards|sincerely|god bless|cheers|sorry|my name is|this is \w+$|hope (you|this|to)|i hope (you|this)|i (really )?appreciate|please (get back|reply|answer|respond|call me|email|contact me|write)|looking forward|waiting for|have a (nice|good|great)|quick (one|question))\b/iu,
  es: /^\W*(hola|buen[oa]s? (d[ií]as?|tardes|noches)|estimad[oa]|querid[oa]|gracias|muchas gracias|saludos|atentamente|cordialmente|disculpe|perd[oó]n|me llamo|mi nombre es|espero que|quedo (atent[oa]|a la espera)|por favor (conteste|responda|ll[aá]meme)|que tenga|dios)(?!\p{L})/iu,
};

const QUESTION: Record<Language, RegExp> = {
  en: /\?|^\W*((and|so|but|also|then|or|ok|well) )*(what|whats|what's|how|why|when|where|who|whom|which|can|could|is|are|am|was|do|does|did|should|shall|would|will|may|must|has|have you)\b|\b(i|we) (want|wanted|need|would like|'d like|would love|am looking|wish|wish to|have to know) (to|for|more|some|any|info|help|advice)\b|\b(wonder|wondering|curious|tell me|let me know|advise|advice|suggest|suggestions?|question is|information|info|explain|recommend|help (me|us|him|her)|help with|any (ideas?|tips|cure|treatment))\b/iu,
  es: /[¿?]|^\W*((y|pero|entonces|tambi[eé]n|o) )*(qu[eé]|c[oó]mo|cu[aá]ndo|d[oó]nde|cu[aá]l|cu[aá]nt[oa]s?|qui[eé]n|por qu[eé]|puedo|puede|podr[ií]a|debo|hay|tienen)(?!\p{L})|(?<!\p{L})(quiero|quisiera|necesito|me gustar[ií]a|busco) (saber|informaci[oó]n|ayuda|una?)|(?<!\p{L})(d[ií]game|av[ií]seme|consejo|recomienda|ay[uú]deme|informaci[oó]n)(?!\p{L})/iu,
};

/** Two sentences that share only everyday words are not about the same thing. */
const EVERYDAY = new Set([...EVERYDAY_WORDS].flatMap((word) => [toStem(word, 'en'), toStem(word, 'es')]));

/** Whether a term is the stem of an everyday word. */
export function isEveryday(term: string): boolean {
  return EVERYDAY.has(term);
}

/** A subject line or topic set before the story ("burn to my wrist."). */
const TOPIC_WORDS = 8;
/** A statement tells about the question when it shares a word with it; otherwise it is mostly story. */
const RELATED = 0.8;
const STORY = 0.25;

/**
 * Reads a message for what it asks. Questions and a short opening topic count in full, statements that share a word with
 * them for 0.8, other statements for 0.25, greetings and thanks not at all. A message without any question counts in full.
 * With five sentences of life story around each development question this kept nDCG@10 at 0.79, where the whole text
 * fell from 0.82 to 0.50.
 */
export function condense(message: string, language: Language): WeightedSentence[] {
  const sentences = splitSentences(message).map((text, at) => {
    const terms = toTerms(text, language);
    const kind = QUESTION[language].test(text) ? 'question' : COURTESY[language].test(text) ? 'courtesy' : at === 0 && toWords(text).length <= TOPIC_WORDS ? 'topic' : 'statement';
    return { text, terms, kind };
  });
  const asks = sentences.some((sentence) => sentence.kind === 'question');
  const core = new Set(
    sentences.filter(({ kind }) => kind === 'question' || kind === 'topic').flatMap(({ terms }) => terms).filter((term) => !EVERYDAY.has(term)),
  );
  const weighted = sentences.map(({ text, terms, kind }) => {
    const weight = kind === 'courtesy' ? 0 : !asks || kind !== 'statement' ? 1 : terms.some((term) => core.has(term)) ? RELATED : STORY;
    return { text, terms, weight };
  });
  // "Thanks for the visiting hours" is all that some messages hold.
  return weighted.some(({ weight, terms }) => weight > 0 && terms.length > 0) ? weighted : weighted.map((sentence) => ({ ...sentence, weight: 1 }));
}

/** The sentences that ask, and those about the same, joined: what to embed and to read aspects from. At most `mostWords` words. */
export function coreText(sentences: readonly WeightedSentence[], mostWords = 60): string {
  const text = sentences.filter(({ weight }) => weight >= RELATED).map((sentence) => sentence.text).join(' ');
  return text.split(/\s+/u).slice(0, mostWords).join(' ');
}
