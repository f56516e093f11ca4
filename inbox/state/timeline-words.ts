import type { StaffRef, TimelineEntry } from '../shapes.ts';

type Event = Extract<TimelineEntry, { kind: 'event' }>['event'];
type Values = Record<string, unknown>;

const DONE: Record<string, string> = {
  'case-opened': 'opened the case', 'handoff-changed': 'passed the conversation on', 'emergency-raised': 'raised an emergency', 'emergency-cleared': 'cleared the emergency',
  'conversation-resolved': 'resolved the conversation', 'conversation-reopened': 'opened the conversation again', 'conversation-left': 'left the conversation',
  'case-linked': 'linked another case', 'case-unlinked': 'took a link away', 'case-merged': 'merged cases', 'case-split': 'split the case', 'case-move-undone': 'undid a merge or split',
  'case-woken': 'woke the case on its follow-up date', 'checklist-changed': 'changed the to-do list', 'staff-mentioned': 'called a colleague in a note',
  'attachment-added': 'added a file', 'attachment-scanned': 'checked a file for viruses', 'patients-merged': 'made two patient records one', 'patients-separated': 'took two patient records apart',
  'call-logged': 'wrote down a call',
};
const FIELDS: Record<string, string> = { assigneeId: 'assigned to', assignee: 'assigned to', followUpAt: 'follow-up', customFields: 'details', watchers: 'watching', resolvedAt: 'resolved' };
const MOVED_TO: Record<string, string> = { email: 'by email', sms: 'by text message', chat: 'in the chat' };
const LONGEST = 60;

/** What an event did, in one plain line: "Noor changed priority: normal → high". */
export function eventWords({ type, actor, before, after }: Event, people: readonly StaffRef[]): string {
  const who = actor.name ?? (actor.kind === 'agent' ? 'The assistant' : actor.kind === 'patient' ? 'The patient' : actor.kind === 'staff' ? 'A colleague' : 'The system');
  const changed = type === 'case-changed' ? changes(before ?? {}, after ?? {}, people) : [];
  if (changed.length > 0) return `${who} changed ${changed.join('; ')}`;
  if (type === 'call-corrected') return `${who} corrected the call. It said before: “${String(before?.['what'] ?? '')}” ${String(before?.['note'] ?? '')}`.trimEnd();
  if (type === 'conversation-moved') return `${who} went on ${MOVED_TO[String(after?.['channel'])] ?? 'elsewhere'}`;
  return `${who} ${DONE[type] ?? (type === 'case-changed' ? 'changed the case' : type.replaceAll('-', ' '))}`;
}

function changes(before: Values, after: Values, people: readonly StaffRef[]): string[] {
  return Object.entries(after).filter(([name]) => name !== 'undo' && name !== 'reason').map(([name, value]) => {
    const label = FIELDS[name] ?? name.replace(/([a-z])([A-Z])/g, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`);
    if (name === 'customFields') return label;
    return name in before ? `${label}: ${valueWords(before[name], people)} → ${valueWords(value, people)}` : `${label}: ${valueWords(value, people)}`;
  });
}

function valueWords(value: unknown, people: readonly StaffRef[]): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value)) return value.length ? value.map((one) => valueWords(one, people)).join(', ') : 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const name = people.find(({ id }) => id === text)?.name;
  if (name) return name;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return text.slice(0, 10);
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text).replaceAll('_', ' ');
}
