import type { Language } from '../../../domain/terms.ts';
import type { Hit } from '../../../kb/search.ts';
import { aspectSet, aspectsOfHeading, aspectsOfQuestion } from '../../../kb/aspects.ts';
import { splitSentences } from '../../../kb/sentences.ts';
import { withoutMark } from '../../check/passage-facts.ts';
import { isSide, type QuestionTerm, questionTerms, says, textTerms } from '../../retrieval/question-terms.ts';
import { isElsewhere, isForOthers } from './places.ts';
import { answerStrength, PLAIN_KIND, type QuestionType } from './question-type.ts';

/** A sentence of a passage with how well it answers a question. */
export type Candidate = {
  text: string;
  hit: Hit;
  /** Rank of its passage among the hits, from 0, and its place in the passage. */
  passage: number;
  at: number;
  item: boolean;
  score: number;
  /** The part of the score that is the sentence's own, not its passage's. */
  relevance: number;
  /** Share of the question that the sentence covers together with its heading and title. */
  reach: number;
  /** Question terms it holds itself. */
  covered: Set<string>;
  /** Share of the question that it holds itself, 0–1. */
  own: number;
  /** How far it is the kind of answer that is waited for, 0–1. */
  strength: number;
  /** Share of the question that the heading above it says, 0–1. */
  underHeading: number;
  /** Share of the words of a follow-up itself that it says, with its heading, 0–1; 1 when nothing was leant on. */
  now: number;
  /** It is for others than whom the question is about. */
  others: boolean;
};

/** Weights set by hand on questions over the demo articles; each part is between 0 and 1. */
const W = { own: 0.7, underHeading: 0.45, heading: 0.4, title: 0.3, type: 0.5, passage: 0.5, article: 0.3, early: 0.3, lead: 0.3, fact: 0.3, aspect: 0.35, matter: 0.6, elsewhere: 1, others: 0.8, calls: 0.7, opening: 0.25 };
/** What its title names, a sentence is about without saying it. */
const IMPLIED = 0.7;
/** A price answers "how much does it cost" and need not say "cost". */
const ANSWERED = 1;

/** "Call if the fever lasts 3 days" does not tell how long a fever lasts. */
const CALLS = /^(?:call|go to the emergency|llame|vaya a (?:urgencias|emergencias))\b.*\b(?:if|when|for|si|cuando|por)\b/iu;
const CALLED_FOR: ReadonlySet<QuestionType> = new Set(['unwell', 'care', 'phone', 'may']);
const WHEN_TO_CALL = aspectSet('when_to_call');

/** A word of the follow-up itself, beside those that it leans on. */
const ASKED_NOW = 2;

