import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The log. What patients wrote and who they are never enters it: fields by these names are cut out wherever they turn up,
 * and errors keep their class, message and stack but not the values that a database error quotes.
 */
export function createLog(level: string, destination?: NodeJS.WritableStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[cut]' },
      serializers: { error: errorFields, err: errorFields },
    },
    destination ?? pino.destination(2),
  );
}

const SECRET_FIELDS = ['text', 'body', 'password', 'token', 'cookie', 'authorization', 'email', 'phone', 'name', 'quote', 'firstWords'];

function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  // Database errors repeat the row they refused in `detail` and sometimes in the message: class, code and place are enough.
  const message = constraint === undefined && !(typeof code === 'string' && code.startsWith('22')) ? error.message : 'The database refused a value.';
  return { class: error.constructor.name, message, code, constraint, table, stack: placesOf(error) };
}

/** The stack without its head, which repeats the message, however many lines that has. */
function placesOf({ stack }: Error): string | undefined {
  return stack?.split('\n').filter((line) => /^ {4}at /.test(line)).slice(0, 7).join('\n');
}
