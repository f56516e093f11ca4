import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { newId } from '../ids/new-id.ts';
import { openPatientSession } from '../patients/session.ts';
import { addStaff } from '../staff/account.ts';
import { can } from './can.ts';
import { SCOPES, type Grants } from './permissions.ts';
import type { Principal } from './principal.ts';
import { listRoles, saveRole } from './roles.ts';
import { subjectOfCase, subjectOfConversation } from './subject.ts';
import { visibleTo } from './visible.ts';
import { behindWall } from './wall.ts';

let db: Db;
const me = newId();
/** A patient record that no conversation leads to. */
const stranger = newId();
const conversations: string[] = [];
const cases: string[] = [];

beforeAll(async () => {
  db = await testDb();
  await addStaff(db, { email: 'other@staff.test', name: 'Other', role: 'nurse', password: 'long-enough-password' }, { kind: 'system' });
  const other = (await db.one<{ id: string }>('SELECT id FROM staff')).id;
  await db.query(`INSERT INTO staff (id, email, name, role, password_hash) VALUES ($1, 'me@staff.test', 'Me', 'nurse', '')`, [me]);
  await db.query('INSERT INTO patients (id) VALUES ($1)', [stranger]);
  // Every combination of where a conversation lies and who works on it.
  for (const team of [null, 'Front desk', 'Cardiology']) {
    for (const location of [null, 'main', 'northside']) {
      for (const person of [null, 'holder', 'assignee', 'stranger']) {
        for (const emergency of [false, true]) {
          const { session } = await openPatientSession(db, 'en');
          conversations.push(session.conversationId);
          const at = person === 'assignee' ? me : person === 'stranger' ? other : null;
          if (team || person === 'assignee') {
            const id = newId();
            cases.push(id);
            await db.query('INSERT INTO cases (id, reference, patient_id, subject, team, location, assignee_id) VALUES ($1::uuid, $1::uuid::text, $2, $3, $4, $5, $6)', [id, session.patientId, 'x', team, location, at]);
            await db.query('UPDATE conversations SET case_id = $2 WHERE id = $1', [session.conversationId, id]);
          }
          await db.query('UPDATE conversations SET location = $2, holder_id = $3, emergency = $4 WHERE id = $1', [session.conversationId, location, person === 'holder' ? me : null, emergency]);
          await db.query(`INSERT INTO messages (id, conversation_id, seq, author, text) VALUES ($1, $2, 1, 'patient', 'hello')`, [newId(), session.conversationId]);
          await db.query(
            `INSERT INTO attachments (id, conversation_id, uploader_kind, uploader_id, client_id, digest, name, type, size, storage_key, state, scan)
             VALUES ($1::uuid, $2, 'patient', $3, 'client-id', '', 'x.png', 'image/png', 1, $1::uuid::text, 'stored', 'none')`, [newId(), session.conversationId, session.patientId]);
          const { caseId } = await db.one<{ caseId: string | null }>('SELECT case_id AS "caseId" FROM conversations WHERE id = $1', [session.conversationId]);
          await hangOn({ patientId: session.patientId, caseId, before: cases.at(-2) });
          await db.query(`INSERT INTO deliveries (id, conversation_id, channel, to_kind, to_value, purpose, link, give_up_at) VALUES ($1::uuid, $2, 'email', 'email', 'a@b.test', 'answer', $1::uuid::text, now())`, [newId(), session.conversationId]);
          await db.query(`INSERT INTO received (id, channel, source, source_id, digest, size, raw, state, conversation_id) VALUES ($1::uuid, 'email', 'test', $1::uuid::text, '', 0, '', 'done', $2)`, [newId(), session.conversationId]);
          await db.query(`INSERT INTO notes (id, conversation_id, staff_id, client_id, text, after_seq) VALUES ($1::uuid, $2, $3, $1::uuid::text, 'note', 1)`, [newId(), session.conversationId, me]);
        }
      }
    }
  }
});
afterAll(() => db.close());

/** One row in each table that hangs on a patient or a case; links and moves lead to the case before. */
async function hangOn({ patientId, caseId, before }: { patientId: string; caseId: string | null; before: string | undefined }): Promise<void> {
  await db.query(`INSERT INTO patient_contacts (id, patient_id, kind, value) VALUES (gen_random_uuid(), $1, 'phone', '5550100')`, [patientId]);
  await db.query(`INSERT INTO patient_identifiers (system, value, patient_id) VALUES ('mrn', $1::uuid::text, $1)`, [patientId]);
  await db.query(`INSERT INTO patient_proxies (id, patient_id, proxy_id, relation, may, reason, until) VALUES (gen_random_uuid(), $1, $2, 'child', '{read}', 'x', now() + interval '1 day')`, [patientId, stranger]);
  await db.query(`INSERT INTO patient_merges (id, kept_id, merged_id, kind, moved, actor_kind) VALUES (gen_random_uuid(), $1, $2, 'merged', '{}', 'system')`, [patientId, stranger]);
  if (!caseId) return;
  await db.query(`INSERT INTO checklist_items (id, case_id, text, position) VALUES (gen_random_uuid(), $1, 'x', 1)`, [caseId]);
  if (!before) return;
  await db.query(`INSERT INTO case_links (id, from_id, to_id, kind) VALUES (gen_random_uuid(), $1, $2, 'relates')`, [caseId, before]);
  await db.query(`INSERT INTO case_moves (id, kind, source_id, target_id, conversations, source_before, actor_kind) VALUES (gen_random_uuid(), 'merge', $1, $2, '{}', '{}', 'system')`, [caseId, before]);
}

