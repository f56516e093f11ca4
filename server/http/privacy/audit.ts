import { Readable } from 'node:stream';
import { exportAudit as lines } from '../../../domain/audit/export-audit.ts';
import type { AuditFilter } from '../../../domain/audit/narrowing.ts';
import { searchAudit as find } from '../../../domain/audit/search-audit.ts';
import type { Principal } from '../../../domain/access/principal.ts';
import { actorOf } from '../../../domain/access/principal.ts';
import { networkOf } from '../address.ts';
import { auditKey, headsToKeep } from '../../audit-heads.ts';
import type { AuditQuery } from '../../contract/audit.ts';
import { Refused } from '../../problems.ts';
import { handler } from '../operation.ts';

export const searchAudit = handler('searchAudit', async ({ context, caller: { principal }, query: { limit, cursor, ...asked } }) => {
  refuseNarrow(principal);
  const { items, next } = await find(context.db, { filter: filterOf(asked), limit, cursor });
  return { items: items.map((entry) => ({ ...entry, at: entry.at.toISOString(), before: entry.before ?? null, after: entry.after ?? null })), next };
});

export const exportAudit = handler('exportAudit', async ({ context, caller: { principal, session }, query: { format, values, ...asked }, request }) => {
  refuseNarrow(principal);
  const filter = filterOf(asked);
  const key = await auditKey(context.config.dataDir);
  const day = new Date().toISOString().slice(0, 10);
  return {
    fileName: `toniq-audit-${day}.${format}`, type: format === 'csv' ? ('text/csv' as const) : ('application/x-ndjson' as const),
    content: Readable.from(lines(context.db, { source: networkOf(request.ip ?? 'unknown'),  format, filter, values, actor: actorOf(principal), by: session.staff.name, key })),
    subjects: [filter.patientId, filter.caseId].filter((id) => id !== undefined),
  };
});

export const readAuditHeads = handler('readAuditHeads', async ({ context, caller: { principal } }) => {
  refuseNarrow(principal);
  return headsToKeep(context.config.dataDir);
});

/** The record is one: who reads a part of it would see others' patients between the lines. Throws `Refused`. */
function refuseNarrow({ grants }: Principal): void {
  if (grants['audit:read'] !== 'all') throw new Refused(403, 'not_permitted', 'The audit is read as a whole: the role needs "audit:read" with the scope "all".');
}

function filterOf({ from, to, ...rest }: AuditQuery): AuditFilter {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as AuditFilter;
  return { ...given, ...(from ? { from: new Date(from) } : {}), ...(to ? { to: new Date(to) } : {}) };
}
