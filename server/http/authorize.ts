import { timingSafeEqual } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import type { Request, Response } from 'express';
import { findPatientSession, type PatientSession } from '../../domain/patients/session.ts';
import { can, type Subject } from '../../domain/access/can.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import type { Principal } from '../../domain/access/principal.ts';
import { subjectOfAttachment, subjectOfCase, subjectOfConversation, subjectOfPage, subjectsOfPatient } from '../../domain/access/subject.ts';
import { findKeyPrincipal } from '../../domain/api-keys/api-key.ts';
import { NotFound } from '../../domain/errors.ts';
import { isAssured, type Assurance } from '../../domain/terms.ts';
import { findStaffSession, type StaffSession } from '../../domain/staff/session.ts';
import type { Access, Operation } from '../contract/operations.ts';
import type { Context } from '../context.ts';
import { isOwnOrigin } from './origins.ts';
import { takeOne } from './rate-limit.ts';
import { Refused } from '../problems.ts';
import { staffToken } from './staff-cookie.ts';

export type PatientCaller = { kind: 'patient'; token: string; session: PatientSession };
export type StaffCaller = { kind: 'staff'; token: string; session: StaffSession; principal: Principal };
export type KeyCaller = { kind: 'api_key'; principal: Principal };
export type AnyCaller = PatientCaller | StaffCaller | KeyCaller | null;
/** Who may stand behind an operation: a program only where the contract says `keys`. */
export type Caller<A extends Access, Keys> = A extends 'public' ? null : A extends 'patient' ? PatientCaller : Keys extends true ? StaffCaller | KeyCaller : StaffCaller;

/** Who calls, when the operation lets them. Throws `Refused` with 401, 403, 423 or 429. */
export async function authorize(context: Context, { access, assurance, method, keys }: Operation, request: Request, response: Response): Promise<AnyCaller> {
  if (access === 'public') return null;
  if (access === 'patient') return patientCaller(context, assurance ?? 'anonymous', request);
  const key = /^Bearer (toniq_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (key) return keyCaller(context, key, access, keys ?? false, request, response);
  if (request.headers.authorization !== undefined) throw new Refused(401, 'bad_key', 'What was sent as a bearer token is no API key: these begin with toniq_.');
  const token = staffToken(context, request.headers.cookie);
  const session = token ? await findStaffSession(context.db, token, request.headers['x-toniq-background'] === undefined) : null;
  if (!token || !session) throw new Refused(401, 'sign_in', 'You are not signed in, or your session has ended. Sign in at /inbox.');
  await takeOne(context.limits.staff, 'staff', session.staff.id, access, response);
  if (method !== 'get') refuseForgery(context, request, session);
  if (access !== 'session') {
    if (session.locked) throw new Refused(423, 'locked', 'The screen is locked. Unlock it with your password.');
    if (session.mustEnrol) throw new Refused(403, 'second_factor_needed', 'Your role needs a second factor. Set it up first, under your account.');
    await refuseUnlessPermitted(context, session.principal, access, request.params as Record<string, string>);
  }
  return { kind: 'staff', token, session, principal: session.principal };
}

/** What an operation's address names, and how far it lies from the principal. */
const SUBJECTS: Record<string, (db: Context['db'], id: string) => Promise<Subject | Subject[]>> = {
  attachmentId: subjectOfAttachment, conversationId: subjectOfConversation, caseId: subjectOfCase, pageId: subjectOfPage, patientId: subjectsOfPatient,
};

/** The first wall. What one may not even read is answered as if it did not exist. Throws `Refused` or `NotFound`. */
export async function refuseUnlessPermitted({ db }: Context, principal: Principal, permission: Permission, params: Record<string, string>): Promise<void> {
  const refusal = new Refused(403, 'not_permitted', `Your role does not have the permission "${permission}" here. Ask an administrator.`);
  if (!can(principal, permission)) throw refusal;
  for (const [name, id] of Object.entries(params)) {
    const load = SUBJECTS[name];
    if (!load || !isUuid(id)) continue;
    const subjects = [await load(db, id)].flat();
    if (subjects.some((subject) => can(principal, permission, subject))) continue;
    if (subjects.some((subject) => can(principal, 'conversation:read', subject))) throw refusal;
    throw new NotFound(name.replace('Id', ''));
  }
}

async function keyCaller(context: Context, key: string, access: Permission | 'session', keys: boolean, request: Request, response: Response): Promise<KeyCaller> {
  const principal = await findKeyPrincipal(context.db, key);
  if (!principal) throw new Refused(401, 'bad_key', 'This API key is unknown, expired or revoked. Ask an administrator for a new one.');
  await takeOne(context.limits.keys, 'api-key', principal.id, access, response);
  if (!keys || access === 'session') throw new Refused(403, 'person_needed', 'This takes a signed-in person; an API key cannot do it.');
  await refuseUnlessPermitted(context, principal, access, request.params as Record<string, string>);
  return { kind: 'api_key', principal };
}

async function patientCaller({ db }: Context, needed: Assurance, request: Request): Promise<PatientCaller> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  const session = token ? await findPatientSession(db, token) : null;
  if (!token || !session) throw new Refused(401, 'no_session', 'This session has ended. Open the chat again to start a new one.');
  if (!isAssured(session.assurance, needed)) {
    throw new Refused(403, 'assurance_needed', needed === 'verified' ? 'For this, prove who you are with a code and your date of birth.' : 'For this, prove who you are with a code that we send you.');
  }
  return { kind: 'patient', token, session };
}

/** A change must come from our own pages: the browser says so (Origin) and the page knows the session's token. */
function refuseForgery(context: Context, request: Request, session: StaffSession): void {
  if (!isOwnOrigin(context, request.headers.origin, request.headers.host)) {
    throw new Refused(403, 'foreign_origin', 'This change came from another website and was refused.');
  }
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(session.csrfToken);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Refused(403, 'csrf', 'The x-csrf-token header is missing or old. Load the page again.');
  }
}
