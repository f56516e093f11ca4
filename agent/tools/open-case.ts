import type { z } from 'zod';
import type { Acuity } from '../../domain/terms.ts';
import { completed, fingerprint, forWhomLine, newDraft, nextSlot } from '../dialogue/case-draft.ts';
import type { CaseDraft } from '../memory.ts';
import { stringsIn } from '../strings/index.ts';
import type { TurnIntent } from '../turn.ts';
import { rightFor } from './assurance.ts';
import type { OpenCaseArgs } from './definitions.ts';
import type { ToolContext, ToolEffect } from './tool.ts';

/**
 * Fills a request, asks for what is missing, shows it for a yes, and only then records that it be opened. It is recorded when
 * the patient just said yes to exactly this request; no argument of a model can stand for that yes.
 */
export function openCase(args: z.infer<typeof OpenCaseArgs>, context: ToolContext): ToolEffect {
  const { memory, plan, patientWords } = context;
  const draft = completed(merged(memory.draft, args, patientWords));
  const before = context.memoryBefore;
  if (context.proxyMay && !context.proxyMay.includes(rightFor(draft.kind))) {
    return { outcome: { name: 'open_case', status: 'not_granted', data: {} }, memory: { ...memory, draft, expecting: { kind: 'offer_person', reason: 'needs_staff' } }, intents: [], awaitingConfirmation: false };
  }
  const shown = before.expecting?.kind === 'confirm' && before.expecting.tool === 'open_case' ? before.expecting.fingerprint : null;
  if (plan.do === 'case' && plan.confirmed && shown === fingerprint(draft)) {
    return {
      outcome: { name: 'open_case', status: 'recorded', data: {} },
      memory: { ...memory, draft, expecting: null, misses: 0 },
      intents: [requestFor([draft], context.acuity)],
      awaitingConfirmation: false,
    };
  }
  const slot = nextSlot(draft);
  if (slot !== null) {
    const asked = before.expecting?.kind === 'slot' && before.expecting.slot === slot ? before.expecting.asked + 1 : 1;
    return {
      outcome: { name: 'open_case', status: 'missing', data: { slot, first: before.draft === null } },
      memory: { ...memory, draft, expecting: { kind: 'slot', slot, asked } },
      intents: [],
      awaitingConfirmation: true,
    };
  }
  return {
    outcome: { name: 'open_case', status: 'needs_confirmation', data: {} },
    memory: { ...memory, draft, expecting: { kind: 'confirm', tool: 'open_case', fingerprint: fingerprint(draft), asked: shown === fingerprint(draft) && before.expecting?.kind === 'confirm' ? before.expecting.asked + 1 : 1 } },
    intents: [],
    awaitingConfirmation: true,
  };
}

/** The intent that sends requests to staff, as one case: `drafts` has at least one, the first decides who takes it. */
export function requestFor(drafts: CaseDraft[], acuity: Acuity | null): TurnIntent & { kind: 'open_case' } {
  const [first] = drafts;
  if (first === undefined) throw new Error('A request has at least one draft.');
  const has = <K extends 'name' | 'contact'>(key: K): string | null => drafts.find((draft) => draft[key] !== null)?.[key] ?? null;
  return {
    kind: 'open_case', subject: drafts.map(subjectOf).join('; '), details: drafts.map((draft) => (drafts.length > 1 ? `${subjectOf(draft)}\n${detailsOf(draft)}` : detailsOf(draft))).join('\n\n'),
    specialty: first.specialty, location: first.location, acuity, contact: has('contact'), name: has('name'),
  };
}

/** The draft with what the model passed. A name or contact counts only if the patient wrote it in this conversation. */
function merged(draft: CaseDraft | null, args: z.infer<typeof OpenCaseArgs>, patientWords: string): CaseDraft {
  const base = draft !== null && draft.kind === args.kind ? draft : { ...newDraft(args.kind), name: draft?.name ?? null, contact: draft?.contact ?? null };
  const written = (value: string | null | undefined): string | null => {
    const trimmed = value?.trim();
    return trimmed && (trimmed === base.name || trimmed === base.contact || patientWords.includes(trimmed.toLowerCase())) ? trimmed : null;
  };
  return {
    ...base,
    what: args.what?.trim() || base.what,
    specialty: args.specialty ?? base.specialty,
    location: args.location ?? base.location,
    times: args.times?.trim() || base.times,
    name: written(args.name) ?? base.name,
    contact: written(args.contact) ?? base.contact,
  };
}

/** Staff read subjects in the language of the inbox; what it is about stays in the patient's. */
function subjectOf(draft: CaseDraft): string {
  const words = stringsIn('en');
  const about = draft.specialty && draft.kind === 'appointment' ? `: ${words.specialties[draft.specialty]}` : '';
  return `${words.subjects[draft.kind]}${about}`;
}

function detailsOf(draft: CaseDraft): string {
  const label = stringsIn('en').confirmLine;
  const rows: [string, string | null][] = [[label.what, draft.what], [label.times, draft.times], [label.pharmacy, draft.pharmacy], [label.forWhom, forWhomLine(draft)]];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n') || '—';
}
