import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { operations, type Operation } from '../contract/operations.ts';
import { Problem } from '../contract/problem.ts';
import { tagOf, tagsOf } from './api-tags.ts';
import { sessionCookieName } from './staff-cookie.ts';

const IDEMPOTENCY = z.object({
  'Idempotency-Key': z.string().optional().meta({ description: 'A new random value for each new request. A repeat with the same value and request is carried out once and answered alike for 24 hours.' }),
});

const FILE = { type: 'string', format: 'binary' } as const;

function headerParams(headers: z.ZodObject | undefined, repeatable: boolean): { header?: z.ZodObject } {
  if (!repeatable) return headers ? { header: headers } : {};
  return { header: headers ? headers.extend(IDEMPOTENCY.shape) : IDEMPOTENCY };
}

const header = (description: string, example: string) => ({ description, schema: { type: 'string' as const }, example });
/** What comes with answers besides their bodies. */
const HEADERS = {
  'x-request-id': header('The id of this request: the caller’s own when it sent a sane one, else a new one.', '0198c7a2-6f0e-7c3a-9d2b-0e5f6a7b8c9d'),
  etag: header('The version of what is answered, for `If-Match`.', '"3"'),
  ratelimit: header('How many requests are left, and in how many seconds the window begins anew (draft-ietf-httpapi-ratelimit-headers).', '"api-key";r=1199;t=60'),
  'ratelimit-policy': header('The quota and its window in seconds.', '"api-key";q=1200;w=60'),
  'idempotent-replayed': header('`true` when this is the answer of an earlier request with the same `Idempotency-Key`.', 'true'),
  'retry-after': header('With 429 and 503: seconds to wait.', '30'),
};

const ABOUT = `Patient support for a hospital: conversations, cases, patients, staff. Everything that the inbox does goes through this API.

- **Programs** send \`Authorization: Bearer toniq_…\`, a key made under *Roles and keys*; **patients** the token of their session; **staff** have a cookie, and send \`x-csrf-token\` with changes.
- **Problems** are \`application/problem+json\` (RFC 9457): \`code\` is stable, \`errors\` names fields by path, \`requestId\` is what to name when asking for help.
- **Once**: \`Idempotency-Key\` makes a repeat safe for 24 hours. **Versions**: \`If-Match\` with the ETag that was read keeps changes from overwriting each other.
- **Pages**: \`next\` of one page is the \`cursor\` of the following one; null ends the list.
- A member of a body or query that the operation does not know is refused (\`unknown_member\`), with the one that was meant when there is one nearby. Only a patient’s own words are never refused over a name.

Sockets, files and examples are described in docs/api of the source.`;

const successHeaders = ({ etag, access }: Operation, repeatable: boolean) => ({
  'x-request-id': HEADERS['x-request-id'],
  ...(etag ? { etag: HEADERS.etag } : {}),
  ...(repeatable ? { 'idempotent-replayed': HEADERS['idempotent-replayed'] } : {}),
  ...(access === 'public' || access === 'patient' ? {} : { 'ratelimit-policy': HEADERS['ratelimit-policy'], ratelimit: HEADERS.ratelimit }),
});

/** The API's description, made from the contract that also validates: what it says is what holds. */
export function openApiDocument(publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, operation] of Object.entries(operations) as [string, Operation][]) {
    const { method, path, summary, access, keys, secret, upload, download, params, query, headers: wanted, body, response, status } = operation;
    const repeatable = method !== 'get' && access !== 'public' && !secret && !upload;
    const headers = successHeaders(operation, repeatable);
    (paths[path] ??= {})[method] = {
      operationId,
      summary,
      tags: [tagOf(path)],
      ...(access === 'public' ? { security: [] } : { security: access === 'patient' ? [{ patientToken: [] }] : [...(keys ? [{ apiKey: [] }] : []), { staffCookie: [] }] }),
      description: needs(operation),
      requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}), ...headerParams(wanted, repeatable) },
      ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
      ...(upload ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: FILE } } } } : {}),
      responses: {
        ...(download ? { 200: { description: 'The file', headers, content: { '*/*': { schema: FILE } } } } : {}),
        ...(download ? {} : { [String(response === null ? 204 : (status ?? 200))]: response === null ? { description: 'Done', headers } : { description: 'Done', headers, content: { 'application/json': { schema: response } } } }),
        default: { description: 'A problem (RFC 9457)', headers: { 'x-request-id': HEADERS['x-request-id'], 'retry-after': HEADERS['retry-after'] }, content: { 'application/problem+json': { schema: Problem } } },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'TonIQ', version: '1', description: ABOUT },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: tagsOf(Object.keys(paths)),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, toniq_…, made by an administrator' },
        patientToken: { type: 'http', scheme: 'bearer', description: 'The token of a patient’s session' },
        staffCookie: { type: 'apiKey', in: 'cookie', name: sessionCookieName(publicUrl), description: 'Staff session; changes also need x-csrf-token' },
      },
    },
  });
}

function needs({ access, assurance, keys }: Operation): string {
  if (access === 'public') return 'Open to everybody.';
  if (access === 'patient') return `Needs: a patient’s session${assurance ? `, proved as \`${assurance}\`` : ''}.`;
  if (access === 'session') return 'Needs: any staff session.';
  return `Needs: the permission \`${access}\`${keys ? '; API keys may call it.' : ', of a signed-in person.'}`;
}
