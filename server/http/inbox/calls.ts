import { safetyCard } from '../../../agent/safety/advice.ts';
import { screen } from '../../../agent/safety/screen.ts';
import { can } from '../../../domain/access/can.ts';
import { cleanText } from '../../clean-text.ts';
import { numbersOf } from '../../danger.ts';
import { correctCall as correct } from '../../correct-call.ts';
import { logCall as log } from '../../log-call.ts';
import { refuseUnlessPermitted } from '../authorize.ts';
import { handler } from '../operation.ts';
import { refuseStrangersPatient } from './new-case.ts';

export const logCall = handler('logCall', async ({ context, caller: { session, principal }, body }) => {
  if (body.caseId) await refuseUnlessPermitted(context, principal, 'conversation:reply', { caseId: body.caseId });
  else if (body.patientId) await refuseStrangersPatient(context, principal, body.patientId);
  return log(context, session.staff, body, { kind: 'staff', id: session.staff.id, role: session.staff.role, mayLowerAcuity: can(principal, 'safety:clear') });
});

export const correctCall = handler('correctCall', ({ context, caller: { session }, params, body }) => correct(context, session.staff, params.conversationId, body));

/** While it is being typed: nothing is stored, and nothing follows. */
export const screenText = handler('screenText', async ({ context, body }) => {
  const screening = screen([cleanText(body.text)]);
  const { acuity, emergency, crisis, findings } = screening;
  const card = emergency || acuity === 'urgent' ? safetyCard(screening, { language: 'en', numbers: numbersOf(context.config.hospital) }) : null;
  // That staff are told is for whoever reads the card alone.
  const tell = card ? [card.title, ...(emergency ? card.lines.slice(0, -1) : card.lines)] : [];
  return { acuity, emergency, crisis, findings: findings.map(({ title, acuity: level, reason, quote }) => ({ title, acuity: level, reason, quote })), tell };
});
