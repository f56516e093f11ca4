/** The hospital's signed word on who is logged in to its own website. */
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { JwtKey } from '../config/jwt-keys.ts';

/** The token is not believed. Which of its parts was wrong is told to nobody: the log of the hospital's own website knows. */
export class IdentityRefused extends Error {
  override name = 'IdentityRefused';
  constructor() {
    super('The hospital’s website could not prove who you are to the chat. You can go on without it, or load the page again.');
  }
}

/** Who the token names. `subject` is the patient's identifier in the hospital's system. */
export type NamedPatient = { subject: string; name?: string; birthDate?: string };

const LONGEST_SECONDS = 3600;
/** Clocks differ a little. */
const TOLERANCE_SECONDS = 5;

const Claims = z.object({
  sub: z.string().trim().min(1).max(200),
  iat: z.int(),
  exp: z.int(),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
  birthdate: z.iso.date().optional().catch(undefined),
});

/**
 * Checks a token by one of the hospital's keys. The algorithm is the key's own and never the token's wish, the audience is this
 * server, and it may live an hour at most. Throws `IdentityRefused`.
 */
export async function readIdentityToken(token: string, { keys, audience }: { keys: readonly JwtKey[]; audience: string }): Promise<NamedPatient> {
  try {
    const found = keyFor(token, keys);
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: [found.algorithm], audience, requiredClaims: ['sub', 'iat', 'exp'], maxTokenAge: LONGEST_SECONDS, clockTolerance: TOLERANCE_SECONDS,
    });
    const { sub, iat, exp, name, birthdate } = Claims.parse(payload);
    if (exp - iat > LONGEST_SECONDS || exp <= iat) throw new IdentityRefused();
    return { subject: sub, ...(name ? { name } : {}), ...(birthdate ? { birthDate: birthdate } : {}) };
  } catch {
    throw new IdentityRefused();
  }
}

/** By its id, where the token names one; without an id only when no other key could be meant. Throws `IdentityRefused`. */
function keyFor(token: string, keys: readonly JwtKey[]): JwtKey {
  const { alg, kid } = decodeProtectedHeader(token);
  const fitting = keys.filter((key) => key.algorithm === alg && (kid === undefined || key.id === kid));
  if (fitting.length !== 1) throw new IdentityRefused();
  return fitting[0]!;
}
