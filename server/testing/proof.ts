import { createHmac, randomBytes } from 'node:crypto';
import { call, type Answer, type TestServer } from './test-server.ts';

type Proof = { token: string; assurance: string; conversation: { id: string }; code?: string; detail?: string };
type Holder = { headers: { authorization: string } };

/** Lets a test server send codes, to a table that tests read. */
export function receiveCodes(server: Pick<TestServer, 'context'>): void {
  server.context.config.codesBy = 'demo';
  server.context.holdsDemo = true;
}

export const askForCode = (server: TestServer, { headers }: Holder, contact: string): Promise<Answer> => call(server.url, 'POST', '/patient/code', { headers, body: { contact } });

/** The code that was sent last. */
export async function lastCode({ db }: Pick<TestServer, 'db'>): Promise<string> {
  const { text } = await db.one<{ text: string }>('SELECT text FROM demo_deliveries ORDER BY created_at DESC LIMIT 1');
  return /\d{6}/.exec(text)![0];
}

export const enterCode = (server: TestServer, { headers }: Holder, code: string): Promise<Answer<Proof>> => call<Proof>(server.url, 'POST', '/patient/code/check', { headers, body: { code } });
export const enterBirthDate = (server: TestServer, { headers }: Holder, birthDate: string): Promise<Answer<Proof>> => call<Proof>(server.url, 'POST', '/patient/birth-date', { headers, body: { birthDate } });

export const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

/** Proves a contact, and the date of birth when one is given. Returns the holder of the new token. */
export async function prove(server: TestServer, who: Holder, contact: string, birthDate?: string) {
  await askForCode(server, who, contact);
  const proved = (await enterCode(server, who, await lastCode(server))).body;
  if (!birthDate) return { ...bearer(proved.token), token: proved.token };
  const { token } = (await enterBirthDate(server, bearer(proved.token), birthDate)).body;
  return { ...bearer(token), token };
}

/** A secret as a server would be given it, and tokens signed by it. */
export function signer(id = 'site-1') {
  const secret = randomBytes(32);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    keys: JSON.stringify({ keys: [{ kty: 'oct', kid: id, k: secret.toString('base64url') }] }),
    sign(claims: Record<string, unknown>, header: Record<string, unknown> = {}): string {
      const now = Math.floor(Date.now() / 1000);
      const text = `${part({ alg: 'HS256', kid: id, ...header })}.${part({ iat: now, exp: now + 600, ...claims })}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
  };
}
