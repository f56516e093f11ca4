/** The hospital's OpenID Connect provider: code flow with PKCE, state and nonce. */
import type * as Client from 'openid-client';
import type { SsoPerson, SsoRoundTrip } from '../domain/staff/sso.ts';
import type { Context } from './context.ts';
import { Refused } from './problems.ts';

type Needs = Pick<Context, 'config' | 'secrets' | 'log'>;

/** Where the provider sends the browser back to; it has to be allowed there. */
export const returnAddress = ({ config }: Pick<Context, 'config'>): string => `${config.publicUrl}/inbox/sso`;

/** A new round trip: where the browser goes, and what has to be kept until it is back. `again`: whoever sits there has to sign in anew, also with an open session at the provider. Throws `Refused`. */
export async function leaveForProvider(context: Needs, { again = false } = {}): Promise<SsoRoundTrip & { url: string; state: string }> {
  const { client, provider } = await discovered(context);
  const [state, nonce, codeVerifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: returnAddress(context), scope: 'openid email profile', state, nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256',
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url: url.href, state, nonce, codeVerifier };
}

/** Exchanges what the provider sent back for who came. @returns the person, the claim of their groups, and when they signed in there (milliseconds). Throws `Refused`. */
export async function personFrom(context: Needs, query: URLSearchParams, { nonce, codeVerifier }: SsoRoundTrip, state: string): Promise<{ person: SsoPerson; groups: unknown; signedInAt: number | null }> {
  const { client, provider } = await discovered(context);
  const { oidcRoleClaim } = context.config;
  try {
    const tokens = await client.authorizationCodeGrant(provider, new URL(`${returnAddress(context)}?${query}`), { pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
    const stated = tokens.claims()!;
    // Many providers keep groups and address out of the token.
    const more = stated[oidcRoleClaim] === undefined || stated.email === undefined ? await client.fetchUserInfo(provider, tokens.access_token, stated.sub) : {};
    const claims: Record<string, unknown> = { ...more, ...stated };
    const words = (name: string): string | null => (typeof claims[name] === 'string' && claims[name] ? claims[name] : null);
    return {
      person: { issuer: stated.iss, subject: stated.sub, email: words('email'), emailVerified: claims.email_verified === true, name: words('given_name') ?? words('name') },
      groups: claims[oidcRoleClaim],
      signedInAt: typeof stated.auth_time === 'number' ? stated.auth_time * 1000 : null,
    };
  } catch (error) {
    context.log.warn({ error }, 'A sign-in at the provider could not be finished.');
    throw new Refused(401, 'sso_failed', 'The sign-in at the hospital’s provider could not be finished. Begin again.');
  }
}

/** Read anew at each sign-in: they are rare, and the provider's keys and addresses change. */
async function discovered({ config, secrets, log }: Needs): Promise<{ client: typeof Client; provider: Client.Configuration }> {
  if (!config.oidcIssuer || !config.oidcClientId) throw new Refused(404, 'no_sso', 'No provider is set up here. Sign in with your password.');
  const client = await import('openid-client');
  const issuer = new URL(config.oidcIssuer);
  try {
    const authentication = secrets.oidcClientSecret ? undefined : client.None();
    // The settings let plain http through for this machine alone.
    const options = issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
    return { client, provider: await client.discovery(issuer, config.oidcClientId, secrets.oidcClientSecret ?? {}, authentication, options) };
  } catch (error) {
    log.warn({ error }, 'The OpenID Connect provider does not answer.');
    throw new Refused(503, 'sso_away', 'The hospital’s provider does not answer. Try again in a moment, or ask an administrator.');
  }
}
