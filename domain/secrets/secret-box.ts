/** Secrets that the database has to give back, kept so that a copy of the database alone opens nothing: AES-256-GCM, with a key that lies elsewhere. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

export type SecretBox = {
  /** `about` says whose secret it is and what for: one that is copied to another row does not open there. */
  seal: (plain: Buffer, about: string) => Buffer;
  /** Null when it was sealed with a key that is not here any more, or belongs elsewhere. */
  open: (sealed: Buffer, about: string) => Buffer | null;
  /** Whether it was sealed with the key that is used now. */
  isCurrent: (sealed: Buffer) => boolean;
};

const VERSION = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = 1 + KEY_ID_BYTES;

type Key = { id: Buffer; key: Buffer };

/** `secrets`: what keys are made of, the current one first; the others still open what was sealed before a change. */
export function createSecretBox(secrets: readonly [string, ...string[]]): SecretBox {
  const keys = secrets.map(keyOf) as [Key, ...Key[]];
  const idOf = (sealed: Buffer): Buffer => sealed.subarray(1, HEAD);
  return {
    seal(plain, about) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keys[0].key, iv).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), keys[0].id, iv, cipher.getAuthTag(), hidden]);
    },
    open(sealed, about) {
      const found = sealed[0] === VERSION && sealed.length > HEAD + IV_BYTES + TAG_BYTES ? keys.find(({ id }) => id.equals(idOf(sealed))) : undefined;
      if (!found) return null;
      const body = sealed.subarray(HEAD);
      const decipher = createDecipheriv('aes-256-gcm', found.key, body.subarray(0, IV_BYTES)).setAAD(Buffer.from(about));
      decipher.setAuthTag(body.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(body.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
    isCurrent: (sealed) => sealed[0] === VERSION && idOf(sealed).equals(keys[0].id),
  };
}

function keyOf(secret: string): Key {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'toniq secrets at rest', 32));
  return { key, id: createHash('sha256').update('toniq key id').update(key).digest().subarray(0, KEY_ID_BYTES) };
}
