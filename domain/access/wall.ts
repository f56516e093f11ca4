/**
 * The second wall. Whatever is asked on behalf of a principal runs under a database role that row security confines to
 * what `can` would let be read: a forgotten check, or a wrong condition in SQL, still shows nobody else's patients.
 */
import type { Db, Scope } from '../../db/db.ts';
import type { Principal } from './principal.ts';

/** The database as one principal sees it. Each query is a transaction of its own. `source` is where it came from, for the audit. */
export function behindWall(db: Db, principal: Principal, source = ''): Db {
  const scope = wallOf(principal, source);
  const query: Db['query'] = (text, values) => db.tx((tx) => tx.query(text, values), scope);
  return {
    ...db,
    query,
    one: (text, values) => db.tx((tx) => tx.one(text, values), scope) as never,
    maybe: (text, values) => db.tx((tx) => tx.maybe(text, values), scope) as never,
    tx: (work, inner) => db.tx(work, { ...inner, ...scope, settings: { ...inner?.settings, ...scope.settings } }),
  };
}

/** The database past the wall, for what is nobody's patient record, with the place it was asked from in what is written. */
export function fromSource(db: Db, source: string): Db {
  return { ...db, tx: (work, scope) => db.tx(work, { ...scope, settings: { ...scope?.settings, 'toniq.source': source } }) };
}

export function wallOf({ id, grants, teams, locations, brokenGlass }: Principal, source = ''): Scope & { role: string } {
  return {
    role: 'toniq_staff',
    settings: {
      'toniq.scope': grants['conversation:read'] ?? 'none',
      'toniq.principal_id': id,
      'toniq.teams': arrayLiteral(teams),
      'toniq.locations': arrayLiteral(locations),
      'toniq.on_call': grants['page:acknowledge'] ? 'yes' : 'no',
      'toniq.broken_glass': arrayLiteral(brokenGlass),
      'toniq.source': source,
    },
  };
}

/** A PostgreSQL array of text, quoted. */
function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
