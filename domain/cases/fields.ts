import type { Db, Queryable } from '../../db/db.ts';
import { RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Actor } from '../terms.ts';

export const FIELD_TYPES = ['text', 'number', 'date', 'choice', 'choices', 'yes_no', 'reference'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Holds when the field (of the case, or `field.<key>` of the hospital's) has one of these values. */
export type Condition = { field: string; is: string[] };

/** A field that the hospital gave its cases. */
export type Field = {
  key: string;
  name: string;
  help: string;
  type: FieldType;
  /** Of a `choice` or `choices`. */
  options: string[];
  phi: boolean;
  shownWhen: Condition | null;
  requiredWhen: Condition | null;
  position: number;
};

/** What conditions look at: the case's own fields by name. */
export type CaseFacts = Record<string, unknown>;
export type FieldFlaw = { path: string; message: string };

const COLUMNS = `key, name, help, type, options, phi, shown_when AS "shownWhen", required_when AS "requiredWhen", position`;
const LONGEST_TEXT = 2_000;

export function listFields(db: Queryable): Promise<Field[]> {
  return db.query<Field>(`SELECT ${COLUMNS} FROM case_fields WHERE archived_at IS NULL ORDER BY position, key`);
}

/** What is wrong with values that are written: unknown fields and wrong kinds. Empty when all is well. */
export function valueFlaws(fields: readonly Field[], values: Record<string, unknown>): FieldFlaw[] {
  const known = new Map(fields.map((field) => [field.key, field]));
  return Object.entries(values).flatMap(([key, value]): FieldFlaw[] => {
    const field = known.get(key);
    const message = field ? valueFlaw(field, value) : null;
    if (field && !message) return [];
    return [{ path: `customFields.${key}`, message: field ? `${field.name} ${message}` : `There is no field "${key}".` }];
  });
}

/** Fields whose condition asks for a value that is not there. */
export function missingFields(fields: readonly Field[], values: Record<string, unknown>, facts: CaseFacts): FieldFlaw[] {
  return fields
    .filter(({ key, requiredWhen }) => requiredWhen && holds(requiredWhen, values, facts) && isEmpty(values[key]))
    .map(({ key, name, requiredWhen }) => ({ path: `customFields.${key}`, message: `${name} is needed when ${requiredWhen!.field} is ${requiredWhen!.is.join(' or ')}.` }));
}

export function holds({ field, is }: Condition, values: Record<string, unknown>, facts: CaseFacts): boolean {
  const value = field.startsWith('field.') ? values[field.slice('field.'.length)] : facts[field];
  return (Array.isArray(value) ? value : [value]).some((one) => is.includes(String(one)));
}

function valueFlaw({ type, options }: Field, value: unknown): string | null {
  switch (type) {
    case 'text': return typeof value === 'string' && value.length <= LONGEST_TEXT ? null : `wants a text of at most ${LONGEST_TEXT} characters.`;
    case 'number': return typeof value === 'number' && Number.isFinite(value) ? null : 'wants a number.';
    case 'date': return typeof value === 'string' && isDate(value) ? null : 'wants a date such as 2026-03-31.';
    case 'yes_no': return typeof value === 'boolean' ? null : 'wants true or false.';
    case 'choice': return typeof value === 'string' && options.includes(value) ? null : `wants one of: ${options.join(', ')}.`;
    case 'choices': return Array.isArray(value) && value.every((one) => options.includes(one as string)) && new Set(value).size === value.length ? null : `wants a list out of: ${options.join(', ')}.`;
    case 'reference': return typeof value === 'string' && /^[\w.:/-]{1,200}$/.test(value) ? null : 'wants an identifier of another system, of letters, digits and . : / - _';
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields as JSON Schema (2020-12), for whoever builds a form or checks before sending. */
export function fieldSchema(fields: readonly Field[]): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map(({ key, name, help, type, options, phi }) => [key, { title: name, ...(help ? { description: help } : {}), ...schemaOf(type, options), 'x-phi': phi }])),
  };
}

function schemaOf(type: FieldType, options: string[]): Record<string, unknown> {
  switch (type) {
    case 'text': return { type: 'string', maxLength: LONGEST_TEXT };
    case 'number': return { type: 'number' };
    case 'date': return { type: 'string', format: 'date' };
    case 'yes_no': return { type: 'boolean' };
    case 'choice': return { type: 'string', enum: options };
    case 'choices': return { type: 'array', items: { type: 'string', enum: options }, uniqueItems: true };
    case 'reference': return { type: 'string', pattern: '^[\\w.:/-]{1,200}$' };
  }
}

/** Changes a field or adds one. The type of one that cases have filled stays. Throws `RuleBroken`. */
export function saveField(db: Db, field: Field, actor: Actor): Promise<Field> {
  if (['choice', 'choices'].includes(field.type) && !field.options.length) throw new RuleBroken('A choice needs its options.');
  return db.tx(async (tx) => {
    const before = await tx.maybe<Field>(`SELECT ${COLUMNS} FROM case_fields WHERE key = $1`, [field.key]);
    const used = before && before.type !== field.type && (await tx.maybe('SELECT 1 FROM cases WHERE custom_fields ? $1 LIMIT 1', [field.key]));
    if (used) throw new RuleBroken(`Cases have a value in "${before.name}": its type stays "${before.type}". Add a new field instead.`);
    const saved = await tx.one<Field>(
      `INSERT INTO case_fields (key, name, help, type, options, phi, shown_when, required_when, position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (key) DO UPDATE SET name = $2, help = $3, type = $4, options = $5, phi = $6, shown_when = $7, required_when = $8, position = $9, archived_at = NULL
       RETURNING ${COLUMNS}`,
      [field.key, field.name, field.help, field.type, field.options, field.phi, json(field.shownWhen), json(field.requiredWhen), field.position],
    );
    await recordEvent(tx, { type: 'field-changed', actor, before, after: saved });
    return saved;
  });
}

/** Takes a field out of use; what cases hold in it is kept. */
export async function archiveField(db: Db, key: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    const archived = await tx.maybe('UPDATE case_fields SET archived_at = now() WHERE key = $1 AND archived_at IS NULL RETURNING key', [key]);
    if (archived) await recordEvent(tx, { type: 'field-changed', actor, before: { key }, after: { key, archived: true } });
  });
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
