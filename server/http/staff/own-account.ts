import { setPassword } from '../../../domain/staff/account.ts';
import { beginEnrolment, confirmEnrolment, removeSecondFactor as remove, renewRecoveryCodes as renew } from '../../../domain/staff/second-factor.ts';
import type { StaffSession } from '../../../domain/staff/session.ts';
import { breachCheck } from '../../breach-check.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';
import { checkOwnPassword, countCode } from './throttle.ts';

export const changePassword = handler('changePassword', async ({ context, caller: { session }, body }) => {
  refuseLocked(session);
  await checkOwnPassword(context, session, body.current);
  await setPassword(context.db, session.staff, body.password, { kind: 'staff', id: session.staff.id }, { keepSession: session.id, breached: breachCheck(context.config.passwordBreachCheck) });
});

export const beginSecondFactor = handler('beginSecondFactor', async ({ context, caller: { session }, body }) => {
  refuseLocked(session);
  await checkOwnPassword(context, session, body.password);
  return beginEnrolment(context.db, context.secretBox, session.staff, context.config.hospital.name);
});

export const confirmSecondFactor = handler('confirmSecondFactor', async ({ context, caller: { session }, body }) => {
  refuseLocked(session);
  const forget = await countCode(context, session);
  const codes = await confirmEnrolment(context.db, context.secretBox, session.staff.id, body.code);
  if (!codes) throw new Refused(422, 'wrong_code', 'The code does not fit. Check that the clock of your phone is right, and give the code shown now.');
  await forget();
  return { codes };
});

export const renewRecoveryCodes = handler('renewRecoveryCodes', async ({ context, caller: { session }, body }) => {
  refuseLocked(session);
  await checkOwnPassword(context, session, body.password);
  return { codes: await renew(context.db, session.staff.id) };
});

export const removeSecondFactor = handler('removeSecondFactor', async ({ context, caller: { session }, body }) => {
  refuseLocked(session);
  await checkOwnPassword(context, session, body.password);
  await remove(context.db, session.staff.id);
});

function refuseLocked({ locked }: StaffSession): void {
  if (locked) throw new Refused(423, 'locked', 'The screen is locked. Unlock it with your password.');
}
