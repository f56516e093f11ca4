import { operations, type Operation, type OperationName } from '../contract/operations.ts';

type Rows = { items: { conversationId: string }[] };

/** Whose data a list shows, as ids of conversations or cases. */
const LISTED: Partial<Record<OperationName, (answer: never) => string[]>> = {
  listQueue: ({ items }: Rows) => items.map((row) => row.conversationId),
  readAttachment: ({ subject }: { subject: string }) => [subject],
  openCase: ({ id, patientId }: { id: string; patientId: string }) => [id, patientId],
  searchCases: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id),
  listCases: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id),
  search: ({ groups }: { groups: { items: { id: string; caseId: string | null; conversationId: string | null }[] }[] }) => groups.flatMap(({ items }) => items.map((hit) => hit.conversationId ?? hit.caseId ?? hit.id)),
  bulkCases: ({ changed, unchanged }: { changed: { id: string }[]; unchanged: { id: string }[] }) => [...changed, ...unchanged].map(({ id }) => id),
  undoBulkCases: ({ restored }: { restored: { id: string }[] }) => restored.map(({ id }) => id),
  listMentions: ({ items }: Rows) => items.map((row) => row.conversationId),
  searchPatients: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id),
  addPatient: ({ id }: { id: string }) => [id],
  logCall: ({ conversationId }: { conversationId: string }) => [conversationId],
  searchAudit: ({ items }: { items: { conversationId: string | null; caseId: string | null; subjects: string[] }[] }) => [...new Set(items.flatMap(({ conversationId, caseId, subjects }) => [conversationId ?? caseId ?? [], subjects].flat()))],
  exportAudit: ({ subjects }: { subjects: string[] }) => subjects,
  listGlassOpenings: ({ items }: { items: { caseId: string }[] }) => items.map(({ caseId }) => caseId),
  reviewGlassOpening: ({ caseId }: { caseId: string }) => [caseId],
  listOptOuts: ({ items }: { items: { conversationId: string | null }[] }) => items.flatMap(({ conversationId }) => conversationId ?? []),
  listQuarantine: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id),
  answerQuarantined: ({ conversationId }: { conversationId: string }) => [conversationId],
  readQuarantined: ({ id }: { id: string }) => [id],
  searchQueue: ({ items }: Rows) => items.map((row) => row.conversationId),
};
/** What a permission guards and shows no patient's data. */
const NOBODYS = new Set<string>([
  'listStaff', 'listAccounts', 'inviteStaff', 'changeStaff', 'disableStaff', 'enableStaff', 'resetSecondFactor', 'listRoles', 'saveRole', 'listApiKeys', 'addApiKey', 'rotateApiKey',
  // Questions without identifiers, which name no conversation.
  'listKnowledgeGaps', 'listArticles',
  'readDashboard', 'listViews', 'saveView', 'changeView',
  // One's own openings: an event says more of them than a read could.
  'openGlass', 'listRunningGlass', 'readAuditHeads',
  'screenText', 'listStatuses', 'saveStatus', 'listFields', 'readFieldSchema', 'saveField', 'signOffRules',
]);

/** The parts of an address that name whose data it is. */
const SUBJECT_PARAMS = ['conversationId', 'caseId', 'patientId', 'pageId'];

for (const [name, { access, params, response }] of Object.entries(operations) as [OperationName, Operation][]) {
  const named = Object.keys(params?.shape ?? {}).some((param) => SUBJECT_PARAMS.includes(param));
  if (['public', 'patient', 'session'].includes(access) || response === null || named || LISTED[name] || NOBODYS.has(name)) continue;
  throw new Error(`Say in server/http/shown.ts whose data the operation ${name} shows, or that it shows nobody's.`);
}

/** Whose data an answer shows, for the record of reads. Empty when it is nobody's. */
export function shownBy(name: OperationName, params: Record<string, string> | undefined, answer: unknown): string[] {
  if (answer === undefined || answer === null) return [];
  const named = SUBJECT_PARAMS.flatMap((param) => params?.[param] ?? []);
  return [...named, ...(LISTED[name]?.(answer as never) ?? [])];
}
