/** Requests made from the published description, fitting and not, as everybody: `npm run fuzz -- [how many] [seed]`. No answer may be a fault of the server. */
import fc from 'fast-check';
import { newId } from '../../domain/ids/new-id.ts';
import { DEFAULT_ROLES } from '../../domain/access/default-roles.ts';
import type { StaffConversation } from '../contract/conversation.ts';
import { operations, type Operation, type OperationName } from '../contract/operations.ts';
import { openApiDocument } from '../http/openapi.ts';
import { createLimits } from '../limits.ts';
import { refuseBreaches } from './contract-watch.ts';
import { fitting, junk, nearly, type Schema, type Source } from './from-schema.ts';
import { prove, receiveCodes } from './proof.ts';
import { scriptedAgent } from './scripted-agent.ts';
import { eventually, newPatient, newStaff, startTestServer, type TestServer } from './test-server.ts';

type Caller = { name: string; headers: Record<string, string>; renew: () => Promise<Record<string, string>> };
type Described = { parameters?: { in: string; name: string; schema: Schema }[]; requestBody?: { content: Record<string, { schema: Schema }> } };
export type Fuzzed = { seed: number; requests: number; statuses: Map<number, number>; codes: Map<string, number>; faults: string[] };

/** What ends the session of who asks; asked more rarely, since each costs a new sign-in. */
const ENDING = new Set<OperationName>(['signOut', 'lockSession', 'endSession', 'endOtherSessions', 'changePassword', 'beginSecondFactor', 'signIn', 'unlockSession', 'startOver', 'acceptInvitation', 'removeSecondFactor', 'renewRecoveryCodes']);

export const fuzzServer = (): Promise<TestServer> => startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), limits: createLimits(10_000) });

/** Sends so many requests to a server. Each is made from `seed` and its number alone. */
export async function fuzz(server: TestServer, requests: number, seed: number): Promise<Fuzzed> {
  const world = await peopled(server);
  const document = openApiDocument(server.url);
  const source: Source = { document, ids: world.ids };
  const names = (Object.keys(operations) as OperationName[]).flatMap((name) => Array<OperationName>(ENDING.has(name) ? 1 : 8).fill(name));
  const found: Fuzzed = { seed, requests, statuses: new Map(), codes: new Map(), faults: [] };
  const pick = <T>(list: readonly T[], at: number): T => list[Math.abs(Math.imul(at ^ seed, 2_654_435_761) >>> 3) % list.length]!;
  for (let at = 0; at < requests; at++) {
    const name = pick(names, at);
    const operation: Operation = operations[name];
    const callers = world.callers.filter((one) => fits(one.name, operation));
    const chief = callers.find((one) => one.name === 'admin' || one.name === 'proved patient');
    const caller = at % 5 === 0 || !callers.length ? pick(world.callers, at * 7) : chief && at % 5 < 3 ? chief : pick(callers, at * 7);
    const described = (document.paths as unknown as Record<string, Record<string, Described>>)[operation.path]![operation.method]!;
    const { path, query, headers, body } = fc.sample(requestOf(operation, described, { ...source, named: world.named }), { numRuns: 1, seed: seed + at })[0]!;
    const ask = () => fetch(`${server.url}/api/v1${path}${query}`, { method: operation.method.toUpperCase(), headers: { ...headers, ...caller.headers }, ...(body === undefined ? {} : { body }) });
    // A connection that was kept may be closed just when it is used again; one that breaks twice is broken by the request.
    const response = await ask().catch(ask).catch((error: unknown) => error as Error);
    if (response instanceof Error) {
      found.faults.push(`${seed + at}: ${name} as ${caller.name}: no answer, ${String(response.cause)}`);
      continue;
    }
    const answer = await response.text();
    const code = response.status >= 400 ? (JSON.parse(answer) as { code: string }).code : 'ok';
    found.statuses.set(response.status, (found.statuses.get(response.status) ?? 0) + 1);
    found.codes.set(code, (found.codes.get(code) ?? 0) + 1);
    if (response.status >= 500) found.faults.push(`${seed + at}: ${name} as ${caller.name}: ${response.status} ${code} ${operation.method} ${path}${query} ${JSON.stringify(headers)} ${String(body).slice(0, 600)}`);
    if (['sign_in', 'locked', 'no_session', 'bad_key', 'second_factor_needed'].includes(code)) caller.headers = await caller.renew();
  }
  return found;
}

