/** The TypeScript client: made from today's contract, and its examples and the day at the hospital run against a server. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, ToniqProblem, type Client } from '../../clients/typescript/client.ts';
import { scriptedAgent } from '../testing/scripted-agent.ts';
import { newStaff, startTestServer, TEST_PASSWORD, type TestServer, type TestStaff } from '../testing/test-server.ts';
import { clientSource } from './client-source.ts';
import { typeOf } from './typescript-of.ts';
import { CLIENT_FILE } from './write-client.ts';

const root = join(import.meta.dirname, '../..');
let server: TestServer;
let admin: TestStaff;
let key: string;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), env: { DATA_DIR: mkdtempSync(join(tmpdir(), 'toniq-client-')) } });
  admin = await newStaff(server, 'admin');
  const grants = { 'conversation:read': 'all', 'case:update': 'all', 'patient:update': 'all', 'staff:list': 'all' };
  key = (await admin.call<{ key: string }>('POST', '/api-keys', { name: 'Client', grants })).body.key;
});
afterAll(() => server.stop());

const run = async (file: string, env: Record<string, string>, ...args: string[]): Promise<string[]> =>
  (await promisify(execFile)(process.execPath, [join(root, file), ...args], { env: { ...process.env, TONIQ_URL: server.url, ...env } })).stdout.trim().split('\n');

describe('the generated half', () => {
  it('is what the contract says; if not, run npm run client', async () => expect(await readFile(CLIENT_FILE, 'utf8')).toBe(clientSource()));

  it.each([
    [{ type: 'string', enum: ['a', 'b'] }, "'a' | 'b'"], [{ type: ['string', 'null'] }, 'string | null'], [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } }, '(string | number)[]'],
    [{ type: 'object', properties: { 'If-Match': { type: 'string' }, b: { const: 1 } }, required: ['b'] }, "{\n  'If-Match'?: string;\n  b: 1;\n}"], [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'Record<string, boolean>'],
    [{ $ref: '#/components/schemas/Case' }, 'Case'], [{ allOf: [{ $ref: '#/components/schemas/Case' }, { type: 'object', properties: {}, additionalProperties: {} }] }, 'Case & Record<string, unknown>'], [{}, 'unknown'],
  ])('writes %j as a type', (schema, type) => expect(typeOf(schema)).toBe(type));
});

describe('the client', () => {
  /** A client whose first answers are these, and then the server's. */
  const after = (answers: (() => Promise<Response>)[], seen: Request[] = []): Client =>
    createClient({ url: server.url, apiKey: key, fetch: async (input, init) => { seen.push(new Request(input as string, init)); return (answers.shift() ?? (() => fetch(input, init)))(); } });
  const busy = () => Promise.resolve(new Response(JSON.stringify({ type: 'x', title: 'x', status: 503, code: 'busy', detail: 'Busy.' }), { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '0' } }));
  const cut = () => Promise.reject(new TypeError('fetch failed'));

  it('repeats what got no answer with the same key, so that it is carried out once', async () => {
    const seen: Request[] = [];
    const lost = async () => { await fetch(seen[0]!.clone()); throw new TypeError('fetch failed'); };
    const patient = await after([lost, busy], seen).addPatient({ body: { name: 'Only Once' } });
    expect(new Set(seen.map((request) => request.headers.get('idempotency-key'))).size).toBe(1);
    expect(seen).toHaveLength(3);
    expect(await server.db.query(`SELECT id FROM patients WHERE name = 'Only Once'`)).toEqual([{ id: patient.id }]);
  });

  it('gives up after some tries, and never repeats what is not safe to', async () => {
    const seen: Request[] = [];
    await expect(after([busy, busy, busy, busy], seen).listStaff()).rejects.toThrow(ToniqProblem);
    expect(seen).toHaveLength(4);
    seen.length = 0;
    await expect(after([cut], seen).signIn({ body: { email: admin.email, password: TEST_PASSWORD } })).rejects.toThrow('fetch failed');
    expect(seen).toHaveLength(1);
  });

  it('tells what was wrong by code, field and request', async () => {
    const toniq = createClient({ url: server.url, apiKey: key });
    const error = await toniq.addPatient({ body: { name: 'x', contacts: [{ value: 'nobody' }] } }).catch((problem: unknown) => problem as ToniqProblem);
    expect(error).toBeInstanceOf(ToniqProblem);
    expect(error).toMatchObject({ code: 'invalid', status: 422, problem: { errors: [{ path: 'contacts.0.value' }], requestId: expect.stringMatching(/^[\w-]{36}$/) } });
    const elsewhere = await createClient({ url: server.url, apiKey: key, fetch: async () => new Response('<html>', { status: 502 }) }).listStaff().catch((problem: unknown) => problem as ToniqProblem);
    expect(elsewhere).toMatchObject({ status: 502 });
  });
});

describe('the examples', () => {
  it('open a case, list the open ones and change one', async () => {
    const env = { TONIQ_KEY: key };
    expect((await run('clients/typescript/examples/open-a-case.ts', env))[0]).toMatch(/^RH-\S+: Appointment letter came back \(Front desk\)$/);
    expect((await run('clients/typescript/examples/read-open-cases.ts', env)).at(-1)).toBe('1 open cases');
    const { id } = await server.db.one<{ id: string }>('SELECT id FROM cases LIMIT 1');
    expect((await run('clients/typescript/examples/change-a-case.ts', env, id))[0]).toMatch(/is at version \d+: seen-by-billing$/);
  });

  it('go through a day at the hospital', { timeout: 240_000 }, async () => {
    const lines = await run('docs/api/a-day-at-the-hospital.ts', { TONIQ_EMAIL: admin.email, TONIQ_PASSWORD: TEST_PASSWORD });
    expect(lines.at(-1)).toBe('The day is over');
    for (const told of ['without a number: rule_broken', 'what was read before: version_conflict', '1 by the referral number', '2 would change, 2 did, 2 were put back', 'asks for the audit: not_permitted', 'after its end: bad_key', 'closed: sign_in']) {
      expect(lines.some((line) => line.includes(told)), told).toBe(true);
    }
  });
});
