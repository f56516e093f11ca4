import type { Intent } from '../../domain/terms.ts';
import { clarified } from '../clarify/clarify.ts';
import { decide, type Plan, type Reading } from '../dialogue/plan.ts';
import { isNewlyUrgent } from '../dialogue/urgency.ts';
import { asLetter, letterOf } from '../letter/letter.ts';
import type { CaseKind, Memory } from '../memory.ts';
import type { State, Update } from '../state.ts';
import { searchEarly } from '../retrieval/search-once.ts';
import { type NodeConfig, runOf, traced, type TurnRun } from '../turn-run.ts';
import { readTurn } from '../understand/read.ts';
import { raisedBy } from '../second-opinion/opinion-finding.ts';
import type { Screening } from '../safety/screen.ts';
import { furtherOpinions } from '../understand/opinions.ts';
import { refine, type Refined } from '../understand/refine.ts';

/**
 * Reads what the patient wants and decides what the reply does. A language model may sharpen the search words; it and the embedding
 * model may also find danger that no rule knows the words of, and raise it.
 */
export async function understand(state: State, config: NodeConfig): Promise<Update> {
  const since = performance.now();
  const run = runOf(config);
  const { patient } = run.input;
  const plain = readTurn(run.input, state.now);
  const known = { name: patient.name, contact: patient.contact ?? null, mayVerify: patient.canVerify === true && patient.assurance === 'anonymous' };
  const decided = decide(plain, state.now, known);
  const letter = letterOf(decided, plain, { ...known, before: state.now });
  const [opinions, sharpened] = await Promise.all([furtherOpinions(state, run), letter !== null || decided.plan.do === 'answer' ? wordsToSearch(plain, decided.memory, run) : { reading: plain, refined: null }]);
  const { toSeq, clearedToSeq = 0 } = run.input;
  const placed = clarified(decided, plain, { before: state.now, screening: raisedBy(state.screening, opinions.findings), toSeq, clearedToSeq });
  const clear = letter === null ? placed : asLetter(placed, letter);
  const { screening } = clear;
  const memory = latched(clear.memory, screening, toSeq);
  const danger = screening.crisis ? 'crisis' : screening.emergency ? 'emergency' : null;
  if (danger !== null) {
    return {
      screening, reading: plain, plan: decided.plan, now: latched({ ...state.now, triage: memory.triage }, screening, toSeq), handoffReason: danger,
      trail: traced(state.trail, 'understand', since, `Found ${danger}.`, { ...opinions.detail, findings: opinions.findings.map((finding) => ({ ...finding })) }),
    };
  }
  const plan = isNewlyUrgent(screening.acuity, memory) ? withNurse(clear.plan) : clear.plan;
  const { reading: read, refined } = sharpened;
  const reading = { ...read, intent: intentWithin(plan, memory, read.intent) };
  return {
    screening,
    reading,
    plan,
    now: memory,
    trail: traced(state.trail, 'understand', since, `${reading.intent}: ${plan.do.replaceAll('_', ' ')}.`, {
      intent: reading.intent, specialty: reading.specialty, location: reading.location, language: reading.language, plan: plan.do, refusal: reading.refusal,
      questions: reading.questions, ...(reading.elsewhere ? { elsewhere: reading.elsewhere, conversationsKnown: run.input.elsewhere?.length ?? null } : {}), ...(refined === null ? {} : { refined }), ...opinions.detail,
      ...(clear.about === null ? {} : { complaint: clear.about }),
    }),
  };
}

/** As soon as they are known they are searched for: the passages are there when the opinions on danger are. */
async function wordsToSearch(plain: Reading, memory: Memory, run: TurnRun): Promise<Refined> {
  const refined = await refine(plain, memory, run);
  searchEarly(refined.reading, run);
  return refined;
}

/** What an opinion raised stays for the turns to come, like what a rule found. */
function latched(memory: Memory, { acuity, emergency, crisis }: Screening, seq: number): Memory {
  return acuity === null ? memory : { ...memory, latch: { acuity, emergency, crisis, seq } };
}

/** Whoever tells of something urgent while booking or greeting is not asked for their phone number first. Answers come before the nurse, as does a yes. */
function withNurse(plan: Plan): Plan {
  const goesOn = plan.do === 'answer' || plan.do === 'handoff' || ((plan.do === 'case' || plan.do === 'update_case') && plan.confirmed);
  return goesOn ? plan : { do: 'handoff', reason: 'clinical_question', foreign: false };
}

/** "Tuesday" or "yes" within a request is still about the request. */
function intentWithin(plan: Plan, memory: Memory, intent: Intent): Intent {
  if (plan.do === 'update_case') return 'case_status';
  if (plan.do === 'clarify') return 'symptom';
  if ((plan.do !== 'case' && plan.do !== 'change_what') || memory.draft === null) return intent;
  return INTENT_OF[memory.draft.kind];
}

const INTENT_OF: Record<CaseKind, Intent> = {
  appointment: 'appointment', appointment_change: 'appointment', appointment_cancel: 'appointment', refill: 'refill', results: 'results',
  billing: 'billing', records: 'records', referral: 'referral', complaint: 'complaint', other: 'person',
};

export function afterUnderstand(state: State): 'retrieve' | 'respond' | 'handoff' {
  if (state.handoffReason !== null) return 'handoff';
  return state.plan.do === 'answer' ? 'retrieve' : 'respond';
}
