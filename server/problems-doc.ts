/** Writes docs/api/problems.md: `npm run problems-doc`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROBLEM_CODES, type ProblemAbout } from './contract/problem-codes.ts';

export const PROBLEMS_DOC = join(import.meta.dirname, '../docs/api/problems.md');

export function problemsDoc(): string {
  const rows = Object.entries<ProblemAbout>(PROBLEM_CODES).map(([code, { status, when, socket }]) => `| \`${code}\` | ${status} | ${when}${socket ? ' Sockets only.' : ''} |\n`);
  return `# Problems

Made from \`server/contract/problem-codes.ts\` by \`npm run problems-doc\`; do not edit it. Every refusal is \`application/problem+json\` (RFC 9457) with one of these
codes. A code never changes its meaning; a program that meets one it does not know goes by the status.

\`detail\` tells a person what to do and may be worded anew. \`errors\` names what does not fit: \`contacts.0.value\` in a body, the name of a query parameter, \`cursor\`.
\`requestId\` is the header \`x-request-id\`: the server's log has it too.

| code | status | when |
| --- | --- | --- |
${rows.join('')}`;
}

if (import.meta.main) await writeFile(PROBLEMS_DOC, problemsDoc());
