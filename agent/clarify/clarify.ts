import { type Acuity, higherAcuity } from '../../domain/terms.ts';
import type { Decision, Reading } from '../dialogue/plan.ts';
import type { Memory, Triage } from '../memory.ts';
import type { Finding, Screening } from '../safety/screen.ts';
import type { Refusal } from '../understand/refusals.ts';
import { fold } from '../understand/fold.ts';
import { learned } from './answers.ts';
import { NO_FACTS, whoIn } from './facts.ts';
import type { Guide } from './guide.ts';
import { guideOf } from './guides.ts';
import { MOST_QUESTIONS, nextQuestion, place, type Placement } from './place.ts';
import { guideFor } from './recognise.ts';

export type Clarified = Decision & {
  /** Raised to where the complaint was placed. */
  screening: Screening;
  /** The complaint as it stands, for the trail: what is known, and where it was placed and why. Null when none is told. */
  about: { known: Triage; placement: Placement | null } | null;
};

/** Refused as asked, but the complaint behind it still has its place: "does my child have strep?" */
const PLACEABLE: ReadonlySet<Refusal> = new Set(['diagnosis', 'dose', 'prescribe']);

type Turn = {
  /** The memory before the patient's words were read. */
  before: Memory;
  screening: Screening;
  toSeq: number;
  clearedToSeq: number;
};

/**
 * Adds to a decision what a complaint still needs: the next question, or the level at which it is placed. What is placed
 * raises the acuity of the conversation and never lowers it. Pure.
 */
export function clarified(decision: Decision, reading: Reading, turn: Turn): Clarified {
  const unchanged: Clarified = { ...decision, screening: turn.screening, about: null };
  const { plan } = decision;
  const pending = turn.before.triage !== null && turn.before.triage.seq > turn.clearedToSeq ? turn.before.triage : null;
  if (plan.do === 'clarify') {
    const guide = pending && guideOf(pending.guide);
    const ask = turn.before.expecting?.kind === 'clarify' ? turn.before.expecting.ask : null;
    return guide ? goOn(decision, turn, guide, { ...pending, ...learned(guide, pending, ask, reading.message) }) : unchanged;
  }
  if (plan.do !== 'answer' || plan.then !== null || plan.offer !== null || (plan.refusal !== null && !PLACEABLE.has(plan.refusal))) return unchanged;
  const text = fold(reading.message);
  const told = reading.intent === 'symptom' || reading.intent === 'information' ? guideFor(text, reading.language) : null;
  const open = pending && turn.before.expecting?.kind === 'clarify' ? guideOf(pending.guide) : undefined;
  const guide = told ?? open;
  if (!guide) return unchanged;
  // Something else was asked in between: the question is put once more, and its second time counts.
  const ask = open && !told && pending ? pending.asked.at(-1) : undefined;
  if (ask && pending && pending.asked.length < MOST_QUESTIONS) {
    const again: Triage = { ...pending, asked: [...pending.asked, ask] };
    return { ...unchanged, plan: { ...plan, then: 'clarify' }, memory: { ...decision.memory, triage: again, expecting: { kind: 'clarify', ask } }, about: { known: again, placement: null } };
  }
  const who = whoIn(text);
  const other = who !== null && pending !== null && pending.facts.who !== null && pending.facts.who !== who;
  const same = pending?.guide === guide.id && !other ? pending : null;
  const start: Triage = same ?? { guide: guide.id, seq: turn.toSeq, facts: { ...NO_FACTS, who: pending?.facts.who ?? null }, flags: [], asked: [], answered: [], placed: null };
  const known = { ...start, ...learned(guide, start, null, reading.message) };
  // Placed before: it is said again only when it became more pressing.
  if (start.placed !== null && higherAcuity(start.placed, place(guide, known, turn.screening.acuity).acuity) === start.placed) return { ...unchanged, memory: { ...decision.memory, triage: known } };
  return goOn({ ...decision, plan: { ...plan, then: 'clarify' } }, turn, guide, known);
}

function goOn(decision: Decision, { screening }: Turn, guide: Guide, triage: Triage): Clarified {
  const ask = nextQuestion(guide, triage, screening.acuity);
  if (ask !== null) {
    const asked: Triage = { ...triage, asked: [...triage.asked, ask] };
    return { ...decision, memory: { ...decision.memory, triage: asked, expecting: { kind: 'clarify', ask } }, screening, about: { known: asked, placement: null } };
  }
  const placement = place(guide, triage, screening.acuity);
  const raised = withPlacement(screening, guide, placement, triage);
  const offersVisit = placement.acuity === 'soon' || placement.acuity === 'routine';
  const memory: Memory = {
    ...decision.memory,
    triage: { ...triage, placed: placement.acuity },
    expecting: offersVisit ? { kind: 'offer_case', caseKind: 'appointment' } : null,
  };
  return { plan: decision.plan, memory, screening: raised, about: { known: triage, placement } };
}

/** What the screen found, raised to where the complaint was placed. An emergency is a finding like any of the screen's. */
function withPlacement(screening: Screening, guide: Guide, placement: Placement, triage: Triage): Screening {
  const acuity: Acuity | null = higherAcuity(screening.acuity, placement.acuity);
  if (placement.acuity !== 'emergency' || screening.emergency) return { ...screening, acuity };
  const finding: Finding = {
    ruleId: `clarify.${guide.id}`, version: guide.version, title: `${guide.title}: answer to a question`, acuity: 'emergency', emergency: true, crisis: placement.crisis,
    topic: placement.crisis ? 'suicide' : guide.id, advice: placement.crisis ? 'suicide' : 'emergency', reason: placement.why.join(' '), quote: guide.flags.filter(({ id }) => triage.flags.includes(id)).map(({ says }) => says.en).join(' … '),
  };
  return { ...screening, acuity, emergency: true, crisis: screening.crisis || placement.crisis, findings: [finding, ...screening.findings] };
}

/** The complaint that was placed, for the words that follow; null while questions are open or when nothing was placed. */
export function placedComplaint(memory: Memory): { guide: Guide; acuity: Acuity } | null {
  const guide = memory.triage && guideOf(memory.triage.guide);
  return guide && memory.triage?.placed && memory.expecting?.kind !== 'clarify' ? { guide, acuity: memory.triage.placed } : null;
}

