/** JSON Schema as TypeScript types. */
export type Schema = Record<string, unknown>;

const NAME = /^[A-Za-z_$][\w$]*$/;
const quoted = (key: string): string => (NAME.test(key) ? key : `'${key.replaceAll("'", "\\'")}'`);
/** A union inside an array or an intersection needs brackets. */
const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

/** The type that the schema describes. Lengths, patterns and bounds have no type: the server checks them. */
export function typeOf(schema: Schema, indent = ''): string {
  const list = (key: string) => schema[key] as Schema[] | undefined;
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1)!;
  if ('const' in schema) return JSON.stringify(schema['const']).replace(/^"(.*)"$/, "'$1'");
  if (schema['enum']) return union((schema['enum'] as unknown[]).map((value) => JSON.stringify(value).replace(/^"(.*)"$/, "'$1'")));
  const among = list('anyOf') ?? list('oneOf');
  if (among) return union(among.map((one) => typeOf(one, indent)));
  const parts = list('allOf');
  if (parts) return parts.map((one) => grouped(typeOf(one, indent))).join(' & ');
  const { type } = schema;
  if (Array.isArray(type)) return union(type.map((one: string) => typeOf({ ...schema, type: one }, indent)));
  switch (type) {
    case 'string': return 'string';
    case 'integer':
    case 'number': return 'number';
    case 'boolean': return 'boolean';
    case 'null': return 'null';
    case 'array': return `${grouped(typeOf((schema['items'] as Schema | undefined) ?? {}, indent))}[]`;
    case 'object': return objectOf(schema, indent);
    default: return 'unknown';
  }
}

const union = (types: string[]): string => [...new Set(types)].join(' | ');

function objectOf(schema: Schema, indent: string): string {
  const required = new Set((schema['required'] as string[] | undefined) ?? []);
  const inner = `${indent}  `;
  const members = Object.entries((schema['properties'] as Record<string, Schema> | undefined) ?? {}).map(([key, value]) => {
    const comment = typeof value['description'] === 'string' ? `${inner}/** ${value['description'].replaceAll('*/', '* /')} */\n` : '';
    return `${comment}${inner}${quoted(key)}${required.has(key) ? '' : '?'}: ${typeOf(value, inner)};\n`;
  });
  const rest = schema['additionalProperties'];
  const names = schema['propertyNames'] as Schema | undefined;
  const record = typeof rest === 'object' && rest !== null ? (names?.['enum'] ? `Partial<Record<${typeOf(names)}, ${typeOf(rest as Schema, indent)}>>` : `Record<string, ${typeOf(rest as Schema, indent)}>`) : null;
  if (!members.length) return record ?? 'Record<string, never>';
  const object = `{\n${members.join('')}${indent}}`;
  return record ? `${object} & ${record}` : object;
}
