import { AccountClosed, beginRoundTrip, endRoundTrip, roleOf, staffOfSso } from '../../../domain/staff/sso.ts';
import { leaveForProvider, personFrom } from '../../oidc.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';
import { setSsoCookie, ssoToken } from '../staff-cookie.ts';
import { open, refuseForeign } from './session.ts';

export const beginSso = handler('beginSso', async ({ context, request, response }) => {
  refuseForeign(context, request);
  const { url, state, ...kept } = await leaveForProvider(context);
  setSsoCookie(context, response, await beginRoundTrip(context.db, state, kept));
  return { url };
});

export const finishSso = handler('finishSso', async ({ context, body, request, response }) => {
  refuseForeign(context, request);
  const query = new URLSearchParams(body.query);
  const [state, browser] = [query.get('state'), ssoToken(request.headers.cookie)];
  const kept = state && browser ? await endRoundTrip(context.db, state, browser) : null;
  if (!state || !kept) throw new Refused(401, 'sso_failed', 'This sign-in was not begun in this browser, or more than ten minutes ago. Begin again.');
  const { person, groups } = await personFrom(context, query, kept, state);
  const role = roleOf(groups, context.config.oidcRoleMap);
  if (!role) throw new Refused(403, 'no_role', 'You are signed in at the provider, but none of your groups has a role in TonIQ. Ask an administrator to add you to one.');
  try {
    return await open(context, await staffOfSso(context.db, person, role), 'sso', request, response);
  } catch (error) {
    if (error instanceof AccountClosed) throw new Refused(403, 'account_closed', error.message);
    throw error;
  }
});