/** All sentences of the passages, best first. `written` is the question without the words it leans on. */
export function rankSentences(question: string, type: QuestionType, hits: Hit[], language: Language, written = question): Candidate[] {
  // In "what about kids?" after the ICU, the one word that is new says what is asked, however everyday it is.
  const now = new Set(written === question ? [] : questionTerms(written, language).map(({ term }) => term));
  const asked = questionTerms(question, language).map((each) => (now.has(each.term) ? { ...each, weight: Math.max(ASKED_NOW, each.weight) } : each));
  const aspects = aspectsOfQuestion(written) || aspectsOfQuestion(question);
  const sentences = hits.flatMap((hit, passage) => {
    const title = textTerms(hit.title, language);
    // The text above the first heading is what the title announces.
    const lead = hit.headingPath.length === 0;
    const heading = lead ? title : textTerms(hit.headingPath.at(-1) ?? '', language);
    return splitSentences(hit.text).map((text, at) => ({ text: withoutMark(text), item: withoutMark(text) !== text, hit, passage, at, lead: lead && at === 0, inLead: lead, terms: textTerms(text, language), heading, title, toldHere: !lead && (aspectsOfHeading(hit.headingPath.at(-1) ?? '') & aspects) !== 0 }));
  });
  const weights = weigh(asked, sentences.map(({ terms }) => terms));
  const total = sum(asked, weights) || 1;
  const top = Math.max(...hits.map((hit) => hit.score), 1e-6);
  /** What articles are named by and was asked for: "ICU" in "Can visitors stay overnight in the ICU?". */
  const matters = asked.flatMap((each) => {
    const named = each.weight < 1 ? [] : sentences.filter(({ title }) => says(title, each));
    return named.length === 0 ? [] : [{ each, weight: Math.max(...named.map(({ hit }) => hit.score)) }];
  });
  const mattersTotal = matters.reduce((total, { weight }) => total + weight, 0);
  /** A heading that says more than was asked is about something else: "Can I stay after visiting hours?". */
  const share = (known: Set<string>): number => {
    const common = asked.filter((each) => says(known, each));
    return (sum(common, weights) / total) * Math.sqrt(Math.min(1, common.length / (known.size || 1)));
  };
  return sentences
    .map(({ text, item, hit, passage, at, lead, inLead, terms, heading, title, toldHere }) => {
      const covered = asked.filter((each) => says(terms, each));
      const underHeading = asked.filter((each) => covered.includes(each) || says(heading, each));
      const strength = answerStrength(type, text);
      const answered = PLAIN_KIND.has(type) && strength >= ANSWERED;
      const implied = asked.filter((each) => !covered.includes(each) && ((answered && isSide(each.term)) || says(title, each)));
      const relevance =
        W.own * ((sum(covered, weights) + IMPLIED * sum(implied, weights)) / total) +
        // The opening of an article holds its main facts: the plain price before the weekly pass.
        (inLead && answered && type !== 'how_long' ? W.fact : type === 'what' && inLead && covered.some(({ weight }) => weight >= 1) ? W.opening : 0) +
        W.underHeading * (sum(underHeading, weights) / total) +
        W.heading * share(heading) +
        W.type * strength +
        // "What should I bring to my MRI?" is answered under "How do I prepare", though "bring" is not said there.
        (toldHere ? W.aspect * (0.5 + 0.5 * (sum(asked.filter((each) => says(title, each) || says(terms, each)), weights) / total)) : 0) +
        // The first sentence under the heading that was asked for is the one written to answer it.
        W.early * (at === 0 ? 1 : 0.3 / at) * (0.3 + share(heading)) +
        // "Do you have wifi?" names a matter and asks nothing special about it: the opening of its article says what it is.
        (lead ? W.lead * ((asked.length <= 2 ? 2 : 1) * share(title) + (type === 'offer' && hit.articleId === hits[0]?.articleId ? 1 : 0)) : 0);
      // The search ranks articles with more to go on than one sentence has.
      const missed = mattersTotal === 0 ? 0 : matters.reduce((total, { each, weight }) => total + (says(terms, each) || says(heading, each) || says(title, each) ? 0 : weight), 0) / mattersTotal;
      const elsewhere = isElsewhere(question, `${hit.title} ${hit.headingPath.join(' ')} ${text}`) ? 1 : 0;
      const others = isForOthers(question, hit.title, hit.headingPath.at(-1) ?? '', text) ? 1 : 0;
      const score = relevance - W.matter * missed - W.elsewhere * elsewhere - W.others * others - (CALLS.test(text) && !CALLED_FOR.has(type) && (aspects & WHEN_TO_CALL) === 0 ? W.calls : 0) + W.title * share(title) + W.passage * (hit.score / top) + (hit.articleId === hits[0]?.articleId ? W.article : 0);
      return { text, hit, passage, at, item, score, relevance, reach: sum(asked.filter((each) => covered.includes(each) || says(heading, each) || says(title, each)), weights) / total, covered: new Set(covered.map(({ term }) => term)), own: sum(covered, weights) / total, strength, now: sayNow(covered, underHeading, now), others: others === 1, underHeading: toldHere ? Math.max(0.5, share(heading)) : share(heading) };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.at - b.at);
}

/** Rarer question words weigh more: what most of the found sentences share tells little among them. */
function weigh(asked: QuestionTerm[], sentences: Set<string>[]): Map<string, number> {
  return new Map(asked.map((each) => [each.term, each.weight * Math.log(1 + (sentences.length + 1) / (1 + sentences.filter((terms) => says(terms, each)).length))]));
}

function sum(terms: QuestionTerm[], weights: Map<string, number>): number {
  return terms.reduce((total, { term }) => total + (weights.get(term) ?? 0), 0);
}

/** Whether a sentence says anything of the follow-up's own words. */
function sayNow(covered: QuestionTerm[], underHeading: QuestionTerm[], now: ReadonlySet<string>): number {
  if (now.size === 0) return 1;
  return new Set([...covered, ...underHeading].map(({ term }) => term).filter((term) => now.has(term))).size / now.size;
}
