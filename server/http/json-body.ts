import express, { type RequestHandler } from 'express';
import { Refused } from '../problems.ts';

/** The largest body, in kB. */
const LIMIT_KB = 256;
/** Far deeper than any shape of the contract; deeper ones exhaust the stack of whoever writes them out again. */
const DEEPEST = 12;

/** Reads a JSON body into `request.body`, without what a database cannot store: zero bytes and halves of characters. */
export function jsonBody(): RequestHandler[] {
  return [
    express.json({ limit: `${LIMIT_KB}kb` }),
    (request, _response, next) => {
      if (request.body !== undefined) request.body = storable(request.body, 0);
      next();
    },
  ];
}

function storable(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new Refused(422, 'too_deep', `The body is nested more than ${DEEPEST} levels deep.`);
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storable(key, depth), storable(item, depth + 1)]));
}
