/** Writes docs/security/permissions.md: `npm run permissions-doc`. The matrix test holds it against the running server. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_ROLES } from '../domain/access/default-roles.ts';
import { PERMISSIONS, type Permission } from '../domain/access/permissions.ts';
import { operations, type Operation } from './contract/operations.ts';
import { STAFF_EVENT_ACCESS } from './contract/sockets.ts';

export const PERMISSIONS_DOC = join(import.meta.dirname, '../docs/security/permissions.md');

const ROLES = Object.values(DEFAULT_ROLES);
/** Who calls, in the order of the columns: the roles as they come, and who is no staff member. */
export const CALLERS = [...ROLES.map(({ key }) => key), 'api_key', 'patient', 'anyone'] as const;

/** Parts of an address that name whose data it is. */
const SUBJECT = /\{(?:conversationId|caseId|pageId|attachmentId|patientId)\}/;

export function permissionsDoc(): string {
  const titles = [...ROLES.map(({ name }) => name), 'API key', 'Patient', 'Anyone'];
  const header = (...first: string[]): string => row([...first, ...titles]) + row([...first, ...titles].map(() => '---'));
  return `# Who may do what

Made from the contract and the seeded roles by \`npm run permissions-doc\`; do not edit it. \`server/permission-matrix.test.ts\` sends every
line to a running server as every column, for what lies within one's scope and what does not, and compares the answers with this page.

A cell says how far it reaches: \`own\` (assigned to oneself or held), \`team\` (one's teams besides), \`location\` (one's locations besides), \`all\`.
\`yes\` stands where nobody's data is named; \`–\` is refused: 403 for staff and API keys, 401 for everybody else. What lies beyond the scope
is answered with 404, as if it did not exist, or with 403 where it may be read. Danger that stands may be seen and acted upon by everybody
who is called for it. An API key reaches as far as its own grants. A patient reaches what is the patient's own; \`contact\` and
\`verified\` say how well the patient must be proved for it, and below that the answer is 403. Whatever this table lets through, the database shows staff and keys only
the conversations that they may read (the second wall, domain/access/wall.ts). A hospital changes roles and adds its own; this is what it starts from.

## Permissions of the roles

${row(['Permission', 'What it is for', ...ROLES.map(({ name }) => name)])}${row(['---', '---', ...ROLES.map(() => '---')])}${Object.entries(PERMISSIONS)
    .map(([permission, about]) => row([code(permission), about, ...ROLES.map(({ grants }) => grants[permission as Permission] ?? '–')])).join('')}
## Operations

${header('Operation', 'Address')}${Object.entries<Operation>(operations).map(([name, operation]) => row([code(name), code(`${operation.method.toUpperCase()} ${operation.path}`), ...cells(operation)])).join('')}
## Events of the staff socket

Patients and API keys cannot open it.

${header('Event')}${Object.entries(STAFF_EVENT_ACCESS).map(([event, access]) => row([code(event), ...ROLES.map(({ grants }) => (access === 'session' ? 'yes' : (grants[access] ?? '–'))), '–', '–', '–'])).join('')}`;
}

function cells({ access, keys, path, assurance }: Operation): string[] {
  if (access === 'public') return CALLERS.map(() => 'yes');
  if (access === 'patient') return [...ROLES.map(() => '–'), '–', assurance ?? 'own', '–'];
  if (access === 'session') return [...ROLES.map(() => 'yes'), '–', '–', '–'];
  const reach = (grant: string | undefined): string => (grant === undefined ? '–' : SUBJECT.test(path) ? grant : 'yes');
  return [...ROLES.map(({ grants }) => reach(grants[access])), keys ? 'grants' : '–', '–', '–'];
}

const code = (text: string): string => `\`${text}\``;
const row = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;

if (import.meta.main) await writeFile(PERMISSIONS_DOC, permissionsDoc());
