/** A real OpenID Connect provider (oidc-provider) whose login page lets in whoever the test names. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type Person = { email?: string; email_verified?: boolean; name?: string; groups?: string[] };

export const PUBLIC_URL = 'https://toniq.test';
const CLIENT = { client_id: 'toniq', client_secret: 'a-secret-of-the-provider', redirect_uris: [`${PUBLIC_URL}/inbox/sso`], response_types: ['code'], grant_types: ['authorization_code'] };

type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } };

/** Starts it on a free port. `env` holds the settings with which a server uses it. */
export async function startProvider(people: Record<string, Person>) {
  let whoLogsIn = '';
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [CLIENT],
    cookies: { keys: ['for-tests-only'] },
    ttl: Object.fromEntries(['Interaction', 'Grant', 'Session', 'AccessToken', 'IdToken'].map((kind) => [kind, 600])),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/login/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  http.on('request', (request, response) => {
    if (isLogin(request)) void provider.interactionFinished(request, response, { login: { accountId: whoLogsIn } }, { mergeWithLastSubmission: false });
    else answer(request, response);
  });
  return {
    issuer,
    env: {
      PUBLIC_URL, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.client_id, OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_ROLE_MAP: 'toniq-admins=admin,toniq-nurses=nurse',
    },
    /** Goes through the provider's pages as a browser would. @returns the query with which it sends the browser back */
    async logIn(address: string, who: string): Promise<string> {
      whoLogsIn = who;
      const cookies = new Map<string, string>();
      let at = address;
      while (!at.startsWith(PUBLIC_URL)) {
        const response = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } });
        for (const cookie of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
          cookies.set(name!, value!);
        }
        const next = response.headers.get('location');
        if (!next) throw new Error(`The provider stopped with ${response.status}: ${await response.text()}`);
        at = new URL(next, at).href;
      }
      return new URL(at).search.slice(1);
    },
    stop: () => new Promise<void>((resolve) => {
      http.closeAllConnections();
      http.close(() => resolve());
    }),
  };
}

const isLogin = ({ url }: IncomingMessage): boolean => url?.startsWith('/login/') ?? false;
