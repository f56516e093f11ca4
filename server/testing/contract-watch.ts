/**
 * Holds every answer that a test gets from a running server against the published description. It stands in front of `fetch`, so whatever
 * a test asks for, problems included, is looked at; the server knows nothing of it.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operations, type Operation, type OperationName } from '../contract/operations.ts';
import { openApiDocument } from '../http/openapi.ts';

const ID = 'https://toniq.test/openapi.json';
const ajv = new Ajv2020({ strict: false });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);

let added = false;
const validators = new Map<string, ValidateFunction>();

/** What an instance that does not fit the schema at this place of the description lacks; null when it fits. */
export function unfit(pointer: readonly string[], instance: unknown): string | null {
  if (!added) ajv.addSchema({ ...(openApiDocument('http://toniq.test') as unknown as object), $id: ID });
  added = true;
  const path = `#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const validate = validators.get(path) ?? ajv.compile({ $ref: ID + path });
  validators.set(path, validate);
  return validate(instance) ? null : ajv.errorsText(validate.errors);
}

type Known = { name: OperationName; operation: Operation; path: RegExp };
const known: Known[] = (Object.entries(operations) as [OperationName, Operation][]).map(([name, operation]) => ({
  name, operation, path: new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The operation of a request. Where two fit, the one with the fewest parameters is served. */
function operationAt(method: string, path: string): Known | undefined {
  const fitting = known.filter((one) => one.operation.method === method.toLowerCase() && one.path.test(path));
  return fitting.toSorted((a, b) => a.operation.path.split('{').length - b.operation.path.split('{').length)[0];
}

type Seen = { method: string; path: string; status: number; type: string; requestId: string | null; body: string };

/** What of an answer is not as described; null when all is. */
export function breachOf({ method, path, status, type, requestId, body }: Seen): string | null {
  const say = (what: string): string => `${method} ${path} answered ${status}: ${what}`;
  if (!requestId) return say('without x-request-id');
  if (method === 'OPTIONS' || method === 'HEAD') return null;
  const found = operationAt(method, path);
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return say(`a problem of type ${type}`);
    const problem = JSON.parse(body) as { status: number; requestId?: string };
    const flaw = unfit(['components', 'schemas', 'Problem'], problem) ?? (problem.status === status ? null : 'another status in the body') ?? (problem.requestId === requestId ? null : 'without its request id');
    return flaw && say(flaw);
  }
  if (!found) return say('an address that the description does not have');
  const { method: verb, path: template, response, status: wanted = 200, download } = found.operation;
  if (status !== (response === null && !download ? 204 : wanted)) return say(`described is ${response === null ? 204 : wanted}`);
  if (download) return null;
  if (response === null) return body === '' ? null : say('a body where none is described');
  if (!type.startsWith('application/json')) return say(`type ${type}`);
  const flaw = unfit(['paths', template, verb, 'responses', String(wanted), 'content', 'application/json', 'schema'], JSON.parse(body));
  return flaw && say(flaw);
}

const breaches: string[] = [];
/** How many answers were held against the description, by operation. */
export const watched = new Map<OperationName | 'unknown', number>();
const API = /^http:\/\/127\.0\.0\.1:\d+\/api\/v1(\/[^?#]*)/;

let watching = false;

/** Begins to look at every answer of the API that `fetch` brings. */
export function watchContract(): void {
  if (watching) return;
  watching = true;
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await ask(input, init);
    const path = API.exec(input instanceof Request ? input.url : String(input))?.[1];
    if (!path) return response;
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    const name = operationAt(method, path)?.name ?? 'unknown';
    watched.set(name, (watched.get(name) ?? 0) + 1);
    const text = await response.clone().text();
    const breach = breachOf({ method, path, status: response.status, type: response.headers.get('content-type') ?? '', requestId: response.headers.get('x-request-id'), body: text });
    if (breach) breaches.push(breach);
    return response;
  };
}

/** Throws with what was not as described since it was last asked. */
export function refuseBreaches(): void {
  const found = [...new Set(breaches.splice(0))];
  if (found.length) throw new Error(`Answers that are not as the API's description says:\n${found.slice(0, 20).join('\n')}`);
}
