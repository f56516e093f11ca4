import type { z } from 'zod';
import type { CaseStatusArgs } from './definitions.ts';
import { meansReference } from './references.ts';
import type { ToolContext, ToolEffect } from './tool.ts';

/** More than this is a list for the portal. */
const MOST = 5;

/** The session's own cases, the last changed first; with less than is needed proved, those of this chat. A foreign reference finds nothing. */
export function caseStatus(args: z.infer<typeof CaseStatusArgs>, { memory, ownCases, mayVerify }: ToolContext): ToolEffect {
  const wanted = args.reference?.trim();
  const cases = ownCases
    .filter(({ reference }) => !wanted || meansReference(wanted, reference))
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, MOST)
    .map(({ reference, subject, status, updatedAt }) => ({ reference, subject, status, updatedAt: updatedAt.toISOString() }));
  return {
    outcome: { name: 'case_status', status: cases.length === 0 ? 'none' : 'listed', data: { cases, mayVerify } },
    memory: mayVerify ? { ...memory, expecting: { kind: 'verify' } } : cases.length === 0 ? { ...memory, expecting: { kind: 'offer_person', reason: 'needs_staff' } } : memory,
    intents: [],
    awaitingConfirmation: false,
  };
}
