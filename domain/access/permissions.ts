/** What may be permitted, by name. Roles and API keys are made of these, each with a scope. */
export const PERMISSIONS = {
  'conversation:read': 'Read conversations with their cases, notes and patients',
  'conversation:reply': 'Answer patients',
  'note:write': 'Write notes that only staff see',
  'conversation:take': 'Take over, hand back, assign, resolve and reopen',
  'case:update': 'Change the fields of a case',
  'patient:update': 'Open and change patient records: names, contacts, consent',
  'patient:merge': 'Make two patient records one, and take that back',
  'proxy:grant': 'Let somebody act for a patient, and end that',
  'page:acknowledge': 'Be called for danger and say that one is on it',
  'safety:clear': 'End an emergency state and lower an acuity',
  'evaluation:save': 'Make evaluation cases of conversations, without identifiers',
  'knowledge:manage': 'See which questions no article answered, without identifiers, and settle them',
  'metrics:read': 'See how much there is and how quick the answers are, as figures without patients',
  'glass:break': 'Open a case beyond one’s scope, for a reason and an hour at most',
  'glass:review': 'Judge what was opened beyond somebody’s scope',
  'audit:read': 'Search and export the record of changes and reads',
  'staff:list': 'See the names of colleagues',
  'case-model:manage': 'Define the statuses and fields of cases',
  'staff:manage': 'Invite colleagues, change and close accounts',
  'role:manage': 'Change what roles may do',
  'rules:sign': 'Record that a clinician has signed the safety rules',
  'api-key:manage': 'Make and end keys for programs',
} as const;
export type Permission = keyof typeof PERMISSIONS;

/**
 * How far a permission reaches, each wider than the one before: what is assigned to oneself, what is one's teams',
 * what is at one's locations besides, everything.
 */
export const SCOPES = ['own', 'team', 'location', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export type Grants = Partial<Record<Permission, Scope>>;

export const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);

export const permissionsIn = (grants: Grants): Permission[] => (Object.keys(grants) as Permission[]).filter(isPermission);
