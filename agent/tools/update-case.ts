import type { z } from 'zod';
import type { UpdateCaseArgs } from './definitions.ts';
import { meansReference } from './references.ts';
import type { ToolContext, ToolEffect } from './tool.ts';

const OVER: ReadonlySet<string> = new Set(['resolved', 'closed']);

/** Adds to one of the session's own open cases, after a yes. A reference that is not among them is unknown, whosever it is. */
export function updateCase(args: z.infer<typeof UpdateCaseArgs>, context: ToolContext): ToolEffect {
  const { memory, memoryBefore, plan, ownCases } = context;
  const awaited = memoryBefore.expecting?.kind === 'confirm' && memoryBefore.expecting.tool === 'update_case' ? memoryBefore.update : null;
  if (plan.do === 'update_case' && plan.confirmed && awaited && ownCases.some(({ id }) => id === awaited.caseId)) {
    return {
      outcome: { name: 'update_case', status: 'recorded', data: { reference: awaited.reference } },
      memory: { ...memory, update: null, expecting: null, misses: 0 },
      intents: [{ kind: 'update_case', caseId: awaited.caseId, details: awaited.details }],
      awaitingConfirmation: false,
    };
  }
  const asks = (status: string, data: Record<string, unknown>): ToolEffect => ({
    outcome: { name: 'update_case', status, data }, memory: { ...memory, update: null, expecting: null }, intents: [], awaitingConfirmation: true,
  });
  const open = ownCases.filter(({ status }) => !OVER.has(status));
  const wanted = args.reference?.trim();
  const candidates = wanted ? open.filter(({ reference }) => meansReference(wanted, reference)) : open;
  const one = candidates[0];
  if (context.proxyMay && !context.proxyMay.includes('ask')) return { ...asks('not_granted', {}), memory: { ...memory, update: null, expecting: { kind: 'offer_person', reason: 'needs_staff' } } };
  if (one === undefined) {
    if (context.mayVerify) return { ...asks('verify', {}), memory: { ...memory, update: null, expecting: { kind: 'verify' } } };
    const none = asks('no_case', {});
    return { ...none, memory: { ...none.memory, expecting: { kind: 'offer_person', reason: 'needs_staff' } } };
  }
  const details = args.details?.trim() || null;
  const awaiting = (effect: ToolEffect): ToolEffect => ({ ...effect, memory: { ...effect.memory, expecting: { kind: 'addition', references: candidates.map(({ reference }) => reference), details } } });
  if (candidates.length > 1) return awaiting(asks('which_case', { cases: candidates.map(({ reference, subject }) => ({ reference, subject })) }));
  if (details === null) return awaiting(asks('what_to_add', { reference: one.reference }));
  if (context.byLetter) {
    return {
      outcome: { name: 'update_case', status: 'recorded', data: { reference: one.reference } },
      memory: { ...memory, update: null, expecting: null, misses: 0 },
      intents: [{ kind: 'update_case', caseId: one.id, details }],
      awaitingConfirmation: false,
    };
  }
  return {
    outcome: { name: 'update_case', status: 'needs_confirmation', data: { reference: one.reference, details } },
    memory: { ...memory, update: { caseId: one.id, reference: one.reference, details }, expecting: { kind: 'confirm', tool: 'update_case', fingerprint: `${one.id} ${details}`, asked: 1 } },
    intents: [],
    awaitingConfirmation: true,
  };
}
