import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Db } from '../../db/db.ts';
import { behindWall } from '../../domain/access/wall.ts';
import { recordShown } from '../../domain/break-glass/record-shown.ts';
import { operations, type Operation, type OperationName } from '../contract/operations.ts';
import type { Context } from '../context.ts';
import { sendFile, type Download } from '../files/send-file.ts';
import { networkOf } from './address.ts';
import { authorize, type AnyCaller, type Caller } from './authorize.ts';
import { once, type Answer as HttpAnswer } from './idempotency.ts';
import { problemOf, Refused } from '../problems.ts';
import { requestIdOf } from './request-id.ts';
import { shownBy } from './shown.ts';
import { whatIsKnown } from '../unknown-members.ts';

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Operations = typeof operations;
type Part<Name extends OperationName, Key extends 'params' | 'query' | 'body'> = Operations[Name] extends Record<Key, infer Schema> ? Output<Schema> : undefined;
type Answer<Name extends OperationName> = Operations[Name] extends { download: true } ? Download : Operations[Name]['response'] extends z.ZodType ? z.input<Operations[Name]['response']> : void;
type CallerOf<Name extends OperationName> = Caller<Operations[Name]['access'], Operations[Name] extends { keys: true } ? true : false>;

export type Asked<Name extends OperationName> = {
  context: Context;
  /** The database as the caller may see it: staff and API keys stand before the second wall. */
  db: Db;
  caller: CallerOf<Name>;
  params: Part<Name, 'params'>;
  query: Part<Name, 'query'>;
  body: Part<Name, 'body'>;
  request: Request;
  response: Response;
};

/** What one file under `http/` exports: the operation's name and what answers it. */
export type Handler<Name extends OperationName = OperationName> = { name: Name; handle: (asked: Asked<Name>) => Promise<Answer<Name>> };

export function handler<Name extends OperationName>(name: Name, handle: (asked: Asked<Name>) => Promise<Answer<Name>>): Handler<Name> {
  return { name, handle };
}

/** Puts an operation on the router: who may, then shapes, then the one domain call. There is no other way to mount a route. */
export function mount<Name extends OperationName>(router: Router, context: Context, { name, handle }: Handler<Name>): void {
  const operation: Operation = operations[name];
  const answer: RequestHandler = async (request, response) => {
    const end = context.metrics.requestSeconds.startTimer({ operation: name });
    response.on('finish', () => end({ status: String(response.statusCode) }));
    const caller = await authorize(context, operation, request, response);
    if (operation.body && request.headers['content-type'] && !request.is('json')) throw new Refused(415, 'wrong_media_type', 'Send the body as application/json.');
    const source = networkOf(request.ip ?? 'unknown');
    const principal = caller && caller.kind !== 'patient' ? caller.principal : null;
    const scoped = principal ? behindWall(context.db, principal, source) : context.db;
    const { params, query, body } = takeIn(operation, request);
    const answerIn = async (db: Db): Promise<Answer<Name>> => {
      const result = await handle({ context, db, caller, request, response, params, query, body } as Asked<Name>);
      const subjects = principal ? shownBy(name, params as Record<string, string> | undefined, result) : [];
      // Before the answer goes out: what could not be written down is not shown.
      if (principal && subjects.length) await recordShown(context.db, principal, { operation: name, subjects, source });
      return result;
    };
    if (operation.download) return sendFile(response, (await answerIn(scoped)) as Download);
    const work = async (db: Db): Promise<HttpAnswer> => {
      const result = await answerIn(db);
      return operation.response === null ? { status: 204, body: null } : { status: operation.status ?? 200, body: JSON.stringify(result) };
    };
    const key = operation.method === 'get' ? undefined : request.get('idempotency-key');
    response.setHeader('cache-control', 'no-store');
    if (key === undefined) return sendAnswer(response, operation, await work(scoped));
    const { owner, where } = idempotencyOf(operation, caller, params);
    const answer = await once(context.db, scoped, { owner, key, request: [name, where, query ?? null, body ?? null] }, work);
    if (answer.replayed) response.setHeader('idempotent-replayed', 'true');
    sendAnswer(response, operation, answer);
  };
  router[operation.method](expressPath(operation), answer);
}

const NOTHING = z.strictObject({});

/** What an address, its query and the body say, as the contract has it. Throws `ZodError`; a member that nobody knows is a flaw too. */
function takeIn({ params, query, body, lenient, upload }: Operation, request: Request): { params: unknown; query: unknown; body: unknown } {
  const strict = !lenient;
  return {
    params: params?.parse(request.params),
    query: (query ?? (strict ? NOTHING : undefined))?.parse(request.query, { error: whatIsKnown }),
    body: upload ? undefined : (body ?? (strict ? NOTHING : undefined))?.parse(request.body ?? {}, { error: whatIsKnown }),
  };
}

function sendAnswer(response: Response, { etag }: Operation, { status, body }: HttpAnswer): void {
  response.status(status);
  // Out of the body, so that a repeat has it as well.
  if (etag && body !== null) response.setHeader('etag', `"${(JSON.parse(body) as { version: number }).version}"`);
  if (body === null) response.end();
  else response.type('application/json').send(body);
}

/** Throws `Refused` where an answer may not be kept for a repeat. */
function idempotencyOf(operation: Operation, caller: AnyCaller, params: unknown): { owner: string; where: unknown } {
  if (!caller || operation.secret || operation.upload) throw new Refused(422, 'no_idempotency', 'This operation takes no Idempotency-Key.');
  return { owner: caller.kind === 'patient' ? `patient:${caller.session.conversationId}` : `${caller.kind}:${caller.principal.id}`, where: params ?? null };
}

/** Says which methods an address takes to whoever used another. Mounted after all operations. */
export function refuseOtherMethods(router: Router): void {
  const methods = new Map<string, string[]>();
  for (const operation of Object.values<Operation>(operations)) {
    const path = expressPath(operation);
    methods.set(path, [...(methods.get(path) ?? []), operation.method.toUpperCase()]);
  }
  for (const [path, known] of methods) {
    router.all(path, (_request, response) => {
      response.setHeader('allow', known.join(', '));
      throw new Refused(405, 'wrong_method', `This address takes ${known.join(' and ')} only.`);
    });
  }
}

const expressPath = ({ path }: Operation): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Sends the problem of an error, and logs those that are ours. */
export function sendProblem(context: Context, error: unknown, request: Request, response: Response): void {
  const requestId = requestIdOf(response);
  const problem = { ...problemOf(error), ...(requestId ? { requestId } : {}) };
  if (problem.status >= 500) context.log.error({ error, requestId, method: request.method, route: request.route?.path as string | undefined }, 'A request failed.');
  if (response.headersSent) return void response.destroy();
  if (error instanceof Refused && error.retryAfterSeconds) response.setHeader('retry-after', error.retryAfterSeconds);
  if (problem.status === 503) response.setHeader('retry-after', 2);
  response.status(problem.status).type('application/problem+json').setHeader('cache-control', 'no-store').send(JSON.stringify(problem));
}
