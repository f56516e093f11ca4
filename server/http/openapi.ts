import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { operations, type Operation } from '../contract/operations.ts';
import { Problem } from '../contract/problem.ts';

const IDEMPOTENCY = z.object({
  'Idempotency-Key': z.string().optional().meta({ description: 'A new random value for each new request. A repeat with the same value and request is carried out once and answered alike for 24 hours.' }),
});

const FILE = { type: 'string', format: 'binary' } as const;

function headerParams(headers: z.ZodObject | undefined, repeatable: boolean): { header?: z.ZodObject } {
  if (!repeatable) return headers ? { header: headers } : {};
  return { header: headers ? headers.extend(IDEMPOTENCY.shape) : IDEMPOTENCY };
}

/** The API's description, made from the contract that also validates: what it says is what holds. */
export function openApiDocument(publicUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, operation] of Object.entries(operations) as [string, Operation][]) {
    const { method, path, summary, access, keys, secret, upload, download, params, query, headers, body, response, status } = operation;
    (paths[path] ??= {})[method] = {
      operationId,
      summary,
      tags: [path.split('/')[1]!],
      ...(access === 'public' ? { security: [] } : { security: access === 'patient' ? [{ patientToken: [] }] : [{ staffCookie: [] }, ...(keys ? [{ apiKey: [] }] : [])] }),
      ...(access === 'public' || access === 'patient' ? {} : { description: `Needs: ${access === 'session' ? 'any staff session' : `the permission \`${access}\``}.` }),
      requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}), ...headerParams(headers, method !== 'get' && access !== 'public' && !secret && !upload) },
      ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
      ...(upload ? { requestBody: { required: true, content: { 'application/octet-stream': { schema: FILE } } } } : {}),
      responses: {
        ...(download ? { 200: { description: 'The file', content: { '*/*': { schema: FILE } } } } : {}),
        ...(download ? {} : { [String(response === null ? 204 : (status ?? 200))]: response === null ? { description: 'Done' } : { description: 'Done', content: { 'application/json': { schema: response } } } }),
        default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: Problem } } },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'TonIQ', version: '1', description: 'Patient support: conversations, cases, handoff. Sockets are described in docs/api/sockets.md.' },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, toniq_…, made by an administrator' },
        patientToken: { type: 'http', scheme: 'bearer', description: 'The token of a patient’s session' },
        staffCookie: { type: 'apiKey', in: 'cookie', name: 'toniq_staff', description: 'Staff session; changes also need x-csrf-token' },
      },
    },
  });
}
