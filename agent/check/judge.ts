import type { Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import type { Hospital } from '../hospital.ts';
import { fold } from '../understand/fold.ts';
import { addressesHold } from './addresses.ts';
import { isLight } from './light-words.ts';
import { neverAtAll, neverInOwnWords } from './never.ts';
import { factsOf, passageFacts, withoutMark } from './passage-facts.ts';
import { bearing, isQuoted, mayBeCited } from './support.ts';
import { twistedCopy } from './twisted.ts';

export type SentenceKind = 'fact' | 'question' | 'courtesy';

/** What becomes of a sentence. `support` holds the passages that bear it out, best first; courtesy and questions have none. */
export type Verdict = { show: true; kind: SentenceKind; support: Hit[] } | { show: false; kind: SentenceKind; reason: string };

export type Grounds = {
  /** The passages found in this turn, best first. */
  hits: Hit[];
  /** The language of the reply. */
  language: Language;
  hospital: Hospital;
};

/** More would be a wall of numbers behind a sentence. */
const MOST_CITED = 2;

/**
 * Judges one finished sentence of a model before anyone sees it. A fact or advice needs a passage that states it; questions
 * and courtesy need none, as long as they state nothing. What is forbidden stays back whatever supports it.
 */
export function judge(sentence: string, grounds: Grounds): Verdict {
  const kind = kindOf(sentence, grounds.language);
  const never = neverAtAll(sentence);
  if (never !== null) return { show: false, kind, reason: never };
  const citable = grounds.hits.filter((hit) => mayBeCited(hit, grounds.language));
  if (kind !== 'fact') {
    const own = neverInOwnWords(sentence);
    if (own !== null) return { show: false, kind, reason: own };
    return addressesHold(sentence, grounds.hospital, []) ? { show: true, kind, support: [] } : { show: false, kind, reason: 'address' };
  }
  const quoted: Hit[] = [];
  const stated: Hit[] = [];
  let missing = 'no passage';
  let fewest = Infinity;
  // Most sentences are quotations: only others need their passages taken apart.
  for (const hit of citable) if (isQuoted(sentence, hit)) quoted.push(hit);
  for (const hit of quoted.length > 0 ? [] : citable) {
    const bears = bearing(sentence, hit);
    if (bears.holds === 'stated') stated.push(hit);
    else if (bears.count < fewest) {
      fewest = bears.count;
      missing = bears.missing;
    }
  }
  const support = (quoted.length > 0 ? quoted : stated).slice(0, MOST_CITED);
  if (support.length === 0) return { show: false, kind, reason: neverInOwnWords(sentence) ?? `unsupported: ${missing}` };
  if (quoted.length === 0) {
    const turned = twistedCopy(sentence, citable.map(passageFacts), grounds.language);
    if (turned !== null) return { show: false, kind, reason: `turned: ${turned}` };
    const own = neverInOwnWords(sentence);
    // "If refills are left, your refill is ready within 2 hours" promises nothing that its passage does not.
    if (own !== null && !(own === 'promise' && /^(?:if|when|once|si|cuando)\b/iu.test(sentence))) return { show: false, kind, reason: own };
  }
  const texts = support.map((hit) => `${hit.text} ${hit.url ?? ''}`);
  return addressesHold(sentence, grounds.hospital, texts) ? { show: true, kind, support } : { show: false, kind, reason: 'address' };
}

const ASKS = /^(?:(?:and|so|also|to help you|first|one more thing|y|entonces|para ayudarle)[ ,]+)?(?:would|do|does|did|are|is|was|were|have|has|can|could|may|shall|should|which|what|when|where|who|how|why|what's|anything|is there|need|quiere|quisiera|desea|puedo|podria|tiene|puede|cual|que|cuando|donde|quien|como|cuanto|hay|es|esta|necesita|le)\b/;
const LEADING = /\b(?:did you know|don't you|isn't it|aren't you|right|you know that|isn't that|sabia que|verdad)\b/;
const PATIENT = /\b(?:you|your|yours|i|me|it|that|this|there|anything|usted|su|le|me|eso|esto|algo)\b/;

/**
 * Fact or advice, a question to the patient, or courtesy. Whatever is not plainly one of the harmless two is a fact. A
 * question that carries a number or tells something ("Did you know …?") is judged as one.
 */
export function kindOf(sentence: string, language: Language): SentenceKind {
  const text = fold(withoutMark(sentence)).replace(/^[¿¡"']+/u, '');
  const facts = factsOf(text, language);
  if (text.endsWith('?')) {
    const single = !/[.!] /u.test(text);
    return single && ASKS.test(text) && !LEADING.test(text) && PATIENT.test(text) && facts.quantities.size === 0 && text.length <= 200 ? 'question' : 'fact';
  }
  if (facts.quantities.size > 0 || /\d/u.test(text)) return 'fact';
  for (const term of facts.terms.keys()) if (!isLight(term, language)) return 'fact';
  return facts.relations.has('must') || facts.relations.has('debe') || [...facts.bound.keys()].some((pair) => pair.startsWith('not>')) || text.length > 160 ? 'fact' : 'courtesy';
}