const fits = (caller: string, { access, keys }: Operation): boolean =>
  access === 'public' || (access === 'patient' ? caller.includes('patient') : caller in DEFAULT_ROLES || (caller === 'api key' && keys === true));

type Sent = { path: string; query: string; headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> | undefined };

/** The ids that the parts of an address want, by their names. */
type Named = Record<string, string[]>;

function requestOf(operation: Operation, described: Described, source: Source & { named: Named }): fc.Arbitrary<Sent> {
  const params = described.parameters ?? [];
  const inPath = params.filter((one) => one.in === 'path');
  const inQuery = params.filter((one) => one.in === 'query');
  const odd = (schema: Schema) => fc.oneof({ weight: 6, arbitrary: fitting(schema, source) }, { weight: 1, arbitrary: junk });
  const path = fc.tuple(...inPath.map(({ name, schema }) => { const known = source.named[name]; return known?.length ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: odd(schema) }) : odd(schema); })).map((values) => inPath.reduce((at, { name }, index) => at.replace(`{${name}}`, encodePart(values[index])), operation.path as string));
  const query = fc.record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, odd(schema)])), { requiredKeys: [] }).map(asQuery);
  return fc.record({ path, query, headers: headersOf(operation), body: bodyOf(operation, described, source) });
}

/** A part of an address that leads to another one when it is empty or dots. */
const encodePart = (value: unknown): string => encoded(value).replace(/^\.{0,2}$/, '-');
const encoded = (value: unknown): string => encodeURIComponent((typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed().slice(0, 2_000));

function asQuery(values: Record<string, unknown>): string {
  const parts = Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encoded(one)}`));
  return parts.length ? `?${parts.join('&')}` : '';
}

const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f).map((code) => String.fromCharCode(code)), maxLength: 80 }).map((value) => value.trim());

function headersOf(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const version = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }).map((one) => `"${one}"`) }, { weight: 1, arbitrary: fc.constantFrom('*', '"999999999"', '"99999999999"', 'W/"1"', '', '"-1"', '"1", "2"', 'abc') });
  const type = operation.upload ? 'application/octet-stream' : 'application/json';
  return fc.record({
    'content-type': fc.oneof({ weight: 12, arbitrary: fc.constant(type) }, { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'application/json; charset=x', 'multipart/form-data', 'application/xml', ';', 'application/octet-stream') }),
    'if-match': version, 'x-client-id': fc.oneof(fc.uuid(), fc.constantFrom('short', 'client-one-1')), 'x-file-name': fc.oneof(printable, fc.constantFrom('%E0%A4%A', 'words.txt', '%00.png')),
    'x-request-id': printable, accept: printable, 'accept-language': printable, 'idempotency-key': fc.oneof(fc.uuid(), printable),
  }, { requiredKeys: ['content-type'] }).map((headers) => (headers['idempotency-key'] !== undefined && headers['idempotency-key'].length % 3 ? { ...headers, 'idempotency-key': newId() } : without(headers, 'idempotency-key')));
}
const without = (headers: Record<string, string>, name: string): Record<string, string> => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

function bodyOf({ method, upload }: Operation, { requestBody }: Described, source: Source): fc.Arbitrary<Sent['body']> {
  if (method === 'get') return fc.constant(undefined);
  if (upload) return fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes));
  const schema = requestBody?.content['application/json']?.schema;
  const json = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one) ?? 'null');
  if (!schema) return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: json(junk) });
  return fc.oneof({ weight: 6, arbitrary: json(fitting(schema, source)) }, { weight: 4, arbitrary: json(nearly(schema, source)) }, { weight: 1, arbitrary: json(junk) }, { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', '{"a":1', '\u0000', `${'['.repeat(500)}${']'.repeat(500)}`) });
}

/** A hospital with something of everything, and those who ask. */
async function peopled(server: TestServer): Promise<{ callers: Caller[]; ids: string[]; named: Named }> {
  receiveCodes(server);
  const callers: Caller[] = [];
  const as = async (name: string, renew: Caller['renew']): Promise<Caller> => {
    const caller = { name, headers: await renew(), renew };
    callers.push(caller);
    return caller;
  };
  for (const role of Object.keys(DEFAULT_ROLES)) await as(role, async () => (await newStaff(server, role as never, { teams: ['Front desk', 'Cardiology'] })).headers);
  const admin = await newStaff(server, 'admin');
  const victim = await newStaff(server, 'nurse');
  const grants = Object.fromEntries(Object.keys(DEFAULT_ROLES.admin.grants).map((permission) => [permission, 'all']));
  await as('api key', async () => ({ authorization: `Bearer ${(await admin.call<{ key: string }>('POST', '/api-keys', { name: 'Fuzz', grants })).body.key}` }));
  await as('patient', async () => (await newPatient(server)).headers);
  const contacts = { contacts: [{ value: 'fuzz@mail.test', verified: true }] };
  const { body: record } = await admin.call<{ id: string }>('POST', '/patients', { name: 'Ruth Meyer', birthDate: '1960-01-01', ...contacts });
  await as('proved patient', async () => (await prove(server, await newPatient(server), 'fuzz@mail.test', '1960-01-01')).headers);
  await as('nobody', async () => ({}));
  const named: Named = { patientId: [record.id], staffId: [victim.id], conversationId: [], caseId: [], itemId: [], pageId: [], messageId: [], roleKey: ['clerk', 'porter'], statusKey: ['triage', 'fuzz_one'], fieldKey: ['fuzz_one', 'fuzz_two', 'insurance_plan'] };
  for (const text of ['I want to ask about my bill', 'crushing chest pain']) {
    const patient = await newPatient(server);
    await patient.send(text);
    const view = await eventually(async () => (await admin.call<StaffConversation>('GET', `/conversations/${patient.conversationId}`)).body, 'the conversation');
    const opened = view.case ?? (await admin.call<{ id: string }>('POST', '/cases', { conversationId: patient.conversationId, subject: text })).body;
    await admin.call('POST', `/conversations/${patient.conversationId}/notes`, { clientId: newId(), text: 'A note.' });
    const { body: item } = await admin.call<{ id: string }>('POST', `/cases/${opened.id}/checklist`, { text: 'Call back' });
    for (const [kind, id] of [['conversationId', patient.conversationId], ['caseId', opened.id], ['itemId', item.id], ...view.pages.map(({ id: page }) => ['pageId', page] as const), ...view.messages.map(({ id: message }) => ['messageId', message] as const)] as const) named[kind]!.push(id);
    named['patientId']!.push((await admin.call<{ patientId: string }>('GET', `/cases/${opened.id}`)).body.patientId);
  }
  return { callers, named, ids: Object.entries(named).flatMap(([kind, ids]) => (kind.endsWith('Key') ? [] : ids)) };
}

if (import.meta.main) {
  const [requests = 10_000, seed = Math.floor(Math.random() * 1e9)] = process.argv.slice(2).map(Number);
  console.log(`${requests} requests from seed ${seed}`);
  const server = await fuzzServer();
  const began = performance.now();
  const { statuses, codes, faults } = await fuzz(server, requests, seed);
  const table = (counted: Map<unknown, number>): string => [...counted].toSorted((a, b) => b[1] - a[1]).map(([key, count]) => `${String(key)} ${count}`).join(', ');
  console.log(`${Math.round((performance.now() - began) / 1000)} s. Statuses: ${table(statuses)}\nCodes: ${table(codes)}\n${faults.length} faults of the server`);
  for (const fault of faults) console.log(fault);
  try {
    refuseBreaches();
  } catch (error) {
    console.log((error as Error).message);
    faults.push('breach');
  }
  await server.stop();
  process.exit(faults.length ? 1 : 0);
}
