import type { Request } from 'express';
import { Refused } from '../problems.ts';

/** The version that the caller read, out of `If-Match`. Throws `Refused` with 428 when there is none. */
export function versionOf(request: Request): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (!version) throw new Refused(428, 'version_needed', 'Send the version that you read in the If-Match header, for example If-Match: "3".');
  return Number(version);
}
