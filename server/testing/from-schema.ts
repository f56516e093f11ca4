/** Values made from a published JSON Schema: such that fit it, such that nearly do, and such that do not at all. */
import fc from 'fast-check';

export type Schema = Record<string, unknown> & { $ref?: string };
export type Source = { document: unknown; /** Ids that exist, so that some requests get past "not found". */ ids: readonly string[] };

const NASTY = [
  '', ' ', '\u0000', 'a\u0000b', '\ud83d', '𝕳𝖊𝖑𝖑𝖔', '👩‍👩‍👧‍👦', '\u202egnp.exe', 'İ', 'ß'.repeat(300), 'e\u0301'.repeat(200), "'; DROP TABLE cases;--", '%s%n', '../../etc/passwd', '<script>alert(1)</script>', '{{7*7}}', '\\', '\n\r\t', 'null', 'NaN',
  '-1', '1e400', '9'.repeat(400), 'true', '__proto__', 'constructor', 'toString', '🩺'.repeat(64), 'x'.repeat(9_000), '٣٤٥', '2026-02-30', '0000-00-00', 'infinity', '%', '_', '*', ':*', '& | !', '"', 'RH-4F7K-2M9',
];
const NUMBERS = [0, -0, -1, 1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324, 0.1, 1.5, Number.MAX_SAFE_INTEGER];

const text = (min = 0, max = 40): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, Math.max(min, 60)) }) }, { weight: 1, arbitrary: fc.constantFrom(...NASTY) });

/** Anything that JSON can say. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY), fc.constantFrom(...NUMBERS), fc.constantFrom(null, true, false, [], {}, [[]], [null], { a: { b: { c: [1, 2, { d: null }] } } }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.jsonValue({ maxDepth: 4 }),
);

export function resolve(schema: Schema, { document }: Pick<Source, 'document'>): Schema {
  if (!schema.$ref) return schema;
  return schema.$ref.slice(2).split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as Schema;
}

/** Values that the schema describes, odd ones among them. */
export function fitting(given: Schema, source: Source): fc.Arbitrary<unknown> {
  const schema = resolve(given, source);
  const list = (key: string) => schema[key] as Schema[] | undefined;
  if ('const' in schema) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const among = list('anyOf') ?? list('oneOf');
  if (among) return fc.oneof(...among.map((one) => fitting(one, source)));
  const parts = list('allOf');
  if (parts) return fc.tuple(...parts.map((one) => fitting(one, source))).map((values) => Object.assign({}, ...values) as unknown);
  const type = schema['type'];
  if (Array.isArray(type)) return fc.oneof(...type.map((one: string) => fitting({ ...schema, type: one }, source)));
  switch (type) {
    case 'string': return stringOf(schema, source);
    case 'integer': return numberOf(schema, true);
    case 'number': return numberOf(schema, false);
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    case 'array': return fc.array(fitting((schema['items'] as Schema | undefined) ?? {}, source), { minLength: (schema['minItems'] as number | undefined) ?? 0, maxLength: Math.min((schema['maxItems'] as number | undefined) ?? 4, 6) });
    case 'object': return objectOf(schema, source);
    default: return junk;
  }
}

function stringOf(schema: Schema, { ids }: Source): fc.Arbitrary<unknown> {
  const [min, max] = [(schema['minLength'] as number | undefined) ?? 0, (schema['maxLength'] as number | undefined) ?? 60];
  switch (schema['format']) {
    case 'uuid': return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
    case 'date-time': return fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
    case 'date': return fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    case 'email': return fc.emailAddress();
  }
  if (typeof schema['pattern'] === 'string' && !schema['pattern'].includes('\\P{')) return fc.oneof({ weight: 3, arbitrary: fc.stringMatching(new RegExp(schema['pattern'])) }, { weight: 1, arbitrary: text(min, max) });
  return text(min, max);
}

function numberOf(schema: Schema, whole: boolean): fc.Arbitrary<number> {
  const [min, max] = [(schema['minimum'] as number | undefined) ?? -1000, (schema['maximum'] as number | undefined) ?? 1_000_000];
  const inside = whole ? fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }) : fc.double({ min, max, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(min, max) });
}

function objectOf(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] as Record<string, Schema> | undefined) ?? {});
  const required = (schema['required'] as string[] | undefined) ?? [];
  const known = fc.record(Object.fromEntries(properties.map(([key, value]) => [key, fitting(value, source)])), { requiredKeys: required.filter((key) => properties.some(([name]) => name === key)) });
  const rest = schema['additionalProperties'];
  if (typeof rest !== 'object' || rest === null) return known;
  const names = schema['propertyNames'] ? fitting(schema['propertyNames'] as Schema, source).map(String) : text(1, 20);
  return fc.tuple(known, fc.dictionary(names, fitting(rest as Schema, source), { maxKeys: 4 })).map(([one, other]) => ({ ...other, ...one }));
}

/** A fitting value with something in it replaced, left out or added. */
export function nearly(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  return fc.tuple(fitting(schema, source), fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), junk, fc.constantFrom('replace', 'remove', 'add')).map(([value, path, bad, how]) => altered(value, path, bad, how));
}

function altered(value: unknown, [step, ...path]: number[], bad: unknown, how: string): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return bad;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (Array.isArray(value)) return key === undefined ? [bad] : value.map((one, at) => (at === Number(key) ? altered(one, path, bad, how) : (one as unknown)));
  const copy: Record<string, unknown> = { ...value };
  if (key === undefined || how === 'add') copy[['__proto__', 'constructor', 'id', 'version', 'toString', ''][step % 6]!] = bad;
  else if (how === 'remove') delete copy[key];
  else copy[key] = altered(copy[key], path, bad, how);
  return copy;
}
