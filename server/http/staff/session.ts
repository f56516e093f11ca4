import type { Request } from 'express';
import { checkPassword } from '../../../domain/staff/account.ts';
import { recordEvent } from '../../../domain/events/record-event.ts';
import { endStaffSession, IDLE_LOCK_SECONDS, lockStaffSession, openStaffSession, unlockStaffSession, type StaffSession } from '../../../domain/staff/session.ts';
import type { StaffMe } from '../../contract/staff.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../address.ts';
import { handler } from '../operation.ts';
import { isOwnOrigin } from '../origins.ts';
import { Refused } from '../../problems.ts';
import { clearStaffCookie, setStaffCookie } from '../staff-cookie.ts';

export const signIn = handler('signIn', async ({ context, body, request, response }) => {
  if (!isOwnOrigin(context, request.headers.origin, request.headers.host)) throw new Refused(403, 'foreign_origin', 'Sign in on the hospital’s own page.');
  const staff = await checkThrottled(context, { email: body.email, password: body.password, request, account: body.email.trim().toLowerCase() });
  const { token, session } = await openStaffSession(context.db, staff);
  setStaffCookie(context, response, token);
  return me(context, session);
});

export const readMe = handler('readMe', async ({ context, caller }) => me(context, caller.session));

export const signOut = handler('signOut', async ({ context, caller, response }) => {
  await endStaffSession(context.db, caller.session);
  clearStaffCookie(context, response);
});

export const lockSession = handler('lockSession', ({ context, caller }) => lockStaffSession(context.db, caller.session));

export const unlockSession = handler('unlockSession', async ({ context, caller: { session }, body, request }) => {
  // Counted by session: whoever guesses at the account elsewhere keeps nobody from unlocking a screen.
  await checkThrottled(context, { email: session.staff.email, password: body.password, request, account: `session:${session.id}` });
  await unlockStaffSession(context.db, session);
  return me(context, { ...session, locked: false });
});

type Attempt = { email: string; password: string; request: Request; account: string };

/** Checks a password; failures count against the account and the address. A ward behind one address signs in as often as it likes. */
async function checkThrottled({ db, limits }: Context, { email, password, request, account }: Attempt) {
  const address = networkOf(request.ip ?? 'unknown');
  // Counted before the check and taken back after: guesses at the same time must not all see room for one more.
  await limits.signInByAddress.take(address);
  await limits.signInByAccount.take(account);
  const staff = await checkPassword(db, email, password);
  if (!staff) {
    await recordEvent(db, { type: 'staff-sign-in-failed', actor: { kind: 'system' } });
    throw new Refused(401, 'wrong_password', 'The email address or the password is wrong.');
  }
  await Promise.all([limits.signInByAccount.clear(account), limits.signInByAddress.refund(address)]);
  return staff;
}

function me({ config, holdsDemo }: Context, { staff, principal, csrfToken, locked }: StaffSession): StaffMe {
  return {
    ...staff, csrfToken, locked, grants: principal.grants, idleLockSeconds: IDLE_LOCK_SECONDS,
    hospital: config.hospital.name, demo: holdsDemo,
  };
}
