/** The chapters of the API's description, in their order: the first part of an address names the chapter. */
export const TAGS: Record<string, { name: string; description: string }> = {
  cases: { name: 'Cases', description: 'The unit of work: status, priority, acuity, fields, links, checklist, merge and split, many at once.' },
  conversations: { name: 'Conversations', description: 'One thread with a patient: messages, notes, who has it, danger.' },
  attachments: { name: 'Conversations', description: '' },
  queue: { name: 'Queue', description: 'Conversations in the order in which they need somebody.' },
  search: { name: 'Search', description: 'Cases, patients, messages and notes.' },
  views: { name: 'Saved views', description: 'Filters that somebody keeps, for themselves or a team.' },
  mentions: { name: 'Mentions', description: 'Notes that call somebody by name.' },
  pages: { name: 'Pages', description: 'Calls for staff.' },
  patients: { name: 'Patients', description: 'Records, contacts, identifiers, proxies, duplicates and history.' },
  'case-statuses': { name: 'Case model', description: 'The hospital’s own statuses and fields.' },
  'case-fields': { name: 'Case model', description: '' },
  roles: { name: 'Roles and keys', description: 'Who may do what, and programs’ keys.' },
  'api-keys': { name: 'Roles and keys', description: '' },
  'glass-openings': { name: 'Break-glass', description: 'Cases opened beyond one’s scope, with a reason, and their review.' },
  audit: { name: 'Audit', description: 'Every change and every read of patients’ data.' },
  'knowledge-gaps': { name: 'Knowledge', description: 'Questions that no article could answer, and the articles.' },
  articles: { name: 'Knowledge', description: '' },
  dashboard: { name: 'Dashboard', description: 'Figures of the hospital.' },
  staff: { name: 'Staff', description: 'Sign-in, sessions, accounts, invitations, second factor.' },
  rules: { name: 'Safety rules', description: 'Their version, and who has signed them.' },
  'model-state': { name: 'Language model', description: 'How it stands and what it took.' },
  patient: { name: 'The patient’s side', description: 'What the chat on the hospital’s website calls, with a patient’s token.' },
  widget: { name: 'The patient’s side', description: '' },
  passages: { name: 'The patient’s side', description: '' },
  demo: { name: 'The patient’s side', description: '' },
  'openapi.json': { name: 'This API', description: 'Its description.' },
};

/** The chapter of an address; one that has none yet is named after its first part. */
export function tagOf(path: string): string {
  const first = path.split('/')[1]!;
  return TAGS[first]?.name ?? first[0]!.toUpperCase() + first.slice(1).replaceAll('-', ' ');
}

/** The chapters that these addresses need. */
export function tagsOf(paths: readonly string[]): { name: string; description?: string }[] {
  const needed = new Set(paths.map(tagOf));
  const known = Object.values(TAGS).filter(({ name, description }) => description !== '' && needed.delete(name));
  return [...known, ...[...needed].map((name) => ({ name }))];
}
