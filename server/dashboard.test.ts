/** Figures over HTTP: who may ask, and what a wrong question is told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPatient, newStaff, startTestServer, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let manager: TestStaff;
beforeAll(async () => {
  server = await startTestServer();
  manager = await newStaff(server, 'manager');
});
afterAll(() => server.stop());

type View = { now: { open: number; waiting: number }; days: { day: string }[] };
const ask = (who: TestStaff, query = 'from=2026-11-01&to=2026-11-30') => who.call<View>('GET', `/dashboard?${query}`);

describe('the dashboard', () => {
  it('counts a case as soon as it is there', async () => {
    const before = (await ask(manager)).body.now;
    const patient = await newPatient(server);
    await patient.send('crushing chest pain');
    const { status, body } = await ask(manager);
    expect([status, body.now.open, body.now.waiting, body.days.length]).toEqual([200, before.open + 1, before.waiting + 1, 30]);
  });

  it('is for those who may see figures, and shows others\' nothing beyond their reach', async () => {
    expect((await ask(await newStaff(server, 'privacy_officer'))).status).toBe(403);
    const doctor = await newStaff(server, 'doctor', { teams: ['Cardiology'] });
    expect((await ask(doctor)).body.now.open).toBe(0);
  });

  it.each([
    ['from=2026-11-30&to=2026-11-01', 'to'], ['from=2020-01-01&to=2026-01-01', 'from'], ['from=yesterday&to=2026-11-01', 'from'], ['from=2026-11-01', 'to'], ['from=2026-11-01&to=2026-11-02&channel=pigeon', 'channel'],
  ])('refuses %s with the field that is wrong', async (query, field) => {
    const { status, body } = await manager.call<{ errors: { path: string }[] }>('GET', `/dashboard?${query}`);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(field);
  });
});
