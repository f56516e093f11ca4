import type { Context } from './context.ts';
import { DEMO_PASSWORD, DEMO_STAFF } from './seed/demo-people.ts';

/** What is printed when everything is ready: where to click. */
export function welcome({ config, holdsDemo, db }: Context, startMs: number): string {
  const at = config.publicUrl;
  const lines = [
    '',
    `  ${config.hospital.name} · TonIQ is ready (${(startMs / 1000).toFixed(1)} s)`,
    '',
    ...(holdsDemo ? [`  Patients   ${at}/           the demo hospital with the chat widget`] : [`  Widget     <script async src="${at}/widget.js"></script>`]),
    ...(holdsDemo ? [`  Mailbox    ${at}/demo/mailbox   emails and texts as a patient`] : []),
    `  Staff      ${at}/inbox${holdsDemo ? '      sign in as one of these:' : ''}`,
    ...(holdsDemo ? DEMO_STAFF.filter(({ role }) => role === 'nurse' || role === 'admin').map(({ email, name, role }) => `               ${email.padEnd(18)} ${DEMO_PASSWORD}   ${role === 'admin' ? 'administrator' : `${name}, ${role}`}`) : []),
    `  Health     ${at}/readyz`,
    '',
    `  Database   ${db.kind === 'pglite' ? `embedded, in ${config.dataDir}` : 'PostgreSQL'}`,
    `  Model      ${config.aiModel === null ? 'off: answers are built from the articles; nothing leaves this machine' : config.aiModel}`,
    '',
  ];
  return lines.join('\n');
}
