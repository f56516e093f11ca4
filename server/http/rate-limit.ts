import type { Response } from 'express';
import type { Access } from '../contract/operations.ts';
import type { Limit } from '../limits.ts';

/** What may be done however much one has asked for: nobody waits for a limit while danger stands. */
const NEVER_REFUSED: ReadonlySet<Access> = new Set<Access>(['page:acknowledge', 'safety:clear']);

/**
 * Counts one request and tells the caller how it stands, in the header fields of draft-ietf-httpapi-ratelimit-headers-10:
 * `RateLimit-Policy: "api-key";q=1200;w=60` and `RateLimit: "api-key";r=1199;t=60`. Throws `Refused` (429).
 */
export async function takeOne(limit: Limit, name: string, key: string, access: Access, response: Response): Promise<void> {
  const { quota, windowSeconds, left, resetSeconds, refusal } = await limit.count(key);
  response.setHeader('ratelimit-policy', `"${name}";q=${quota};w=${windowSeconds}`);
  response.setHeader('ratelimit', `"${name}";r=${left};t=${resetSeconds}`);
  if (refusal && !NEVER_REFUSED.has(access)) throw refusal;
}
