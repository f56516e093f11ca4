import { createPublicKey, createSecretKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Kind } from './kinds.ts';

export type JwtAlgorithm = 'RS256' | 'ES256' | 'EdDSA' | 'HS256';

/** A key with the one algorithm it is good for: a public key can never be mistaken for a shared secret. */
export type JwtKey = { id: string | null; algorithm: JwtAlgorithm; key: KeyObject };

/** A shared secret needs as many bytes as the hash that it keys. */
const SHORTEST_SECRET = 32;
const SHORTEST_RSA = 2048;

/** A JSON Web Key Set, public keys as PEM, or the path of a file with either. */
export const jwtKeys: Kind<JwtKey[]> = {
  wants: 'a JSON Web Key Set, public keys in PEM, or the path of a file that holds one of these (RSA from 2048 bits, P-256, Ed25519, or a secret from 32 bytes)',
  // The key of RFC 8037.
  example: '{"kty":"OKP","crv":"Ed25519","kid":"site-1","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
  read(text) {
    try {
      const keys = keysIn(/^(?:\{|-----BEGIN)/u.test(text) ? text : readFileSync(text, 'utf8'));
      return keys.length > 0 && keys.every((key) => key !== null) ? keys : null;
    } catch {
      return null;
    }
  },
};

function keysIn(text: string): (JwtKey | null)[] {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const parsed = JSON.parse(trimmed) as JsonWebKey & { keys?: JsonWebKey[] };
    return (parsed.keys ?? [parsed]).map(fromJwk);
  }
  const blocks = trimmed.replaceAll('\\n', '\n').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu) ?? [];
  return blocks.map((pem) => known(createPublicKey(pem), null));
}

function fromJwk(jwk: JsonWebKey): JwtKey | null {
  const id = typeof jwk['kid'] === 'string' ? jwk['kid'] : null;
  if (jwk.kty === 'oct') {
    const key = createSecretKey(Buffer.from(jwk.k ?? '', 'base64url'));
    return (key.symmetricKeySize ?? 0) >= SHORTEST_SECRET ? { id, algorithm: 'HS256', key } : null;
  }
  // Whoever has the private part could name any patient: it has no business here.
  if (jwk.d !== undefined) return null;
  return known(createPublicKey({ key: jwk, format: 'jwk' }), id);
}

function known(key: KeyObject, id: string | null): JwtKey | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= SHORTEST_RSA ? { id, algorithm: 'RS256', key } : null;
  if (type === 'ec') return details?.namedCurve === 'prime256v1' ? { id, algorithm: 'ES256', key } : null;
  return type === 'ed25519' ? { id, algorithm: 'EdDSA', key } : null;
}
