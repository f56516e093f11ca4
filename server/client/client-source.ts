import { openApiDocument } from '../http/openapi.ts';
import { typeOf, type Schema } from './typescript-of.ts';

type Parameter = { in: string; name: string; required?: boolean; schema: Schema };
type Content = Record<string, { schema: Schema }>;
type Described = { operationId: string; summary: string; description: string; parameters?: Parameter[]; requestBody?: { content: Content }; responses: Record<string, { content?: Content }> };

/** The generated half of the TypeScript client: every shape and operation of the description. */
export function clientSource(): string {
  const document = openApiDocument('') as unknown as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, Schema> } };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({ path, method, described })));
  const shapes = Object.entries(document.components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)};\n`);
  return `// Made from the API's description by \`npm run client\`. Do not edit it.\n\n${shapes.join('\n')}
/** What each operation takes and answers. */
export type Operations = {
${operations.map(({ described }) => `  /** ${described.summary}. ${described.description} */\n  ${described.operationId}: ${shapeOf(described)};\n`).join('')}};

/** Method and address of each operation; \`r\`: it may be repeated with an Idempotency-Key, \`f\`: it answers a file. */
export const routes = {
${operations.map(({ path, method, described }) => `  ${described.operationId}: ['${method}', '${path}', '${flagsOf(described)}'],\n`).join('')}} as const satisfies Record<keyof Operations, readonly [string, string, string]>;
`;
}

function shapeOf({ parameters = [], requestBody, responses }: Described): string {
  const part = (where: string): string => {
    const some = parameters.filter((one) => one.in === where);
    if (!some.length) return '';
    const optional = some.every(({ required }) => !required);
    const shape = typeOf({ type: 'object', properties: Object.fromEntries(some.map(({ name, schema }) => [name, schema])), required: some.filter(({ required }) => required).map(({ name }) => name) }, '    ');
    return `    ${where === 'path' ? 'params' : where}${optional ? '?' : ''}: ${shape};\n`;
  };
  const body = requestBody?.content['application/json'];
  const version = parameters.some(({ name, required }) => name === 'If-Match' && required) ? `    /** The version that was read. */\n    ifMatch: number;\n` : '';
  const file = requestBody?.content['application/octet-stream'] ? `    /** \`clientId\` is chosen once per file: a repeat with it stores nothing twice. */\n    file: { bytes: Uint8Array<ArrayBuffer>; name: string; clientId: string };\n` : '';
  const [, answer] = Object.entries(responses).find(([status]) => status !== 'default')!;
  const json = answer.content?.['application/json'];
  return `{\n${part('path')}${part('query')}${version}${body ? `    body: ${typeOf(body.schema, '    ')};\n` : ''}${file}    answer: ${json ? typeOf(json.schema, '    ') : answer.content ? 'Blob' : 'null'};\n  }`;
}

function flagsOf({ parameters = [], responses }: Described): string {
  const [, answer] = Object.entries(responses).find(([status]) => status !== 'default')!;
  return `${parameters.some(({ name }) => name === 'Idempotency-Key') ? 'r' : ''}${answer.content?.['*/*'] ? 'f' : ''}`;
}
