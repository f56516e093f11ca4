import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** What a proxy or a program may call its request: long enough to be one of many, and nothing that could be a name or a line of a log. */
const SANE = /^(?=.*\d)[\w.:-]{8,100}$/;

/** Gives every request an id: the sender's when it is a sane one, else a new one. It comes back in `x-request-id`, and stands in problems and in the log. */
export const nameRequests: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const id = given !== undefined && SANE.test(given) ? given : randomUUID();
  response.locals['requestId'] = id;
  response.setHeader('x-request-id', id);
  next();
};

export const requestIdOf = (response: Response): string | undefined => response.locals['requestId'] as string | undefined;
