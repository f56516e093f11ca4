/** Reading a case beyond one's scope: for a reason, for an hour at most, seen by the privacy officer, judged afterwards. */
import type { Db, Queryable, Tx } from '../../db/db.ts';
import { can } from '../access/can.ts';
import type { Principal } from '../access/principal.ts';
import { subjectOfCase } from '../access/subject.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor } from '../terms.ts';

export const GLASS_CATEGORIES = ['direct_care', 'covering', 'patient_request', 'safety', 'complaint', 'other'] as const;
export type GlassCategory = (typeof GLASS_CATEGORIES)[number];

/** Letters that a reason needs: "because" is none. */
export const SHORTEST_REASON = 15;
export const LONGEST_MINUTES = 60;

/** What somebody has open beyond their scope. */
export type GlassOpening = {
  id: string;
  caseId: string;
  caseReference: string;
  conversationIds: string[];
  category: GlassCategory;
  reason: string;
  openedAt: Date;
  until: Date;
  endedAt: Date | null;
};
/** The case is named by its own id or by that of one of its conversations. */
export type NewGlassOpening = { caseId?: string | undefined; conversationId?: string | undefined; category: GlassCategory; reason: string };

const OWN = `
  SELECT g.id, g.case_id AS "caseId", k.reference AS "caseReference", g.category, g.reason, g.opened_at AS "openedAt", g.until, g.ended_at AS "endedAt",
         coalesce((SELECT array_agg(c.id::text ORDER BY c.updated_at DESC, c.id) FROM conversations c WHERE c.case_id = g.case_id), '{}') AS "conversationIds"
  FROM glass_openings g JOIN cases k ON k.id = g.case_id`;

/**
 * Opens a case that the principal may not see otherwise. Throws `NotFound` for what does not exist or lies beyond where the
 * permission reaches, and `RuleBroken` when there is nothing to open. `tell` runs in the transaction that writes it down.
 */
export async function openGlass(db: Db, principal: Principal, { caseId, conversationId, category, reason }: NewGlassOpening, tell?: (tx: Tx, opening: GlassOpening) => Promise<void>): Promise<GlassOpening> {
  const id = newId();
  return db.tx(async (tx) => {
    const of = caseId ?? (conversationId ? await caseOf(tx, conversationId) : null);
    if (!of) throw new NotFound('case');
    const subject = await subjectOfCase(tx, of);
    if (!can(principal, 'glass:break', subject)) throw new NotFound('case');
    if (can({ ...principal, brokenGlass: [] }, 'conversation:read', subject)) throw new RuleBroken('You may see this case already. Nothing has to be opened.');
    // One at a time for each case: two clicks are one opening. Rows whose hour is over are ended first, so that a new reason opens anew.
    await tx.query('SELECT 1 FROM staff WHERE id = $1 FOR UPDATE', [principal.id]);
    await endExpired(tx, principal.id);
    if (await tx.maybe('SELECT 1 AS one FROM glass_openings WHERE staff_id = $1 AND case_id = $2 AND ended_at IS NULL', [principal.id, of])) {
      throw new RuleBroken('You have opened this case already. It closes by itself; after that you can open it again with a new reason.');
    }
    await tx.query(
      `INSERT INTO glass_openings (id, case_id, staff_id, category, reason, until) VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
      [id, of, principal.id, category, reason, LONGEST_MINUTES]);
    const opening = await tx.one<GlassOpening>(`${OWN} WHERE g.id = $1`, [id]);
    await recordEvent(tx, { type: 'glass-opened', actor: { kind: 'staff', id: principal.id }, caseId: of, subjectId: id, after: { staffId: principal.id, category, reason, until: opening.until } });
    await tell?.(tx, opening);
    return opening;
  });
}

async function caseOf(tx: Queryable, conversationId: string): Promise<string> {
  const found = await tx.maybe<{ caseId: string | null }>('SELECT case_id AS "caseId" FROM conversations WHERE id = $1', [conversationId]);
  if (!found) throw new NotFound('conversation');
  if (!found.caseId) throw new RuleBroken('This conversation has no case yet. The front desk looks after it; ask them.');
  return found.caseId;
}

/** What somebody has open now, the one that ends first in front. `ms` is how long it still lasts by the database's clock. */
export function runningGlassOf(db: Queryable, staffId: string): Promise<(GlassOpening & { ms: number })[]> {
  return db.query(
    `${OWN.replace('SELECT', 'SELECT (extract(epoch FROM g.until - clock_timestamp()) * 1000)::float8 AS ms,')}
     WHERE g.staff_id = $1 AND g.ended_at IS NULL AND g.until > clock_timestamp() ORDER BY g.until, g.id`, [staffId]);
}

/** Ends an opening of one's own before its hour is over. Throws `NotFound`. */
export async function endGlass(db: Db, staffId: string, id: string): Promise<void> {
  await db.tx(async (tx) => {
    const mine = await tx.maybe('SELECT 1 AS one FROM glass_openings WHERE id = $1 AND staff_id = $2', [id, staffId]);
    if (!mine) throw new NotFound('opening');
    await endOpening(tx, id, { kind: 'staff', id: staffId });
  });
}

/** Ends it unless it has ended. The event reaches every server, which takes the case off the screen. */
export async function endOpening(tx: Queryable, id: string, actor: Actor): Promise<void> {
  const ended = await tx.maybe<{ caseId: string; staffId: string }>(
    'UPDATE glass_openings SET ended_at = least(now(), until) WHERE id = $1 AND ended_at IS NULL RETURNING case_id AS "caseId", staff_id AS "staffId"', [id]);
  if (ended) await recordEvent(tx, { type: 'glass-ended', actor, caseId: ended.caseId, subjectId: id, after: { staffId: ended.staffId } });
}

/** Writes down the end of those whose hour is over. They opened nothing since then: this is for the record. */
export function endExpiredGlass(db: Db): Promise<void> {
  return db.tx((tx) => endExpired(tx, null));
}

async function endExpired(tx: Queryable, staffId: string | null): Promise<void> {
  const over = await tx.query<{ id: string }>('SELECT id FROM glass_openings WHERE ended_at IS NULL AND until <= now() AND ($1::uuid IS NULL OR staff_id = $1) ORDER BY id FOR UPDATE SKIP LOCKED', [staffId]);
  for (const { id } of over) await endOpening(tx, id, { kind: 'system' });
}
