/** What is kept for a time only is gone after it, and not before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testing.ts';
import { forgetOldBulks } from '../domain/cases/bulk.ts';
import { newId } from '../domain/ids/new-id.ts';
import { forgetOldCodes } from '../domain/patients/codes.ts';
import { openPatientSession } from '../domain/patients/session.ts';
import { forgetOldDevices } from '../domain/staff/device.ts';
import { forgetOldInvitations } from '../domain/staff/invitation.ts';
import { forgetOldTries } from '../domain/staff/tries.ts';
import { forgetOldRequests } from './http/idempotency.ts';

let db: Db;
let conversationId: string;
let staffId: string;
beforeAll(async () => {
  db = await testDb();
  ({ session: { conversationId } } = await openPatientSession(db, 'en'));
  staffId = newId();
  await db.query(`INSERT INTO staff (id, email, name, role) VALUES ($1, 'a@staff.test', 'A', 'nurse')`, [staffId]);
});
afterAll(() => db.close());

const hash = () => Buffer.from(newId());
/** Each puts in a row of an age, as text that PostgreSQL takes for an interval. */
const rows: [table: string, forget: (db: Db) => Promise<void>, kept: string, over: string, put: (age: string) => Promise<unknown>][] = [
  ['idempotent_requests', forgetOldRequests, '23 hours', '25 hours', (age) => db.query(`INSERT INTO idempotent_requests (owner, key, hash, began_at) VALUES ('a', $1, '', now() - $2::interval)`, [newId(), age])],
  ['case_bulks', forgetOldBulks, '6 days', '8 days', (age) => db.query(`INSERT INTO case_bulks (id, actor_id, token_hash, items, at) VALUES ($1, $1, $2, '[]', now() - $3::interval)`, [newId(), hash(), age])],
  ['contact_codes', forgetOldCodes, '23 hours', '25 hours', (age) => db.query(`INSERT INTO contact_codes (id, conversation_id, kind, value, code_hash, created_at, expires_at) VALUES ($1, $2, 'email', 'x', '', now() - $3::interval, now())`, [newId(), conversationId, age])],
  ['staff_invitations', forgetOldInvitations, '29 days', '31 days', (age) => db.query(`INSERT INTO staff_invitations (id, token_hash, email, role, expires_at) VALUES ($1::uuid, $2, $1::uuid::text, 'nurse', now() - $3::interval)`, [newId(), hash(), age])],
  ['sign_in_tries', forgetOldTries, '1 minute', '30 days', (age) => db.query(`INSERT INTO sign_in_tries (key, failures, last_at, wait_until) VALUES ($1, 1, now() - $2::interval, now() - $2::interval)`, [hash(), age])],
  ['staff_devices', forgetOldDevices, '1 day', '400 days', (age) => db.query(`INSERT INTO staff_devices (token_hash, staff_id, last_used_at, created_at) VALUES ($1, $2, now() - $3::interval, now() - $3::interval)`, [hash(), staffId, age])],
];

describe('rows that are kept for a time', () => {
  it.each(rows)('of %s are removed after it', async (table, forget, kept, over, put) => {
    const count = async () => (await db.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).n;
    await put(kept);
    await put(over);
    await forget(db);
    expect(await count()).toBe(1);
    await forget(db);
    expect(await count()).toBe(1);
  });
});