const principals: [string, Principal][] = [];
const principal = (name: string, grants: Grants, more: Partial<Principal> = {}): void => void principals.push([name, { kind: 'staff', id: me, grants, teams: [], locations: [], brokenGlass: [], ...more }]);
principal('nobody', {});
for (const scope of SCOPES) {
  for (const teams of [[], ['Cardiology'], ['Front desk', 'say "x", \\ {y}']]) {
    for (const locations of [[], ['northside']]) {
      principal(`${scope} of ${[...teams, ...locations].join('+')}`, { 'conversation:read': scope }, { teams, locations });
      principal(`${scope} of ${[...teams, ...locations].join('+')}, on call`, { 'conversation:read': scope, 'page:acknowledge': 'all' }, { teams, locations });
    }
  }
}

describe('permission', () => {
  it.each(principals)('of %s is the same in the code, in the lists and behind the wall', async (_name, who) => {
    const allowed = [];
    for (const id of conversations) if (can(who, 'conversation:read', await subjectOfConversation(db, id))) allowed.push(id);
    const values: unknown[] = [];
    const listed = await db.query<{ id: string }>(
      `SELECT c.id FROM conversations c LEFT JOIN cases k ON k.id = c.case_id WHERE ${visibleTo(who, (value) => `$${values.push(value)}`)}`, values);
    const wall = behindWall(db, who);
    const shown = await wall.query<{ id: string }>('SELECT id FROM conversations');
    const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(sorted(listed)).toEqual(allowed.toSorted());
    expect(sorted(shown)).toEqual(allowed.toSorted());
    for (const table of ['messages', 'notes', 'attachments', 'deliveries', 'received']) {
      const rows = await wall.query<{ id: string }>(`SELECT DISTINCT conversation_id AS id FROM ${table}`);
      expect(sorted(rows), table).toEqual(allowed.toSorted());
    }
    const patients = (await db.query<{ id: string }>('SELECT patient_id AS id FROM conversations WHERE id = ANY($1)', [allowed]));
    const all = who.grants['conversation:read'] === 'all' ? [{ id: stranger }] : [];
    expect(sorted(await wall.query<{ id: string }>('SELECT id FROM patients'))).toEqual(sorted([...patients, ...all]));
    for (const [table, column] of [['patient_contacts', 'patient_id'], ['patient_identifiers', 'patient_id'], ['patient_proxies', 'patient_id'], ['patient_merges', 'kept_id']]) {
      expect(sorted(await wall.query<{ id: string }>(`SELECT ${column} AS id FROM ${table}`)), table).toEqual(sorted(patients));
    }
    const own: string[] = [];
    for (const id of cases) if (can(who, 'conversation:read', await subjectOfCase(db, id))) own.push(id);
    expect(sorted(await wall.query<{ id: string }>('SELECT id FROM cases'))).toEqual(own.toSorted());
    expect(sorted(await wall.query<{ id: string }>('SELECT case_id AS id FROM checklist_items'))).toEqual(own.toSorted());
    for (const [table, from, to] of [['case_links', 'from_id', 'to_id'], ['case_moves', 'source_id', 'target_id']]) {
      const both = (await db.query<{ id: string; other: string }>(`SELECT ${from} AS id, ${to} AS other FROM ${table}`)).filter(({ id, other }) => own.includes(id) && own.includes(other));
      expect(sorted(await wall.query<{ id: string }>(`SELECT ${from} AS id FROM ${table}`)), table).toEqual(sorted(both));
    }
    const changed = await wall.query<{ id: string }>('UPDATE conversations SET updated_at = now() RETURNING id');
    expect(sorted(changed)).toEqual(allowed.toSorted());
  });

  it('behind broken glass shows that case and changes nothing of it', async () => {
    const { case_id: caseId, id } = await db.one<{ id: string; case_id: string }>(
      `SELECT c.id, c.case_id FROM conversations c JOIN cases k ON k.id = c.case_id WHERE k.team = 'Cardiology' AND k.assignee_id IS NULL AND c.holder_id IS NULL AND NOT c.emergency LIMIT 1`);
    const who: Principal = { kind: 'staff', id: me, grants: { 'conversation:read': 'own', 'case:update': 'own' }, teams: [], locations: [], brokenGlass: [caseId] };
    const subject = await subjectOfConversation(db, id);
    expect([can(who, 'conversation:read', subject), can(who, 'case:update', subject), can({ ...who, brokenGlass: [] }, 'conversation:read', subject)]).toEqual([true, false, false]);
    expect(await behindWall(db, who).maybe('SELECT 1 AS one FROM cases WHERE id = $1', [caseId])).toEqual({ one: 1 });
    expect(await behindWall(db, { ...who, brokenGlass: [] }).maybe('SELECT 1 FROM cases WHERE id = $1', [caseId])).toBeNull();
  });

  it('behind the wall reaches no password, session or grant', async () => {
    const wall = behindWall(db, { kind: 'staff', id: me, grants: { 'conversation:read': 'all' }, teams: [], locations: [], brokenGlass: [] });
    for (const sql of ['SELECT password_hash FROM staff', 'SELECT * FROM staff_sessions', 'SELECT * FROM patient_sessions', 'SELECT * FROM roles', `UPDATE staff SET role = 'admin'`, 'SELECT * FROM installation']) {
      await expect(wall.query(sql), sql).rejects.toThrow(/permission denied/);
    }
    expect((await wall.query('SELECT id, name FROM staff')).length).toBe(2);
  });
});

