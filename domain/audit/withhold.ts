/** What of a change leaves the system in an export: who did what and when, not what a patient is called or has said. */

export const WITHHELD = '[withheld]';

/** Names under which only ids, keys and words of the program stand. A new one is withheld until it is named here. */
const OPEN = new Set([
  'status', 'priority', 'acuity', 'specialty', 'location', 'team', 'assigneeId', 'watchers', 'reference', 'control', 'handoff', 'holderId', 'state', 'by', 'kind', 'relation', 'may', 'grants', 'role',
  'teams', 'locations', 'key', 'scan', 'feedback', 'category', 'verdict', 'assurance', 'outcome', 'rules', 'system', 'language', 'format', 'action', 'operation', 'channel', 'preferredChannel',
]);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The same value with every word taken out that is no key, id or moment. `openFields`: custom fields of cases that hold no health information. */
export function withhold(value: unknown, openFields: ReadonlySet<string>, name = ''): unknown {
  if (typeof value === 'string') return OPEN.has(name) || ID.test(value) || MOMENT.test(value) ? value : WITHHELD;
  if (Array.isArray(value)) return value.map((item) => withhold(item, openFields, name));
  if (typeof value !== 'object' || value === null) return value;
  if (name === 'customFields') return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, openFields.has(key) ? held : WITHHELD]));
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withhold(held, openFields, key)]));
}
