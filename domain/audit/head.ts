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

const signed = ({ seq, hash, at }: Omit<Head, 'signature'>): Buffer => Buffer.from(JSON.stringify([seq, hash, at]));

/** The newest link, signed; null while the chain is empty. */
export async function signHead(db: Queryable, pem: string, now = new Date()): Promise<Head | null> {
  const last = await db.maybe<{ seq: string; hash: Buffer }>('SELECT seq::text, hash FROM audit_chain ORDER BY audit_chain.seq DESC LIMIT 1');
  if (!last) return null;
  const head = { seq: last.seq, hash: last.hash.toString('hex'), at: now.toISOString() };
  return { ...head, signature: sign(null, signed(head), createPrivateKey(pem)).toString('base64url') };
}

/** Whether the head was signed with this key (private or public, PEM). */
export function isSignedBy(head: Head, pem: string): boolean {
  const key: KeyObject = pem.includes('PRIVATE') ? createPublicKey(createPrivateKey(pem)) : createPublicKey(pem);
  return verify(null, signed(head), key, Buffer.from(head.signature, 'base64url'));
}
