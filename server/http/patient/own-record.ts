import { ownCases } from '../../../domain/cases/own-cases.ts';
import { historyOf } from '../../../domain/patients/history.ts';
import type { PatientSession } from '../../../domain/patients/session.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';

export const listOwnCases = handler('listOwnCases', async ({ context: { db }, caller: { session } }) => {
  refuseWithoutRight(session);
  const cases = await ownCases(db, { patientId: session.patientId });
  return { items: cases.map(({ reference, subject, status, updatedAt }) => ({ reference, subject, status, updatedAt: updatedAt.toISOString() })) };
});

export const readOwnHistory = handler('readOwnHistory', async ({ context: { db }, caller: { session } }) => {
  refuseWithoutRight(session);
  const { conversations } = await historyOf(db, session.patientId);
  return { conversations: conversations.map(({ id, channel, firstWords, messages, updatedAt }) => ({ id, channel, firstWords, messages, updatedAt: updatedAt.toISOString() })) };
});

function refuseWithoutRight({ proxy }: PatientSession): void {
  if (proxy && !proxy.may.includes('read')) throw new Refused(403, 'not_granted', 'The hospital has not given you leave to read for this person. Ask staff.');
}
