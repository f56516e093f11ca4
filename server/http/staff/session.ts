import type { Request, Response } from 'express';
import type { Staff } from '../../../domain/staff/account.ts';
import { rememberDevice } from '../../../domain/staff/device.ts';
import {
  endOwnSession, endSessionsOf, endStaffSession, IDLE_LOCK_SECONDS, lockStaffSession, openStaffSession, PROOF_SECONDS, sessionsOf, unlockStaffSession, wasProvedWithin, type SignedInVia, type StaffSession,
} from '../../../domain/staff/session.ts';
import { InvalidFields } from '../../../domain/errors.ts';
import type { StaffMe } from '../../contract/staff.ts';
import type { Context } from '../../context.ts';
import { networkOf } from '../address.ts';
import { browserName } from '../browser-name.ts';
import { handler } from '../operation.ts';
import { isOwnOrigin } from '../origins.ts';
import { Refused } from '../../problems.ts';
import { clearStaffCookie, deviceToken, setDeviceCookie, setStaffCookie } from '../staff-cookie.ts';
import { checkOwnPassword, checkSignIn } from './throttle.ts';

export const signInWays = handler('signInWays', async ({ context: { config } }) => ({ password: config.passwordSignIn !== 'nobody', sso: config.oidcIssuer ? config.oidcName : null }));

export const signIn = handler('signIn', async ({ context, body, request, response }) => {
  refuseForeign(context, request);
  const { passwordSignIn } = context.config;
  // The same for every address that is not named, whether or not it has an account.
  if (passwordSignIn !== 'everybody' && (passwordSignIn === 'nobody' || !passwordSignIn.includes(body.email.trim().toLowerCase()))) {
    throw new Refused(403, 'sso_only', 'Staff sign in at the hospital’s own provider here. Use that button.');
  }
  return open(context, await checkSignIn(context, body, request), 'password', request, response);
});

export const readMe = handler('readMe', async ({ context, caller }) => me(context, caller.session));

export const signOut = handler('signOut', async ({ context, caller, response }) => {
  await endStaffSession(context.db, caller.session);
  clearStaffCookie(context, response);
});

export const lockSession = handler('lockSession', ({ context, caller }) => lockStaffSession(context.db, caller.session));

export const unlockSession = handler('unlockSession', async ({ context, caller: { session }, body, response }) => {
  // Counted by session: whoever guesses at the account elsewhere keeps nobody from unlocking a screen.
  await checkOwnPassword(context, session, body.password);
  setStaffCookie(context, response, await unlockStaffSession(context.db, session));
  return me(context, { ...session, locked: false });
});

export const listSessions = handler('listSessions', async ({ context, caller: { session } }) => ({
  items: (await sessionsOf(context.db, session.staff.id)).map((one) => ({ ...one, current: one.id === session.id, createdAt: one.createdAt.toISOString(), lastActiveAt: one.lastActiveAt.toISOString() })),
}));

export const endSession = handler('endSession', async ({ context, caller: { session }, params, body }) => {
  await proveAgain(context, session, body.password);
  await endOwnSession(context.db, session.staff.id, params.sessionId);
});

export const endOtherSessions = handler('endOtherSessions', async ({ context, caller: { session }, body }) => {
  await proveAgain(context, session, body.password);
  await context.db.tx((tx) => endSessionsOf(tx, session.staff.id, { kind: 'staff', id: session.staff.id }, session.id));
});

/**
 * Whoever sits at somebody's open screen ends none of their other sessions: that takes the password, or of accounts without one a
 * sign-in at the provider some minutes ago at most. Throws `Refused`.
 */
async function proveAgain(context: Context, session: StaffSession, password: string | undefined): Promise<void> {
  if (session.locked) throw new Refused(423, 'locked', 'The screen is locked. Unlock it first.');
  if (session.hasPassword) {
    if (password === undefined) throw new InvalidFields([{ path: 'password', message: 'Give your password: nobody else who sits here may end your sessions.' }]);
    return checkOwnPassword(context, session, password);
  }
  if (!(await wasProvedWithin(context.db, session.id, PROOF_SECONDS))) {
    throw new Refused(403, 'prove_again', 'Lock the screen, unlock it at your hospital’s sign-in, and do this within five minutes.');
  }
}

/** A sign-in changes who the browser acts as: it must come from our own page. Throws `Refused`. */
export function refuseForeign(context: Context, { headers }: Request): void {
  if (!isOwnOrigin(context, headers.origin, headers.host)) throw new Refused(403, 'foreign_origin', 'Sign in on the hospital’s own page.');
}

/** Opens the session of whoever has proved who they are, and remembers the browser. */
export async function open(context: Context, staff: Staff, via: SignedInVia, request: Request, response: Response): Promise<StaffMe> {
  const place = { via, network: networkOf(request.ip ?? 'unknown'), browser: browserName(request.headers['user-agent']) };
  const { token, session } = await openStaffSession(context.db, staff, place);
  setStaffCookie(context, response, token);
  setDeviceCookie(context, response, await rememberDevice(context.db, deviceToken(context, request.headers.cookie), staff.id));
  return me(context, session);
}

/** What the page knows of a session. */
export function me({ config, holdsDemo }: Context, { staff, principal, csrfToken, locked, mustEnrol, secondFactor, hasPassword }: StaffSession): StaffMe {
  return {
    ...staff, csrfToken, locked, mustEnrol, secondFactor, hasPassword, grants: principal.grants, idleLockSeconds: IDLE_LOCK_SECONDS,
    hospital: config.hospital.name, demo: holdsDemo,
  };
}
