import type { Db, Queryable } from '../../db/db.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import { recordEvent } from '../events/record-event.ts';
import { newId } from '../ids/new-id.ts';
import type { Actor, Language } from '../terms.ts';
import { proveSession, type IdleLimits } from './session.ts';
import type { Holder } from './prove.ts';

/** What a proxy may do: see what is there, ask and change requests, ask for appointments. */
export const PROXY_RIGHTS = ['read', 'ask', 'book'] as const;
export type ProxyRight = (typeof PROXY_RIGHTS)[number];
export const PROXY_RELATIONS = ['parent', 'guardian', 'carer', 'partner', 'child', 'other'] as const;
export type ProxyRelation = (typeof PROXY_RELATIONS)[number];

/** One person who may act for another. */
export type Proxy = {
  id: string;
  patientId: string;
  patientName: string | null;
  proxyId: string;
  proxyName: string | null;
  relation: ProxyRelation;
  may: ProxyRight[];
  grantedBy: { id: string; name: string } | null;
  reason: string;
  until: Date;
  endedAt: Date | null;
  createdAt: Date;
};

const SELECT = `
  SELECT g.id, g.patient_id AS "patientId", p.name AS "patientName", g.proxy_id AS "proxyId", x.name AS "proxyName", g.relation, g.may,
    CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name) END AS "grantedBy", g.reason, g.until, g.ended_at AS "endedAt", g.created_at AS "createdAt"
  FROM patient_proxies g LEFT JOIN patients p ON p.id = g.patient_id LEFT JOIN patients x ON x.id = g.proxy_id LEFT JOIN staff s ON s.id = g.granted_by`;

/** Who acts for this patient and for whom the patient acts, ended grants last. */
export function proxiesOf(db: Queryable, patientId: string): Promise<Proxy[]> {
  return db.query<Proxy>(`${SELECT} WHERE g.patient_id = $1 OR g.proxy_id = $1 ORDER BY g.ended_at DESC NULLS FIRST, g.created_at DESC`, [patientId]);
}

/** For whom a proved person may act now. */
export function wardsOf(db: Queryable, proxyId: string): Promise<Proxy[]> {
  return db.query<Proxy>(`${SELECT} WHERE g.proxy_id = $1 AND g.ended_at IS NULL AND g.until > now() ORDER BY p.name, g.id`, [proxyId]);
}

export type NewProxy = { proxyId: string; relation: ProxyRelation; may: ProxyRight[]; reason: string; until: Date };

/** Lets somebody act for a patient; a grant that there was between the two ends. Throws `RuleBroken` or `NotFound`. */
export async function grantProxy(db: Db, patientId: string, grant: NewProxy, actor: Actor): Promise<Proxy> {
  if (grant.proxyId === patientId) throw new RuleBroken('Nobody is their own proxy. Choose the person who acts for this patient.');
  if (grant.until <= new Date()) throw new RuleBroken('`until` lies in the past. Choose a day to come.');
  return db.tx(async (tx) => {
    const { both } = await tx.one<{ both: boolean }>('SELECT count(*) = 2 AS both FROM patients WHERE id = ANY($1) AND merged_into IS NULL', [[patientId, grant.proxyId]]);
    if (!both) throw new NotFound('patient');
    await endGrants(tx, 'patient_id = $1 AND proxy_id = $2', [patientId, grant.proxyId], actor);
    const id = newId();
    await tx.query(
      'INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, granted_by, reason, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, patientId, grant.proxyId, grant.relation, [...new Set(grant.may)], actor.kind === 'staff' ? actor.id : null, grant.reason, grant.until],
    );
    await recordEvent(tx, { type: 'proxy-changed', actor, subjectId: patientId, after: { proxyId: grant.proxyId, relation: grant.relation, may: grant.may, until: grant.until, reason: grant.reason } });
    return tx.one<Proxy>(`${SELECT} WHERE g.id = $1`, [id]);
  });
}

/** Takes a grant back. Sessions that rest on it end with their next request. Throws `NotFound`. */
export async function endProxy(db: Db, patientId: string, grantId: string, actor: Actor): Promise<void> {
  await db.tx(async (tx) => {
    if (!(await endGrants(tx, 'patient_id = $1 AND id = $2', [patientId, grantId], actor))) throw new NotFound('proxy');
  });
}

async function endGrants(tx: Queryable, where: string, values: unknown[], actor: Actor): Promise<number> {
  const ended = await tx.query<{ id: string; patientId: string; may: ProxyRight[] }>(
    `UPDATE patient_proxies SET ended_at = now() WHERE ${where} AND ended_at IS NULL RETURNING id, patient_id AS "patientId", may`, values);
  for (const { id, patientId, may } of ended) await recordEvent(tx, { type: 'proxy-changed', actor, subjectId: patientId, before: { grant: id, may }, after: { ended: true } });
  return ended.length;
}

/**
 * Lets a verified person act for somebody, or for themselves again (null), in a conversation of its own: what is said for one never
 * stands in the other's record. Throws `NotFound` when there is no such grant now.
 *
 * @returns the new token, or null when the old one was replaced meanwhile
 */
export async function actFor(db: Db, { token, session }: Holder, grantId: string | null, language: Language, idle: IdleLimits): Promise<{ token: string; conversationId: string } | null> {
  const self = session.proxy?.proxyId ?? session.patientId;
  return db.tx(async (tx) => {
    const grant = grantId === null ? null : (await wardsOf(tx, self)).find(({ id }) => id === grantId);
    if (grant === undefined) throw new NotFound('proxy');
    const patientId = grant?.patientId ?? self;
    const conversationId = await openConversation(tx, patientId, 'chat', language);
    const fresh = await proveSession(tx, token, { patientId, conversationId, assurance: 'verified', proxyGrantId: grant?.id ?? null }, idle);
    if (fresh) await recordEvent(tx, { type: 'conversation-left', actor: { kind: 'patient', id: self }, conversationId: session.conversationId });
    return fresh ? { token: fresh, conversationId } : null;
  });
}
