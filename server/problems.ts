import { ZodError } from 'zod';
import { StoreFailed } from './files/file-store.ts';
import { DatabaseUnavailable, StorageFull } from '../db/errors.ts';
import { BadCursor, InvalidFields, NotFound, RuleBroken, VersionConflict } from '../domain/errors.ts';
import { ProofFailed } from '../domain/patients/codes.ts';
import type { Problem } from './contract/problem.ts';
import type { ProblemCode } from './contract/problem-codes.ts';
import { IdentityRefused } from './identity/identity-token.ts';
import { unknownMembers } from './unknown-members.ts';

/** An answer other than success that is nobody's fault here: the message goes to the caller as it stands. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly code: ProblemCode;
  readonly retryAfterSeconds: number | null;
  constructor(status: number, code: ProblemCode, detail: string, retryAfterSeconds: number | null = null) {
    super(detail);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const TITLES: Record<number, string> = {
  400: 'The request does not fit',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Wrong method',
  408: 'Took too long',
  409: 'Not possible now',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong media type',
  422: 'The content does not fit',
  423: 'Locked',
  428: 'A version is needed',
  429: 'Too many',
  500: 'Something broke here',
  503: 'Not available for the moment',
};

/** The one table from errors to what a caller is told. Whatever is not in it is a fault of ours and tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return problem(error.status, error.code, error.message);
  if (error instanceof NotFound) return problem(404, 'not_found', error.message);
  if (error instanceof VersionConflict) return problem(412, 'version_conflict', error.message);
  if (error instanceof BadCursor) return { ...problem(422, 'bad_cursor', error.message), errors: [{ path: 'cursor', message: error.message }] };
  if (error instanceof ProofFailed) return problem(error.code === 'too_many_codes' ? 429 : error.code === 'session_moved' ? 409 : 422, error.code, error.message);
  if (error instanceof IdentityRefused) return problem(401, 'identity_refused', error.message);
  if (error instanceof RuleBroken) return problem(409, 'rule_broken', error.message);
  if (error instanceof InvalidFields) return { ...problem(422, 'invalid', error.message), errors: error.flaws };
  if (error instanceof ZodError) {
    const errors = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownMembers(issue) : [{ path: issue.path.join('.'), message: issue.message }]));
    const code = error.issues.some((issue) => issue.code === 'unrecognized_keys') ? 'unknown_member' : 'invalid';
    return { ...problem(422, code, errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')), errors };
  }
  if (error instanceof DatabaseUnavailable || error instanceof StorageFull) {
    return problem(503, error instanceof StorageFull ? 'storage_full' : 'database_unavailable', 'Nothing was stored. Keep your text and try again in a moment. In an emergency do not wait for this: call the emergency number.');
  }
  if (error instanceof StoreFailed) return problem(503, 'files_unavailable', 'Files cannot be stored or opened at the moment. Your text can be sent without the file; try the file again later.');
  const parser = bodyParserProblem(error);
  return parser ?? problem(500, 'internal', 'This is our fault and has been noted. Try again; if it happens again, call the hospital.');
}

function bodyParserProblem(error: unknown): Problem | null {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return problem(413, 'too_large', 'The request is larger than 256 kB. Send less text, or a file as an attachment.');
  if (type === 'entity.parse.failed') return problem(400, 'malformed_json', 'The body is not valid JSON.');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return problem(415, 'wrong_encoding', 'Send JSON in UTF-8.');
  if (status === 400) return problem(400, 'malformed', 'The request could not be read.');
  return null;
}

export function problem(status: number, code: ProblemCode, detail: string): Problem {
  return { type: `urn:toniq:problem:${code}`, title: TITLES[status] ?? 'Not possible', status, code, detail };
}
