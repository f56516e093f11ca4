import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import type { Principal } from '../access/principal.ts';
import type { Scope } from '../access/permissions.ts';
import { newReference } from '../cases/reference.ts';
import { newId } from '../ids/new-id.ts';
import { readDashboard, type Dashboard, type DashboardAsk } from './dashboard.ts';

let db: Db;
const me = newId();
beforeAll(async () => {
  db = await testDb();
  await db.query(`INSERT INTO staff (id, email, name, role, password_hash) VALUES ($1, 'me@staff.test', 'Me', 'nurse', '')`, [me]);
});
afterAll(() => db.close());

const principal = (scope: Scope | null = 'all', of: Partial<Principal> = {}): Principal => ({ kind: 'staff', id: me, grants: scope ? { 'metrics:read': scope, 'conversation:read': 'all' } : { 'conversation:read': 'all' }, teams: [], locations: [], brokenGlass: [], ...of });
const read = (ask: Partial<DashboardAsk> = {}): Promise<Dashboard> => readDashboard(db, { principal: principal(), from: '2026-03-07', to: '2026-03-09', timeZone: 'America/Chicago', ...ask });

type Given = Partial<{ createdAt: string; resolvedAt: string; firstResponseAt: string; team: string; location: string; assignee: string; status: string; acuity: string; channel: string; specialty: string; mergedInto: string; waitingSince: string }>;
async function add({ createdAt = '2026-03-08T12:00:00Z', ...given }: Given = {}): Promise<string> {
  const [patient, id] = [newId(), newId()];
  await db.query('INSERT INTO patients (id) VALUES ($1)', [patient]);
  await db.query(
    `INSERT INTO cases (id, reference, patient_id, subject, created_at, resolved_at, first_response_at, team, location, assignee_id, status, acuity, channel, specialty, merged_into)
     VALUES ($1, $2, $3, 'A matter', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, newReference(), patient, createdAt, given.resolvedAt ?? null, given.firstResponseAt ?? null, given.team ?? null, given.location ?? null, given.assignee ?? null,
      given.status ?? (given.resolvedAt ? 'resolved' : 'open'), given.acuity ?? 'routine', given.channel ?? 'chat', given.specialty ?? null, given.mergedInto ?? null]);
  await db.query(`INSERT INTO conversations (id, patient_id, case_id, channel, waiting_since, resolved_at) VALUES ($1, $2, $3, 'chat', $4, $5)`, [newId(), patient, id, given.waitingSince ?? null, given.resolvedAt ?? null]);
  return id;
}

describe('the dashboard', () => {
  it('is all naught in a hospital where nothing happened, with every day asked for', async () => {
    expect(await read()).toEqual({
      now: { open: 0, unassigned: 0, waiting: 0, waitingSince: null, byCategory: [], byAcuity: [], byTeam: [], byAssignee: [] },
      days: ['2026-03-07', '2026-03-08', '2026-03-09'].map((day) => ({ day, opened: 0, resolved: 0, emergencies: 0 })),
      opened: { total: 0, byChannel: [], bySpecialty: [], byLocation: [] },
      firstResponse: { count: 0, median: null, p90: null }, resolution: { count: 0, median: null, p90: null },
    });
  });

  it('counts what is open now, and who waits', async () => {
    await add({ team: 'Cardiology', assignee: me, acuity: 'urgent', waitingSince: '2026-03-08T13:00:00Z' });
    await add({ team: 'Cardiology', status: 'awaiting_results' });
    const kept = await add({ waitingSince: '2026-03-08T12:30:00Z' });
    await add({ mergedInto: kept });
    await add({ createdAt: '2026-03-08T12:00:00Z', firstResponseAt: '2026-03-08T12:10:00Z', resolvedAt: '2026-03-09T12:00:00Z', channel: 'email', specialty: 'billing', location: 'main' });
    const { now, opened, firstResponse, resolution } = await read();
    expect(now).toEqual({
      open: 3, unassigned: 2, waiting: 2, waitingSince: new Date('2026-03-08T12:30:00Z'),
      byCategory: [{ key: 'open', count: 2 }, { key: 'waiting_on_clinic', count: 1 }], byAcuity: [{ key: 'routine', count: 2 }, { key: 'urgent', count: 1 }],
      byTeam: [{ key: 'Cardiology', count: 2, unassigned: 1 }, { key: 'Front desk', count: 1, unassigned: 1 }], byAssignee: [{ id: me, name: 'Me', count: 1 }],
    });
    expect(opened).toEqual({ total: 4, byChannel: [{ key: 'chat', count: 3 }, { key: 'email', count: 1 }], bySpecialty: [{ key: null, count: 3 }, { key: 'billing', count: 1 }], byLocation: [{ key: null, count: 3 }, { key: 'main', count: 1 }] });
    expect([firstResponse, resolution]).toEqual([{ count: 1, median: 600, p90: 600 }, { count: 1, median: 86_400, p90: 86_400 }]);
  });

  it('counts a change from the moment it is stored', async () => {
    const { open } = (await read()).now;
    const id = await add();
    expect((await read()).now.open).toBe(open + 1);
    await db.query(`UPDATE cases SET status = 'resolved', resolved_at = '2026-03-09T20:00:00Z' WHERE id = $1`, [id]);
    const after = await read();
    expect(after.now.open).toBe(open);
    expect(after.days.at(-1)).toMatchObject({ day: '2026-03-09', resolved: 2 });
  });

  it('has the hospital\'s days, also where one of them has 23 hours', async () => {
    // 8 March 2026 begins at 06:00 UTC in Chicago and ends at 05:00 UTC, since the clock is put forward.
    await add({ createdAt: '2026-03-08T05:59:59Z', acuity: 'emergency', team: 'Maternity' });
    await add({ createdAt: '2026-03-08T06:00:00Z', team: 'Maternity' });
    await add({ createdAt: '2026-03-09T04:59:59Z', team: 'Maternity' });
    await add({ createdAt: '2026-03-09T05:00:00Z', team: 'Maternity' });
    const { days } = await read({ filter: { team: ['Maternity'] } });
    expect(days).toEqual([
      { day: '2026-03-07', opened: 1, resolved: 0, emergencies: 1 }, { day: '2026-03-08', opened: 2, resolved: 0, emergencies: 0 }, { day: '2026-03-09', opened: 1, resolved: 0, emergencies: 0 },
    ]);
    const inUtc = (await read({ filter: { team: ['Maternity'] }, timeZone: 'UTC' })).days.map(({ opened }) => opened);
    expect(inUtc).toEqual([0, 2, 2]);
  });

  it('reaches as far as the permission does', async () => {
    const teams = async (who: Principal) => (await read({ principal: who })).now.byTeam.map(({ key }) => key);
    expect(await teams(principal('team', { teams: ['Maternity'] }))).toEqual(['Maternity', 'Cardiology']);
    expect(await teams(principal('own'))).toEqual(['Cardiology']);
    expect((await read({ principal: principal('own') })).now.open).toBe(1);
    expect(await teams(principal(null))).toEqual([]);
    await add({ team: 'Pharmacy', location: 'lakeshore', acuity: 'emergency' });
    expect(await teams(principal('location', { id: newId(), locations: ['lakeshore'] }))).toEqual(['Pharmacy']);
  });
});
