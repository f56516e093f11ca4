import { ACUITIES, type Acuity, higherAcuity } from '../../domain/terms.ts';
import type { Facts } from './facts.ts';
import { type Ask, DURATIONS, type Flag, type Guide, type PlacingRule, SEVERITIES, WHO } from './guide.ts';

/** What was learned of one complaint. */
export type Known = {
  facts: Facts;
  /** Ids of the danger signs that were said, of those that the guide lists. */
  flags: string[];
  /** The questions that were put, answered or not, in order. */
  asked: Ask[];
  /** Those of them that were answered. */
  answered: Ask[];
};

export type Placement = { acuity: Acuity; crisis: boolean; why: string[] };

/** No one is asked more than this about one complaint. */
export const MOST_QUESTIONS = 2;

/**
 * How soon a complaint should be looked at: the most pressing of the danger signs said, the rules that fit and `floor`
 * (what the safety screen and earlier turns found). A question that was put and not answered counts for the more cautious
 * level.
 */
export function place(guide: Guide, known: Known, floor: Acuity | null): Placement {
  const said = guide.flags.filter(({ id }) => known.flags.includes(id));
  const fitting = guide.rules.filter((rule) => fits(rule, known.facts));
  const unsure = known.asked.filter((ask) => !known.answered.includes(ask));
  const judged = [...said.map(({ acuity }) => acuity), ...fitting.map(({ acuity }) => acuity)].reduce<Acuity | null>(higherAcuity, guide.otherwise) ?? guide.otherwise;
  const sure = higherAcuity(floor, judged) ?? judged;
  // Silence about danger signs weighs more than silence about age or time.
  const acuity = unsure.includes('flags') ? cautious(sure) : unsure.length > 0 ? (higherAcuity(floor, cautious(judged)) ?? judged) : sure;
  const why = [
    ...said.map(({ says }) => `Danger sign: ${says.en}.`),
    ...fitting.map((rule) => rule.why),
    ...(unsure.length > 0 ? [`Not answered: ${[...new Set(unsure)].join(', ')}; placed at the more cautious level.`] : []),
  ];
  return { acuity, crisis: said.some((flag) => flag.crisis === true), why: why.length > 0 ? why : ['No rule of the guide and no danger sign fits.'] };
}

function fits({ when }: PlacingRule, facts: Facts): boolean {
  if (when.who && (facts.who === null || !when.who.includes(facts.who))) return false;
  if (when.duration && (facts.duration === null || !when.duration.includes(facts.duration))) return false;
  return !when.severity || (facts.severity !== null && when.severity.includes(facts.severity));
}

/** One level up, but no emergency out of silence: that is for words. */
function cautious(acuity: Acuity): Acuity {
  const at = ACUITIES.indexOf(acuity);
  return at <= ACUITIES.indexOf('urgent') ? acuity : ACUITIES[at - 1]!;
}

/**
 * The next question, or null when enough is known: when both have been put, when nothing that could be answered would
 * change the level, or when it is pressing already – then warning comes first.
 */
export function nextQuestion(guide: Guide, known: Known, floor: Acuity | null): Ask | null {
  const now = place(guide, known, floor).acuity;
  if (ACUITIES.indexOf(now) <= ACUITIES.indexOf('urgent') || known.asked.length >= MOST_QUESTIONS) return null;
  const open = guide.questions.filter((ask) => !known.asked.includes(ask) && (ask === 'flags' ? known.flags.length === 0 : known.facts[ask] === null));
  return open.find((ask) => outcomes(guide, known, floor, ask).some((acuity) => acuity !== now)) ?? null;
}

/** The levels that the answers to a question would lead to. */
function outcomes(guide: Guide, known: Known, floor: Acuity | null, ask: Ask): Acuity[] {
  const answers: Known[] = ask === 'flags'
    ? guide.flags.map(({ id }) => ({ ...known, flags: [id] }))
    : { who: WHO, duration: DURATIONS, severity: SEVERITIES }[ask].map((value) => ({ ...known, facts: { ...known.facts, [ask]: value } }));
  return answers.map((answer) => place(guide, answer, floor).acuity);
}

/** The danger sign a plain "yes" to the checklist stands for: the worst of them, since it may be. */
export function worstFlag(guide: Guide): Flag | null {
  return [...guide.flags].sort((a, b) => ACUITIES.indexOf(a.acuity) - ACUITIES.indexOf(b.acuity))[0] ?? null;
}