describe('the second wall', () => {
  /** What is the hospital's own and says nothing of a patient. */
  const NOBODYS = ['article_questions', 'articles', 'case_fields', 'case_statuses', 'knowledge_version', 'passage_vectors', 'passages', 'rule_sign_offs'];

  it('stands before every table that staff may read, of whichever migration', async () => {
    const open = await db.query<{ name: string; rows: boolean }>(
      `SELECT c.relname AS name, c.relrowsecurity AS rows FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND has_table_privilege('toniq_staff', c.oid, 'SELECT') ORDER BY c.relname`);
    const unguarded = open.filter(({ rows }) => !rows).map(({ name }) => name);
    expect(unguarded.filter((name) => !NOBODYS.includes(name))).toEqual([]);
    for (const table of ['cases', 'conversations', 'messages', 'sentences', 'notes', 'turns', 'pages', 'patients', 'events', 'attachments', 'case_links', 'case_moves', 'checklist_items', 'note_mentions', 'saved_views', 'case_bulks', 'patient_contacts', 'patient_identifiers', 'patient_proxies', 'patient_merges']) {
      expect(open.find(({ name }) => name === table), table).toEqual({ name: table, rows: true });
    }
  });

  it('asks for each row’s own in every policy: without OFFSET 0 all that there ever was is judged for one page', async () => {
    const policies = await db.query<{ name: string; says: string }>(
      `SELECT polrelid::regclass || '.' || polname AS name, coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') AS says FROM pg_policy ORDER BY 1`);
    const count = (text: string, word: string): number => text.split(word).length - 1;
    expect(policies.filter(({ says }) => says.includes('EXISTS')).length).toBeGreaterThan(18);
    expect(policies.filter(({ says }) => count(says, 'EXISTS') !== count(says, 'OFFSET 0')).map(({ name }) => name), 'write EXISTS (SELECT … OFFSET 0)').toEqual([]);
  });

  it('keeps staff out of what only the server itself reads', async () => {
    const readable = await db.query<{ name: string }>(
      `SELECT t AS name FROM unnest($1::text[]) AS t WHERE has_table_privilege('toniq_staff', t, 'SELECT')`,
      [['glass_openings', 'reads', 'audit_chain', 'contact_codes', 'demo_deliveries', 'api_keys', 'staff_invitations', 'staff_recovery_codes', 'staff_devices', 'sign_in_tries', 'sso_sign_ins', 'patient_sessions', 'staff_sessions']]);
    expect(readable).toEqual([]);
  });
});

describe('roles', () => {
  it('are changed and added, and nobody locks everybody out', async () => {
    const actor = { kind: 'system' as const };
    await addStaff(db, { email: 'admin@staff.test', name: 'A', role: 'admin', password: 'long-enough-password' }, actor);
    await saveRole(db, { key: 'ward_clerk', name: 'Ward clerk', grants: { 'conversation:read': 'location' } }, actor);
    await saveRole(db, { key: 'auditor', name: 'Auditor', grants: { 'staff:list': 'all' } }, actor);
    const roles = new Map((await listRoles(db)).map((role) => [role.key, role.grants]));
    expect(roles.get('ward_clerk')).toEqual({ 'conversation:read': 'location' });
    expect(roles.get('auditor')).toEqual({ 'staff:list': 'all' });
    await expect(saveRole(db, { key: 'admin', name: 'Administrator', grants: { 'staff:list': 'all' } }, actor)).rejects.toThrow(/nobody could change roles/);
    await expect(saveRole(db, { key: 'x', name: 'X', grants: {} }, actor)).rejects.toThrow(/2 to 40 letters/);
    await expect(saveRole(db, { key: 'own', name: 'Own', grants: { 'make:coffee': 'all' } as Grants }, actor)).rejects.toThrow(/no permission "make:coffee"/);
    await expect(saveRole(db, { key: 'own', name: 'Own', grants: { 'staff:list': 'planet' } as never }, actor)).rejects.toThrow(/no scope/);
    expect((await db.query(`SELECT 1 FROM events WHERE type = 'role-changed'`)).length).toBe(2);
  });
});
