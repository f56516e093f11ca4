import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { listSignOffs, recordSignOff, signOffState } from './sign-off.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('sign-off', () => {
  it('goes from none to signed to changed, and back when the rules are changed back', async () => {
    expect(signOffState(await listSignOffs(db), 'aaa')).toEqual({ state: 'unsigned', latest: null });
    await recordSignOff(db, { version: 'aaa', name: ' A. Clinician ', role: 'Physician', note: '' }, { kind: 'system' });
    const signed = signOffState(await listSignOffs(db), 'aaa');
    expect(signed).toMatchObject({ state: 'signed', latest: { name: 'A. Clinician', role: 'Physician', note: null, version: 'aaa' } });
    expect(signOffState(await listSignOffs(db), 'bbb')).toMatchObject({ state: 'changed', latest: { version: 'aaa' } });
    await recordSignOff(db, { version: 'bbb', name: 'B. Clinician', role: 'Nurse', note: 'read in full' }, { kind: 'system' });
    expect(signOffState(await listSignOffs(db), 'bbb')).toMatchObject({ state: 'signed', latest: { name: 'B. Clinician' } });
    expect(signOffState(await listSignOffs(db), 'aaa')).toMatchObject({ state: 'signed', latest: { name: 'A. Clinician' } });
  });

  it('leaves an event', async () => {
    const { events } = await db.one<{ events: number }>(`SELECT count(*)::int AS events FROM events WHERE type = 'rules-signed-off'`);
    expect(events).toBe(2);
  });

  it('wants a name and a role', async () => {
    await expect(recordSignOff(db, { version: 'aaa', name: ' ', role: 'Nurse', note: null }, { kind: 'system' })).rejects.toThrow('name and role');
  });
});
