import type { HandoffReason } from '../domain/terms.ts';
import { complaintSummary } from './clarify/summary.ts';
import type { State } from './state.ts';
import type { HandoffSummary, TurnInput } from './turn.ts';
import { saysSomething } from './understand/fold.ts';

/** Why staff are called, in a sentence that starts the handover. */
const SITUATIONS: Record<HandoffReason, string> = {
  emergency: 'Possible emergency in the chat.',
  crisis: 'Possible crisis in the chat.',
  asked_for_person: 'The patient asks for a person.',
  needs_staff: 'The patient needs something only staff can do.',
  no_answer: 'The published articles hold no answer to the question.',
  clinical_question: 'A clinical question that the agent may not answer.',
  model_failed: 'The agent could not finish its answer.',
  turn_failed: 'The agent failed on this message.',
};

const REQUESTS: Record<HandoffReason, string> = {
  emergency: 'Contact the patient at once; make sure that help is on its way.',
  crisis: 'Contact the patient at once and stay with them.',
  asked_for_person: 'Please take over and answer.',
  needs_staff: 'Please take over.',
  no_answer: 'Please answer the question; an article on it may be missing.',
  clinical_question: 'A nurse or doctor should answer today.',
  model_failed: 'Please finish the answer.',
  turn_failed: 'Please answer the last message.',
};

const MOST_QUOTES = 4;
const LONGEST_QUOTE = 280;

/**
 * The handover in the form nurses know – situation, background, assessment, request – for the inbox, with the patient's own
 * words. Built by code from what the turn found; notes of staff are no part of a conversation and cannot come in.
 */
export function summarize(state: State, input: TurnInput, reason: HandoffReason): HandoffSummary {
  const { reading, screening, now } = state;
  const findings = screening?.findings ?? [];
  const told = input.history.filter(({ author, text }) => author === 'patient' && saysSomething(text));
  const about = reading ? ` About: ${reading.intent.replaceAll('_', ' ')}${reading.specialty ? `, ${reading.specialty.replaceAll('_', ' ')}` : ''}.` : '';
  const draft = now?.draft;
  const background = [
    `${input.patient.name ?? 'A visitor without a name'} (${input.patient.assurance}), ${told.length} ${told.length === 1 ? 'message' : 'messages'}, writes in ${(reading?.language ?? input.conversation.language) === 'es' ? 'Spanish' : 'English'}.`,
    now?.location ? `Place named: ${now.location}.` : '',
    draft ? `Request begun and not sent: ${draft.kind.replaceAll('_', ' ')}${draft.what ? ` – ${clipped(draft.what)}` : ''}${draft.times ? `, ${draft.times}` : ''}${draft.contact ? `, contact ${draft.contact}` : ''}.` : '',
    now && now.unanswered.length > 0 ? `Left unanswered: ${now.unanswered.map((question) => `“${clipped(question)}”`).join(', ')}.` : '',
  ];
  const assessment = [
    screening?.acuity ? `Acuity by the safety rules: ${screening.acuity.replace('_', ' ')}.` : 'The safety rules set no acuity.',
    findings.length > 0 ? `Found: ${findings.map(({ title }) => title).join('; ')}.` : '',
    now?.triage ? complaintSummary(now.triage) : '',
  ];
  return {
    situation: `${SITUATIONS[reason]}${about}`,
    background: background.filter(Boolean).join(' '),
    assessment: assessment.filter(Boolean).join(' '),
    request: REQUESTS[reason],
    quotes: quotesOf(findings.map(({ quote }) => quote), told.map(({ text }) => text)),
  };
}

/** The words that raised the alarm first, then the latest messages, oldest first. */
function quotesOf(alarming: string[], told: string[]): string[] {
  const latest = told.slice(-MOST_QUOTES).map(clipped);
  const first = alarming.map(clipped).filter((quote) => quote !== '' && !latest.some((text) => text.includes(quote)));
  return [...new Set([...first, ...latest])].slice(0, MOST_QUOTES + 2);
}

function clipped(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}
