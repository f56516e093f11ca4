/** How the audit is asked for and read on screen. */
import type { AuditEntry } from '../shapes.ts';

export type AuditAsk = { kind: '' | 'change' | 'read'; actorId: string; action: string; from: string; to: string; source: string; caseId: string; patientId: string };

export const EMPTY_ASK: AuditAsk = { kind: '', actorId: '', action: '', from: '', to: '', source: '', caseId: '', patientId: '' };

/** The query of the API: what is empty is left out, days become moments; the last day counts whole. */
export function auditQuery({ from, to, ...rest }: AuditAsk): Record<string, string> {
  const given = Object.entries(rest).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(given) as Record<string, string>,
    ...(from ? { from: new Date(`${from}T00:00`).toISOString() } : {}),
    ...(to ? { to: new Date(new Date(`${to}T00:00`).getTime() + 86_400_000).toISOString() } : {}),
  };
}

export function exportHref(ask: AuditAsk, format: 'jsonl' | 'csv', full: boolean): string {
  return `/api/v1/audit/export?${new URLSearchParams({ ...auditQuery(ask), format, values: full ? 'full' : 'withheld' })}`;
}

/** `readConversation` → "read conversation", `case-changed` → "case changed". */
export function actionWords({ action }: Pick<AuditEntry, 'action'>): string {
  return action.replace(/-/g, ' ').replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

const KINDS: Record<AuditEntry['actor']['kind'], string> = { staff: 'Staff', patient: 'Patient', api_key: 'Program', agent: 'The assistant', system: 'The server' };

export function actorWords({ kind, name }: AuditEntry['actor']): string {
  return name ?? KINDS[kind];
}
