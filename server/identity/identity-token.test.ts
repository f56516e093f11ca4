import { createHmac, createPublicKey, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jwtKeys } from '../config/jwt-keys.ts';
import { IdentityRefused, readIdentityToken } from './identity-token.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const secret = randomBytes(32);
const jwk = (key: typeof rsa.publicKey, kid: string) => ({ ...key.export({ format: 'jwk' }), kid });
const keys = jwtKeys.read(JSON.stringify({ keys: [jwk(rsa.publicKey, 'rsa'), jwk(otherRsa.publicKey, 'rsa-next'), jwk(ec.publicKey, 'ec'), jwk(ed.publicKey, 'ed'), { kty: 'oct', kid: 'hs', k: secret.toString('base64url') }] }))!;
const audience = 'https://toniq.hospital.example';
const read = (token: string) => readIdentityToken(token, { keys, audience });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const good = { sub: 'MRN-4711', aud: audience, iat: now, exp: now + 600 };
type Header = { alg: string; kid?: string } & Record<string, unknown>;

function token(header: Header, claims: object, sign: (text: string) => Buffer | string): string {
  const text = `${part(header)}.${part(claims)}`;
  const signature = sign(text);
  return `${text}.${typeof signature === 'string' ? signature : signature.toString('base64url')}`;
}
const byRsa = (text: string, pair = rsa) => signBytes('sha256', Buffer.from(text), pair.privateKey);
const byEc = (text: string) => signBytes('sha256', Buffer.from(text), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
const byEd = (text: string) => signBytes(null, Buffer.from(text), ed.privateKey);
const byHs = (text: string, key: Buffer | string = secret) => createHmac('sha256', key).update(text).digest();
const rs = (claims: object, header: Partial<Header> = {}) => token({ alg: 'RS256', kid: 'rsa', ...header }, claims, byRsa);

describe('a token of the hospital', () => {
  it.each([
    ['RS256', rs(good)],
    ['RS256 by the next key', token({ alg: 'RS256', kid: 'rsa-next' }, good, (text) => byRsa(text, otherRsa))],
    ['ES256', token({ alg: 'ES256', kid: 'ec' }, good, byEc)],
    ['ES256 without a key id, when one key fits', token({ alg: 'ES256' }, good, byEc)],
    ['EdDSA', token({ alg: 'EdDSA', kid: 'ed' }, good, byEd)],
    ['HS256', token({ alg: 'HS256', kid: 'hs' }, good, byHs)],
    ['for an hour', rs({ ...good, exp: now + 3600 })],
    ['for several audiences', rs({ ...good, aud: ['https://other.example', audience] })],
  ])('is believed: %s', async (_name, text) => expect(await read(text)).toEqual({ subject: 'MRN-4711' }));

  it('brings name and date of birth when they are there and fit', async () => {
    expect(await read(rs({ ...good, name: 'Joe Park', birthdate: '1965-03-02' }))).toEqual({ subject: 'MRN-4711', name: 'Joe Park', birthDate: '1965-03-02' });
    expect(await read(rs({ ...good, name: 7, birthdate: 'long ago' }))).toEqual({ subject: 'MRN-4711' });
  });
});

describe('a forged, foreign or spent token', () => {
  const without = (name: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
  const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const [header, claims, signature] = rs(good).split('.') as [string, string, string];
  it.each([
    ['alg none', token({ alg: 'none' }, good, () => '')],
    ['alg none with a key id', token({ alg: 'none', kid: 'rsa' }, good, () => '')],
    ['alg None in other letters', token({ alg: 'nOnE', kid: 'rsa' }, good, () => '')],
    ['no signature', `${header}.${claims}.`],
    ['HS256 keyed with the public RSA key (PEM)', token({ alg: 'HS256', kid: 'rsa' }, good, (text) => byHs(text, publicPem))],
    ['HS256 keyed with the public RSA key, key id of the secret', token({ alg: 'HS256', kid: 'hs' }, good, (text) => byHs(text, publicPem))],
    ['HS256 keyed with the public RSA key (JWK)', token({ alg: 'HS256', kid: 'rsa' }, good, (text) => byHs(text, JSON.stringify(jwk(rsa.publicKey, 'rsa'))))],
    ['RS256 named, signed with the secret', token({ alg: 'RS256', kid: 'rsa' }, good, byHs)],
    ['RS512 by a key that is for RS256', token({ alg: 'RS512', kid: 'rsa' }, good, (text) => signBytes('sha512', Buffer.from(text), rsa.privateKey))],
    ['HS256 with another secret', token({ alg: 'HS256', kid: 'hs' }, good, (text) => byHs(text, randomBytes(32)))],
    ['HS256 with an empty secret', token({ alg: 'HS256', kid: 'hs' }, good, (text) => byHs(text, ''))],
    ['another key under a known id', token({ alg: 'RS256', kid: 'rsa' }, good, (text) => byRsa(text, otherRsa))],
    ['an unknown key id', rs(good, { kid: 'gone' })],
    ['no key id where several keys could be meant', token({ alg: 'RS256' }, good, byRsa)],
    ['a key of its own in the header', rs(good, { kid: 'own', jwk: jwk(rsa.publicKey, 'own') })],
    ['a key address in the header', rs(good, { kid: 'own', jku: 'https://evil.example/keys' })],
    ['an unknown critical header', rs(good, { crit: ['bail'], bail: true })],
    ['a path as key id', token({ alg: 'HS256', kid: '../../dev/null' }, good, (text) => byHs(text, ''))],
    ['changed claims', `${header}.${part({ ...good, sub: 'MRN-1' })}.${signature}`],
    ['a foreign audience', rs({ ...good, aud: 'https://other.example' })],
    ['an audience that only begins alike', rs({ ...good, aud: `${audience}.evil.example` })],
    ['no audience', rs(without('aud'))],
    ['expired', rs({ ...good, iat: now - 900, exp: now - 300 })],
    ['issued in the future', rs({ ...good, iat: now + 300, exp: now + 900 })],
    ['not yet valid', rs({ ...good, nbf: now + 300 })],
    ['good for longer than an hour', rs({ ...good, exp: now + 3601 })],
    ['good for an hour, issued long ago', rs({ ...good, iat: now - 7200, exp: now + 600 })],
    ['ending before it begins', rs({ ...good, exp: now - 1, iat: now })],
    ['no end', rs(without('exp'))],
    ['no beginning', rs(without('iat'))],
    ['no subject', rs(without('sub'))],
    ['an empty subject', rs({ ...good, sub: '  ' })],
    ['a subject that is no text', rs({ ...good, sub: { $ne: null } })],
    ['an end that is no number', rs({ ...good, exp: 'never' })],
    ['no token at all', 'not-a-token-of-any-kind-whatsoever'],
    ['claims that are no JSON', `${header}.bm90IGpzb24.${signature}`],
  ])('is refused, and the answer does not say why: %s', async (_name, text) => {
    const refusal = await read(text).then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(IdentityRefused);
    expect((refusal as Error).message).toBe(new IdentityRefused().message);
  });
});

describe('the keys', () => {
  it('are read from a set, from PEM and from a file', () => {
    const pems = [rsa, ec].map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' })).join('');
    expect(jwtKeys.read(pems)?.map(({ algorithm }) => algorithm)).toEqual(['RS256', 'ES256']);
    expect(jwtKeys.read(pems.replaceAll('\n', '\\n'))?.length).toBe(2);
    expect(jwtKeys.read('/there/is/no/such/file')).toBeNull();
  });

  it.each([
    ['a short secret', { kty: 'oct', k: randomBytes(31).toString('base64url') }],
    ['a private key', rsa.privateKey.export({ format: 'jwk' })],
    ['a short RSA key', createPublicKey(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' })).export({ format: 'jwk' })],
    ['another curve', generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey.export({ format: 'jwk' })],
    ['no key', { kty: 'RSA' }],
  ])('are refused at the start: %s', (_name, one) => expect(jwtKeys.read(JSON.stringify({ keys: [one] }))).toBeNull());
});
