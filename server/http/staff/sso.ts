import type { Request, Response } from 'express';
import { findStaffSession, unlockStaffSession } from '../../../domain/staff/session.ts';
import { AccountClosed, beginRoundTrip, endRoundTrip, roleOf, staffOfSso, type SsoKept } from '../../../domain/staff/sso.ts';
import type { StaffMe } from '../../contract/staff.ts';
import type { Context } from '../../context.ts';
import { leaveForProvider, personFrom } from '../../oidc.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';
import { setSsoCookie, setStaffCookie, ssoToken, staffToken } from '../staff-cookie.ts';
import { me, open, refuseForeign } from './session.ts';

export const beginSso = handler('beginSso', async ({ context, request, response }) => {
  refuseForeign(context, request);
  const { url, state, ...kept } = await leaveForProvider(context);
  setSsoCookie(context, response, await beginRoundTrip(context.db, state, kept));
  return { url };
});

export const finishSso = handler('finishSso', async ({ context, body, request, response }) => {
  refuseForeign(context, request);
  const query = new URLSearchParams(body.query);
  const [state, browser] = [query.get('state'), ssoToken(context, request.headers.cookie)];
  const kept = state && browser ? await endRoundTrip(context.db, state, browser) : null;
  if (!state || !kept) throw new Refused(401, 'sso_failed', 'This sign-in was not begun in this browser, or more than ten minutes ago. Begin again.');
  const { person, groups, signedInAt } = await personFrom(context, query, kept, state);
  const role = roleOf(groups, context.config.oidcRoleMap);
  if (!role) throw new Refused(403, 'no_role', 'You are signed in at the provider, but none of your groups has a role in TonIQ. Ask an administrator to add you to one.');
  try {
    const staff = await staffOfSso(context.db, person, role);
    return kept.sessionId === null ? await open(context, staff, 'sso', request, response) : await unlock(context, staff.id, kept, signedInAt, request, response);
  } catch (error) {
    if (error instanceof AccountClosed) throw new Refused(403, 'account_closed', error.message);
    throw error;
  }
});

// An account without a password unlocks its screen where it signed in.
export const beginUnlockBySso = handler('beginUnlockBySso', async ({ context, caller: { session }, response }) => {
  const { url, state, ...kept } = await leaveForProvider(context, { again: true });
  setSsoCookie(context, response, await beginRoundTrip(context.db, state, kept, session.id));
  return { url };
});

/** The provider's clock and ours may differ by so much. */
const CLOCKS_MS = 60_000;

/** Opens the locked screen of whoever has signed in anew since it was asked for. Throws `Refused`. */
async function unlock(context: Context, staffId: string, { sessionId, begunAt }: SsoKept, signedInAt: number | null, { headers }: Request, response: Response): Promise<StaffMe> {
  const token = staffToken(context, headers.cookie);
  const session = token ? await findStaffSession(context.db, token, false) : null;
  if (session?.id !== sessionId || session?.staff.id !== staffId) throw new Refused(401, 'sso_failed', 'This screen is locked for somebody else. Sign out first.');
  if (signedInAt === null || signedInAt < begunAt.getTime() - CLOCKS_MS) throw new Refused(401, 'sso_failed', 'The provider did not ask who you are. Sign in there anew.');
  setStaffCookie(context, response, await unlockStaffSession(context.db, session));
  return me(context, { ...session, locked: false });
}
