import type { Principal } from './principal.ts';
import { UNROUTED_TEAM } from './subject.ts';

/**
 * `can(principal, 'conversation:read', …)` as an SQL condition over conversations `c` and their cases `k` (left joined).
 * `value` takes a value and gives its placeholder.
 */
export function visibleTo({ id, grants, teams, locations, brokenGlass }: Principal, value: (value: unknown) => string): string {
  const scope = grants['conversation:read'];
  if (!scope) return 'false';
  if (scope === 'all') return 'true';
  const me = value(id);
  const ways = [`c.holder_id = ${me}::uuid`, `k.assignee_id = ${me}::uuid`];
  if (grants['page:acknowledge']) ways.push('c.emergency');
  if (brokenGlass.length) ways.push(`k.id = ANY(${value(brokenGlass)}::uuid[])`);
  if (scope !== 'own') ways.push(`coalesce(k.team, '${UNROUTED_TEAM}') = ANY(${value(teams)}::text[])`);
  if (scope === 'location') ways.push(`coalesce(k.location, c.location) = ANY(${value(locations)}::text[])`);
  return `(${ways.join(' OR ')})`;
}
