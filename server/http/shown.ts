import type { Operation, OperationName } from '../contract/operations.ts';
import { operations } from '../contract/operations.ts';

type Row = { conversationId: string };

/**
 * Whose data an operation's answer shows, as ids of conversations or cases, for the record of reads. An operation that a
 * permission guards is either here or among those that show nobody's (`NOBODYS`): the start fails otherwise.
 */
const SHOWN: Partial<Record<OperationName, (answer: never) => string[]>> = {
  listQueue: ({ items }: { items: Row[] }) => items.map((row) => row.conversationId),
  searchQueue: ({ items }: { items: Row[] }) => items.map((row) => row.conversationId),
  readConversation: ({ row }: { row: Row }) => [row.conversationId],
  updateCase: ({ id }: { id: string }) => [id],
};

const row = ({ conversationId }: Row): string[] => [conversationId];
for (const name of ['takeOver', 'handBack', 'resolveConversation', 'reopenConversation', 'assignConversation', 'clearEmergency'] as const) SHOWN[name] = row;

const NOBODYS = new Set<OperationName>(['listStaff', 'sendStaffMessage', 'addNote', 'markRead', 'acknowledgePage']);

for (const [name, { access }] of Object.entries(operations) as [OperationName, Operation][]) {
  if (['public', 'patient', 'session'].includes(access)) continue;
  if (!SHOWN[name] && !NOBODYS.has(name)) throw new Error(`Say in server/http/shown.ts whose data the operation ${name} shows, or that it shows nobody's.`);
}

/** Empty when the operation shows no patient's data. */
export function shownBy(name: OperationName, answer: unknown): string[] {
  return SHOWN[name]?.(answer as never) ?? [];
}
