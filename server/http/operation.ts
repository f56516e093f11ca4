import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import type { Db } from '../../db/db.ts';
import { actorOf } from '../../domain/access/principal.ts';
import { behindWall } from '../../domain/access/wall.ts';
import { recordRead } from '../../domain/audit/record-read.ts';
import { operations, type Operation, type OperationName } from '../contract/operations.ts';
import type { Context } from '../context.ts';
import { networkOf } from './address.ts';
import { authorize, type Caller } from './authorize.ts';
import { problemOf, Refused } from '../problems.ts';
import { shownBy } from './shown.ts';

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Operations = typeof operations;
type Part<Name extends OperationName, Key extends 'params' | 'query' | 'body'> = Operations[Name] extends Record<Key, infer Schema> ? Output<Schema> : undefined;
type Answer<Name extends OperationName> = Operations[Name]['response'] extends z.ZodType ? z.input<Operations[Name]['response']> : void;
type CallerOf<Name extends OperationName> = Caller<Operations[Name]['access']>;

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
    const caller = await authorize(context, operation, request);
    if (operation.body && request.headers['content-type'] && !request.is('json')) throw new Refused(415, 'wrong_media_type', 'Send the body as application/json.');
    const source = networkOf(request.ip ?? 'unknown');
    const asked = {
      context, caller, request, response,
      db: caller?.kind === 'staff' ? behindWall(context.db, caller.session.principal, source) : context.db,
      params: operation.params?.parse(request.params),
      query: operation.query?.parse(request.query),
      body: operation.body?.parse(request.body ?? {}),
    } as Asked<Name>;
    const result = await handle(asked);
    const subjects = caller?.kind === 'staff' ? shownBy(name, asked.params as Record<string, string> | undefined, result) : [];
    // Before the answer goes out: what could not be written down is not shown.
    if (caller?.kind === 'staff' && subjects.length) await recordRead(context.db, { operation: name, actor: actorOf(caller.session.principal), subjects, source });
    response.setHeader('cache-control', 'no-store');
    if (operation.response === null) response.status(204).end();
    else response.status(operation.status ?? 200).json(result);
  };
  router[operation.method](expressPath(operation), answer);
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
  const problem = problemOf(error);
  if (problem.status >= 500) context.log.error({ error, method: request.method, route: request.route?.path as string | undefined }, 'A request failed.');
  if (response.headersSent) return void response.destroy();
  if (error instanceof Refused && error.retryAfterSeconds) response.setHeader('retry-after', error.retryAfterSeconds);
  if (problem.status === 503) response.setHeader('retry-after', 2);
  response.status(problem.status).type('application/problem+json').setHeader('cache-control', 'no-store').send(JSON.stringify(problem));
}
