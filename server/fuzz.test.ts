/** Some of the requests that `npm run fuzz` sends; each run takes others, and says from which seed when one fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { operations, type Operation, type OperationName } from './contract/operations.ts';
import { openApiDocument } from './http/openapi.ts';
import { unfit } from './testing/contract-watch.ts';
import { fitting, nearly, type Schema } from './testing/from-schema.ts';
import { fuzz, fuzzServer } from './testing/fuzz.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await fuzzServer()));
afterAll(() => server.stop());

describe('requests made from the description', () => {
  it('meet no fault of the server', { timeout: 120_000 }, async () => {
    const { faults, seed, codes } = await fuzz(server, 150, Math.floor(Math.random() * 1e9));
    expect(faults, `npm run fuzz -- 150 ${seed}`).toEqual([]);
    expect(codes.get('ok') ?? 0, `seed ${seed}`).toBeGreaterThan(30);
  });
});

/** Where the server is stricter than a JSON Schema can say; what it wants then stands in the problem. */
const STRICTER: Partial<Record<OperationName, string>> = {
  openGlass: 'a case or a conversation, and a reason that says something',
  logCall: 'no follow-up for what is done',
  openCase: 'a patient or a conversation, one of the two', bulkCases: 'ids or a filter, and a change', addPatient: 'a date of birth that is not in the future', updatePatient: 'a date of birth that is not in the future',
};

describe('a body', () => {
  const ids = ['01980000-0000-7000-8000-000000000001', '01980000-0000-7000-8000-000000000002'];
  const document = openApiDocument('http://toniq.test');
  const withBody = (Object.entries(operations) as [OperationName, Operation][]).filter(([, { body }]) => body !== undefined);
  const pointer = ({ path, method }: Operation) => ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
  const schemaOf = ({ path, method }: Operation) => (document.paths as unknown as Record<string, Record<string, { requestBody: { content: Record<string, { schema: Schema }> } }>>)[path]![method]!.requestBody.content['application/json']!.schema;
  /** Blanks at the ends are cut off before a length is counted: such a text may be too short by then. */
  const trimmed = (value: unknown): unknown =>
    typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.map(trimmed) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, trimmed(one)])) : value;

  it.each(withBody)('of %s is taken or refused as its published schema says', (name, operation) => {
    const source = { document, ids };
    fc.assert(fc.property(fc.oneof(fitting(schemaOf(operation), source), nearly(schemaOf(operation), source)), (value) => {
      const sent = trimmed(JSON.parse(JSON.stringify(value) ?? 'null') as unknown);
      const [taken, flaw] = [operation.body!.safeParse(sent).success, unfit(pointer(operation), sent)];
      if (taken) expect(flaw, 'taken, though the published schema refuses it').toBeNull();
      else if (!STRICTER[name]) expect(flaw, 'refused, though the published schema takes it').not.toBeNull();
    }), { numRuns: 60 });
  });
});
