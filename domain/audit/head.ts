/** The end of the chain at a moment, signed and kept outside the database: whoever cuts the tail off cannot cut that off too. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Queryable } from '../../db/db.ts';

export const Head = z.object({ seq: z.string().regex(/^\d+$/), hash: z.string().length(64), at: z.iso.datetime(), signature: z.string() });
export type Head = z.infer<typeof Head>;

/** An Ed25519 key in PEM. */
export function newAuditKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** An Ed25519 signature with a key in PEM, as text. */
export function signText(text: string, pem: string): string {
  return sign(null, Buffer.from(text), createPrivateKey(pem)).toString('base64url');
}

/** Whether the text was signed with this key (private or public, PEM). */
export function isSignedText(text: string, signature: string, pem: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  // Several spellings stand for the same bytes: only the one that is written counts.
  return given.toString('base64url') === signature && verify(null, Buffer.from(text), publicOf(pem), given);
}

/** The public half, in PEM, to be kept by whoever checks. */
export function publicKeyOf(pem: string): string {
  return publicOf(pem).export({ type: 'spki', format: 'pem' }).toString();
}

const publicOf = (pem: string): KeyObject => (pem.includes('PRIVATE') ? createPublicKey(createPrivateKey(pem)) : createPublicKey(pem));

const signed = ({ seq, hash, at }: Omit<Head, 'signature'>): string => JSON.stringify([seq, hash, at]);

/** The newest link, signed; null while the chain is empty. */
export async function signHead(db: Queryable, pem: string, now = new Date()): Promise<Head | null> {
  const last = await db.maybe<{ seq: string; hash: Buffer }>('SELECT seq::text, hash FROM audit_chain ORDER BY audit_chain.seq DESC LIMIT 1');
  if (!last) return null;
  const head = { seq: last.seq, hash: last.hash.toString('hex'), at: now.toISOString() };
  return { ...head, signature: signText(signed(head), pem) };
}

/** Whether the head was signed with this key (private or public, PEM). */
export function isSignedBy(head: Head, pem: string): boolean {
  return isSignedText(signed(head), head.signature, pem);
}
