import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a browser to keep, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. The token is random, so a plain hash is enough: nothing to guess offline. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
