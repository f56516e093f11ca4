import type { Brief } from './brief.ts';
import type { CaseDraft, Slot } from '../../memory.ts';
import { stringsIn, type Strings } from '../../strings/index.ts';
import type { CheckedSentence } from '../../turn.ts';
import { complaintMoves } from '../../clarify/say.ts';
import { forWhomLine } from '../../dialogue/case-draft.ts';
import { formatMoment } from '../../strings/moment.ts';
import { answersElsewhere, recallMoves } from './recall.ts';

/** A sentence of the agent's own, or a tool to call. */
export type Move = { say: string; joins: CheckedSentence['joins'] } | { call: string; args: Record<string, unknown> };

/** What the plan says or calls, apart from answers. Tools run first; what they found decides the words. */
export function speech(brief: Brief): Move[] {
  const words = stringsIn(brief.language, brief.channel);
  const { plan, hospital } = brief;
  switch (plan.do) {
    case 'greet':
      return said(brief.spokenBefore ? words.greetingAgain : words.greeting(hospital));
    case 'thanks':
      return said(words.thanks);
    case 'how_are_you':
      return said(words.howAreYou);
    case 'who_are_you':
      return said(words.whoAreYou(hospital));
    case 'what_can_you_do':
      return said(words.whatCanYouDo);
    case 'chat':
      return said(words.chat);
    case 'out_of_scope':
      return said(words.outOfScope(hospital));
    case 'nothing_said':
      return said(words.notUnderstood);
    case 'declined':
      return said(words.declined);
    case 'dropped':
      return said(words.droppedQuick);
    case 'change_what':
      return said(words.changeWhat);
    case 'stuck':
      return said(words.stuck);
    case 'abstain':
      return said(words.abstain);
    case 'answer':
      return [];
    case 'clarify':
      return complaintMoves(brief.memory, brief.language, hospital);
    case 'handoff':
      return [...(plan.foreign ? said(words.otherLanguage) : plan.untranslated === true ? said(words.otherLanguageOnly) : []), { call: 'request_handoff', args: { reason: plan.reason } }];
    case 'case':
      return caseMoves(brief, words);
    case 'update_case':
      return updateMoves(brief, words);
    case 'case_status':
      return [...statusMoves(brief), ...answersElsewhere(brief, words)];
    case 'recall':
      return recallMoves(brief, words);
  }
}

function said(lines: string[]): Move[] {
  return lines.map((say) => ({ say, joins: 'inline' }));
}

function caseMoves(brief: Brief, words: Strings): Move[] {
  const draft = brief.memory.draft;
  const outcome = brief.outcomes.find(({ name }) => name === 'open_case');
  if (draft === null) return said(words.chat);
  if (outcome === undefined) return [{ call: 'open_case', args: caseArgs(draft) }];
  if (outcome.status === 'recorded') return said(draft.contact ? words.opening : words.openingNoContact);
  if (outcome.status === 'needs_confirmation') return confirmMoves(draft, words);
  if (outcome.status === 'not_granted') return said(words.notGranted);
  const slot = outcome.data['slot'] as Slot;
  const misread = brief.plan.do === 'case' && brief.plan.misread;
  return said([...(misread ? [words.askAgain] : outcome.data['first'] === true ? [words.askIntro[draft.kind]] : []), slotQuestion(draft, slot, words)]);
}

/** The question that asks for `slot`, in the words of the kind of request where it has its own. */
export function slotQuestion(draft: CaseDraft, slot: Slot, words: Strings): string {
  if (slot === 'name' && draft.forWhom !== null) return words.askOwnName;
  const own: Partial<Record<Slot, string>> = words.ask[draft.kind];
  return own[slot] ?? words.ask.appointment[slot];
}

function confirmMoves(draft: CaseDraft, words: Strings): Move[] {
  const line = words.confirmLine;
  const rows: [string, string | null][] = [
    [line.subject, words.subjects[draft.kind]],
    [line.what, draft.what],
    [line.specialty, draft.specialty && words.specialties[draft.specialty]],
    [line.location, draft.location && words.locations[draft.location]],
    [line.times, draft.times],
    [line.pharmacy, draft.pharmacy],
    [line.forWhom, forWhomLine(draft)],
    [line.name, draft.name],
    [line.contact, draft.contact],
  ];
  return [
    { say: words.confirmIntro, joins: 'inline' },
    ...rows.flatMap(([label, value]): Move[] => (value ? [{ say: `${label}: ${value}`, joins: 'item' }] : [])),
    { say: words.confirmQuestion, joins: 'paragraph' },
  ];
}

/** What `open_case` is called with; absent details are left out. */
export function caseArgs(draft: CaseDraft): Record<string, unknown> {
  const { kind, what, specialty, location, times, name, contact } = draft;
  return Object.fromEntries(Object.entries({ kind, what, specialty, location, times, name, contact }).filter(([, value]) => value !== null));
}

function updateMoves(brief: Brief, words: Strings): Move[] {
  const outcome = brief.outcomes.find(({ name }) => name === 'update_case');
  if (outcome === undefined) {
    const { details, reference } = brief.plan.do === 'update_case' ? brief.plan : { details: null, reference: null };
    return [{ call: 'update_case', args: { ...(details === null ? {} : { details }), ...(reference ? { reference } : {}) } }];
  }
  const reference = String(outcome.data['reference'] ?? '');
  switch (outcome.status) {
    case 'recorded':
      return said(words.updating(reference));
    case 'needs_confirmation':
      return [
        { say: words.confirmIntro, joins: 'inline' },
        { say: `${words.confirmLine.update}: ${reference}`, joins: 'item' },
        { say: `${words.confirmLine.what}: ${String(outcome.data['details'] ?? '')}`, joins: 'item' },
        { say: words.confirmQuestion, joins: 'paragraph' },
      ];
    case 'which_case':
      return [
        { say: words.updateWhich, joins: 'inline' },
        ...((outcome.data['cases'] ?? []) as { reference: string; subject: string }[]).map(({ reference, subject }): Move => ({ say: words.caseNamed(reference, subject), joins: 'item' })),
      ];
    case 'verify':
      return said([words.noCase[0]!, ...words.verifyForMore]);
    case 'not_granted':
      return said(words.notGranted);
    case 'what_to_add':
      return said([words.updateWhat(reference)]);
    default:
      return said(words.noCase);
  }
}

/** How one's requests stand, in words; asks for it when nobody has looked. */
export function statusMoves(brief: Pick<Brief, 'plan' | 'outcomes' | 'language' | 'timeZone' | 'channel'>): Move[] {
  const words = stringsIn(brief.language, brief.channel);
  const outcome = brief.outcomes.find(({ name }) => name === 'case_status');
  if (outcome === undefined) return [{ call: 'case_status', args: brief.plan.do === 'case_status' && brief.plan.reference ? { reference: brief.plan.reference } : {} }];
  const cases = (outcome.data['cases'] ?? []) as { reference: string; subject: string; status: string; updatedAt: string }[];
  const more = outcome.data['mayVerify'] === true ? words.verifyForMore : null;
  if (cases.length === 0) return said(more ? [words.noCase[0]!, ...more] : words.noCase);
  return [
    { say: words.caseIntro(cases.length), joins: 'inline' },
    ...cases.map((one): Move => ({
      say: words.caseLine(one.reference, one.subject, words.statuses[one.status] ?? one.status, formatMoment(new Date(one.updatedAt), brief.language, brief.timeZone)),
      joins: 'item',
    })),
    ...(more ?? []).map((say, at): Move => ({ say, joins: at === 0 ? 'paragraph' : 'inline' })),
  ];
}
