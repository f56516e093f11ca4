import { aspectSet, aspectsOfHeading } from '../../../kb/aspects.ts';
import type { Found } from '../../state.ts';
import type { Candidate } from './rank-sentences.ts';

const CARE = aspectSet('treatment');
const SEEK = aspectSet('when_to_call');
/** What to do at home, and when to call: so many sentences of each. */
const MOST_CARE = 2;
/** A sentence on when to call that says this much of the question goes before the first of its section. */
const TELLING = 0.34;

/**
 * For who is unwell: what the matter usually is, what helps, when to seek care, in this order, from the article that was
 * found first. Empty when it is not a health article or has no section on what to do.
 * @param most sentences when several questions share the reply
 */
export function careAdvice({ hits }: Found, ranked: Candidate[], most: number): Candidate[] {
  const article = ranked[0]?.hit;
  if (article === undefined || article.kind !== 'clinical' || article.articleId !== hits[0]?.articleId) return [];
  const own = ranked.filter(({ hit, item, text }) => hit.articleId === article.articleId && !item && !/:\s*$/u.test(text));
  const under = (aspect: number): Candidate[] => own.filter(({ hit }) => (aspectsOfHeading(hit.headingPath.at(-1) ?? '') & aspect) !== 0);
  const seek = under(SEEK);
  const care = under(CARE).filter((each) => !seek.includes(each));
  if (care.length === 0) return [];
  const lead = most > MOST_CARE ? own.filter(({ hit, at, others }) => hit.headingPath.length === 0 && at === 0 && !others) : [];
  return [...lead, ...inOrder(care).slice(0, MOST_CARE), ...mostTelling(seek)];
}

/** The first sentences of a section, without those for others than whom is asked about. */
function inOrder(section: Candidate[]): Candidate[] {
  return section.filter(({ others }) => !others).sort((a, b) => a.passage - b.passage || a.at - b.at);
}

function mostTelling(section: Candidate[]): Candidate[] {
  const fitting = inOrder(section);
  const telling = fitting.filter(({ own }) => own >= TELLING).sort((a, b) => b.own - a.own)[0];
  return (telling ? [telling] : fitting.slice(0, 1));
}
