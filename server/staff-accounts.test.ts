/** Accounts of staff over HTTP: invited, changed, closed; passwords, the second factor, sessions, and what guessing gets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveRole } from '../domain/access/roles.ts';
import { DEFAULT_ROLES } from '../domain/access/default-roles.ts';
import { createSecretBox } from '../domain/secrets/secret-box.ts';
import { resealSecondFactors } from '../domain/staff/second-factor.ts';
import { base32, codeAt, stepAt } from '../domain/staff/totp.ts';
import type { StaffMe } from './contract/staff.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { call, eventually, newPatient, newStaff, startTestServer, TEST_PASSWORD, type TestServer, type TestStaff } from './testing/test-server.ts';

let server: TestServer;
let admin: TestStaff;
beforeAll(async () => {
  server = await startTestServer({ agent: scriptedAgent(async (_input, { say }) => say('An answer.')), env: { TRUST_PROXY: '1' } });
  admin = await newStaff(server, 'admin');
});
afterAll(() => server.stop());

type Problem = { code: string; detail: string; errors?: { path: string }[] };
const signIn = (email: string, password: string, more: { code?: string; from?: string; cookie?: string } = {}) =>
  call<StaffMe & Problem>(server.url, 'POST', '/staff/session', {
    body: { email, password, ...(more.code === undefined ? {} : { code: more.code }) },
    headers: { ...(more.from ? { 'x-forwarded-for': more.from } : {}), ...(more.cookie ? { cookie: more.cookie } : {}) },
  });
const cookiesOf = (answer: { headers: Headers }) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).join('; ');
const system = { kind: 'system' } as const;

/** As if the app stood at that step: a code is taken once, and no test waits half a minute for the next. */
async function codeOf(staff: TestStaff, step = stepAt(Date.now())): Promise<string> {
  const { secret } = await server.db.one<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff WHERE id = $1', [staff.id]);
  return codeAt(server.context.secretBox.open(secret, `totp:${staff.id}`)!, step);
}
const forgetSteps = (staff: TestStaff) => server.db.query('UPDATE staff SET totp_last_step = 0 WHERE id = $1', [staff.id]);

async function enrol(staff: TestStaff): Promise<string[]> {
  expect((await staff.call('POST', '/staff/second-factor', { password: TEST_PASSWORD })).status).toBe(201);
  const { status, body } = await staff.call<{ codes: string[] }>('POST', '/staff/second-factor/confirm', { code: await codeOf(staff) });
  expect(status).toBe(200);
  await forgetSteps(staff);
  return body.codes;
}

describe('an invitation', () => {
  const invite = (email: string, role = 'nurse', by = admin) => by.call<{ id: string; link: string } & Problem>('POST', '/staff/invitations', { email, role, teams: ['Nurse triage'] });
  const accept = (token: string, password = 'correct horse battery') => call<Problem>(server.url, 'POST', '/staff/invitations/accept', { body: { token, name: 'Ines', password } });

  it('makes an account once, with the password and the name that the invited person chose', async () => {
    const { body, status } = await invite('ines@hospital.test');
    expect(status).toBe(201);
    const token = body.link.split('/inbox/invitation#')[1]!;
    const stored = await server.db.one<{ all: string }>('SELECT row_to_json(i)::text AS all FROM staff_invitations i WHERE id = $1', [body.id]);
    expect(stored.all).not.toContain(token);
    expect((await call(server.url, 'POST', '/staff/invitations/open', { body: { token } })).body).toMatchObject({ email: 'ines@hospital.test', role: 'nurse' });
    const weak = await accept(token, 'password123');
    expect([weak.status, weak.body.errors?.[0]?.path]).toEqual([422, 'password']);
    expect((await Promise.all([accept(token), accept(token)])).map(({ status }) => status).sort()).toEqual([204, 404]);
    const me = await signIn('ines@hospital.test', 'correct horse battery');
    expect([me.status, me.body.name, me.body.role, me.body.teams]).toEqual([201, 'Ines', 'nurse', ['Nurse triage']]);
    expect((await accept(token)).status).toBe(404);
  });

  it('ends after three days, when it is withdrawn, and when there is a newer one', async () => {
    const old = await invite('olga@hospital.test');
    const newer = await invite('Olga@hospital.test');
    const tokenOf = ({ body }: typeof old) => body.link.split('#')[1]!;
    expect((await accept(tokenOf(old))).status).toBe(404);
    await server.db.query(`UPDATE staff_invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [newer.body.id]);
    expect((await accept(tokenOf(newer))).status).toBe(404);
    const third = await invite('olga@hospital.test');
    expect((await admin.call('DELETE', `/staff/invitations/${third.body.id}`)).status).toBe(204);
    expect((await accept(tokenOf(third))).status).toBe(404);
    expect((await invite(admin.email)).body.code).toBe('rule_broken');
  });

  it('gives no role that may more than one’s own', async () => {
    await saveRole(server.db, { key: 'lead', name: 'Lead', grants: { ...DEFAULT_ROLES.nurse.grants, 'staff:manage': 'all' } }, system);
    const lead = await newStaff(server, 'lead');
    expect((await invite('new-nurse@hospital.test', 'nurse', lead)).status).toBe(201);
    expect((await invite('new-admin@hospital.test', 'admin', lead)).body.detail).toContain('may more than yours');
    expect((await lead.call('PATCH', `/staff/accounts/${lead.id}`, { role: 'admin' })).status).toBe(409);
    for (const path of ['disable', 'reset-second-factor']) expect((await lead.call('POST', `/staff/accounts/${admin.id}/${path}`)).status, path).toBe(409);
  });
});

describe('an account', () => {
  it('changes its role and teams at once, live too', async () => {
    const nurse = await newStaff(server, 'nurse');
    const desk = await nurse.connect();
    const changed = await admin.call<{ role: string; teams: string[] }>('PATCH', `/staff/accounts/${nurse.id}`, { role: 'auditor', teams: ['Records'] });
    expect([changed.status, changed.body.role, changed.body.teams]).toEqual([200, 'auditor', ['Records']]);
    await eventually(() => !desk.socket.connected, 'the socket with the old rights to be cut', 1);
    expect((await nurse.call('POST', '/case-statuses')).status).toBe(405);
    expect((await nurse.call<StaffMe>('GET', '/staff/session')).body.grants).not.toHaveProperty('conversation:take');
    expect((await admin.call('PATCH', `/staff/accounts/${nurse.id}`, { role: 'wizard' })).status).toBe(409);
  });

  it('closed by a route ends HTTP and sockets within a second, and opens again', async () => {
    const nurse = await newStaff(server, 'nurse');
    const desk = await nurse.connect();
    expect((await admin.call<{ disabled: boolean }>('POST', `/staff/accounts/${nurse.id}/disable`)).body.disabled).toBe(true);
    await eventually(() => !desk.socket.connected, 'the socket to be cut', 1);
    expect((await nurse.call('GET', '/queue')).status).toBe(401);
    expect((await signIn(nurse.email, TEST_PASSWORD)).body.code).toBe('wrong_password');
    expect((await admin.call('POST', `/staff/accounts/${nurse.id}/disable`)).status).toBe(404);
    expect((await admin.call<{ disabled: boolean }>('POST', `/staff/accounts/${nurse.id}/enable`)).body.disabled).toBe(false);
    expect((await signIn(nurse.email, TEST_PASSWORD)).status).toBe(201);
  });

  it('that is the last to manage accounts or roles can neither be closed nor demoted, not by two at once either', async () => {
    const own = await startTestServer({ agent: scriptedAgent() });
    try {
      const [one, two] = [await newStaff(own, 'admin'), await newStaff(own, 'admin')];
      const answers = await Promise.all([one.call('POST', `/staff/accounts/${two.id}/disable`), two.call('PATCH', `/staff/accounts/${one.id}`, { role: 'nurse' })]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await own.db.one<{ id: string }>(`SELECT id FROM staff WHERE role = 'admin' AND disabled_at IS NULL`);
      const last = left.id === one.id ? one : two;
      expect((await last.call<Problem>('POST', `/staff/accounts/${last.id}/disable`)).body.detail).toContain('nobody could change roles');
      expect((await last.call('PATCH', `/staff/accounts/${last.id}`, { role: 'nurse' })).status).toBe(409);
    } finally {
      await own.stop();
    }
  });

  it('list shows states and open invitations, and is for those who manage accounts', async () => {
    const list = await admin.call<{ items: { id: string; secondFactor: boolean; lastSignedInAt: string }[] }>('GET', '/staff/accounts');
    expect(list.body.items.find(({ id }) => id === admin.id)).toMatchObject({ secondFactor: false, lastSignedInAt: expect.any(String) });
    expect(JSON.stringify(list.body)).not.toMatch(/argon2|hash/);
    expect((await (await newStaff(server, 'manager')).call('GET', '/staff/accounts')).status).toBe(403);
  });
});

describe('one’s own password', () => {
  it('is changed with the old one, refuses a weak one, and ends the other browsers', async () => {
    const nurse = await newStaff(server, 'nurse');
    const elsewhere = await signIn(nurse.email, TEST_PASSWORD);
    const change = (current: string, password: string) => nurse.call<Problem>('PUT', '/staff/password', { current, password });
    expect((await change('not-my-password', 'correct horse battery')).status).toBe(401);
    expect((await change(TEST_PASSWORD, 'sunshine2024')).body.errors?.[0]?.path).toBe('password');
    expect((await change(TEST_PASSWORD, 'correct horse battery')).status).toBe(204);
    expect((await nurse.call('GET', '/staff/session')).status).toBe(200);
    expect((await call(server.url, 'GET', '/staff/session', { headers: { cookie: cookiesOf(elsewhere) } })).status).toBe(401);
    expect((await signIn(nurse.email, TEST_PASSWORD)).status).toBe(401);
    expect((await signIn(nurse.email, 'correct horse battery')).status).toBe(201);
  });
});

describe('the second factor', () => {
  it('asks for a code after the right password alone, and takes each code once', async () => {
    const nurse = await newStaff(server, 'nurse');
    await enrol(nurse);
    expect((await signIn(nurse.email, 'wrong-password')).body.code).toBe('wrong_password');
    expect((await signIn(nurse.email, 'wrong-password', { code: await codeOf(nurse) })).body.code).toBe('wrong_password');
    expect((await signIn(nurse.email, TEST_PASSWORD)).body.code).toBe('code_needed');
    const step = stepAt(Date.now());
    const code = await codeOf(nurse, step);
    const both = await Promise.all([signIn(nurse.email, TEST_PASSWORD, { code }), signIn(nurse.email, TEST_PASSWORD, { code })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: await codeOf(nurse, step - 1) })).body.code).toBe('wrong_code');
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: await codeOf(nurse, step + 2) })).body.code).toBe('wrong_code');
    await forgetSteps(nurse);
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: await codeOf(nurse) })).status).toBe(201);
  });

  it('gives ten recovery codes that work once each, typed as people type them, and are kept as hashes', async () => {
    const nurse = await newStaff(server, 'nurse');
    const codes = await enrol(nurse);
    expect(new Set(codes).size).toBe(10);
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: codes[0]!.toUpperCase().replaceAll('-', ' ') })).status).toBe(201);
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: codes[0]! })).body.code).toBe('wrong_code');
    const renewed = await nurse.call<{ codes: string[] }>('POST', '/staff/second-factor/recovery-codes', { password: TEST_PASSWORD });
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: codes[1]! })).status).toBe(401);
    expect((await signIn(nurse.email, TEST_PASSWORD, { code: renewed.body.codes[1]! })).status).toBe(201);
    const kept = await server.db.query<{ row: string }>('SELECT row_to_json(c)::text AS row FROM staff_recovery_codes c');
    expect(kept.map(({ row }) => row).join()).not.toContain(renewed.body.codes[2]);
  });

  it('counts for nothing before its first code, and guessing that code is slowed down', async () => {
    const nurse = await newStaff(server, 'nurse');
    await nurse.call('POST', '/staff/second-factor', { password: TEST_PASSWORD });
    expect((await signIn(nurse.email, TEST_PASSWORD)).status).toBe(201);
    const guesses = [];
    for (let count = 0; count < 8; count++) guesses.push((await nurse.call('POST', '/staff/second-factor/confirm', { code: 'abcdef' })).status);
    expect(guesses).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
    expect((await nurse.call('POST', '/staff/second-factor', { password: 'not-my-password' })).status).toBe(401);
  });

  it('at sign-in is throttled like a password', async () => {
    const nurse = await newStaff(server, 'nurse');
    await enrol(nurse);
    const guesses = [];
    for (let count = 0; count < 7; count++) guesses.push((await signIn(nurse.email, TEST_PASSWORD, { code: '000000', from: '203.0.113.50' })).status);
    expect(guesses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  });

  it('required by a role opens nothing but its own setting up, over HTTP and sockets, until it is there', async () => {
    await saveRole(server.db, { key: 'careful', name: 'Careful', grants: DEFAULT_ROLES.nurse.grants, mfaRequired: true }, system);
    const nurse = await newStaff(server, 'careful');
    const patient = await newPatient(server);
    expect((await nurse.call<StaffMe>('GET', '/staff/session')).body.mustEnrol).toBe(true);
    expect((await nurse.call<Problem>('GET', '/queue')).body.code).toBe('second_factor_needed');
    const desk = await nurse.connect();
    expect(await desk.ask('conversation-join', { conversationId: patient.conversationId })).toMatchObject({ ok: false, problem: { code: 'second_factor_needed' } });
    await nurse.call('POST', '/staff/session/lock');
    await nurse.call('POST', '/staff/session/unlock', { password: TEST_PASSWORD });
    await patient.send('hello');
    expect(desk.heard.some(({ name }) => name === 'queue-changed')).toBe(false);
    await enrol(nurse);
    expect((await nurse.call('GET', '/queue')).status).toBe(200);
    expect((await nurse.call('POST', '/staff/second-factor/remove', { password: TEST_PASSWORD })).status).toBe(204);
    expect((await nurse.call('GET', '/queue')).status).toBe(403);
  });

  it('is taken from somebody who lost it by an administrator, which signs them out and is written down', async () => {
    const nurse = await newStaff(server, 'nurse');
    await enrol(nurse);
    expect((await admin.call<{ secondFactor: boolean }>('POST', `/staff/accounts/${nurse.id}/reset-second-factor`)).body.secondFactor).toBe(false);
    expect((await nurse.call('GET', '/staff/session')).status).toBe(401);
    expect((await signIn(nurse.email, TEST_PASSWORD)).status).toBe(201);
    const event = await server.db.one<{ actor: string }>(`SELECT actor_id AS actor FROM events WHERE type = 'second-factor-changed' AND subject_id = $1 ORDER BY id DESC LIMIT 1`, [nurse.id]);
    expect(event.actor).toBe(admin.id);
    expect((await admin.call('POST', `/staff/accounts/${nurse.id}/reset-second-factor`)).status).toBe(404);
  });
});

describe('one’s own sessions', () => {
  it('are listed with browser and network, and end one by one or all but this one', async () => {
    const nurse = await newStaff(server, 'nurse');
    const other = await newStaff(server, 'nurse');
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
    const second = await call<StaffMe>(server.url, 'POST', '/staff/session', { body: { email: nurse.email, password: TEST_PASSWORD }, headers: { 'user-agent': firefox, 'x-forwarded-for': '198.51.100.7' } });
    await signIn(nurse.email, TEST_PASSWORD);
    type Sessions = { items: { id: string; current: boolean; browser: string; network: string }[] };
    const mine = (await nurse.call<Sessions>('GET', '/staff/sessions')).body.items;
    expect(mine).toHaveLength(3);
    expect(mine.filter(({ current }) => current)).toHaveLength(1);
    const there = mine.find(({ browser }) => browser === 'Firefox on Windows')!;
    expect(there.network).toBe('198.51.100.7');
    const password = TEST_PASSWORD;
    expect((await other.call('POST', `/staff/sessions/${there.id}/end`, { password })).status).toBe(404);
    expect((await nurse.call('POST', `/staff/sessions/${there.id}/end`, { password })).status).toBe(204);
    expect((await call(server.url, 'GET', '/staff/session', { headers: { cookie: cookiesOf(second) } })).status).toBe(401);
    expect((await nurse.call('POST', '/staff/sessions/end-others', { password })).status).toBe(204);
    expect((await nurse.call<Sessions>('GET', '/staff/sessions')).body.items.map(({ current }) => current)).toEqual([true]);
    expect((await other.call('GET', '/staff/session')).status).toBe(200);
  });

  it('are not ended by whoever sits at the open screen without the password', async () => {
    const nurse = await newStaff(server, 'nurse');
    await signIn(nurse.email, TEST_PASSWORD);
    const { items } = (await nurse.call<{ items: { id: string; current: boolean }[] }>('GET', '/staff/sessions')).body;
    const other = items.find(({ current }) => !current)!.id;
    for (const path of [`/staff/sessions/${other}/end`, '/staff/sessions/end-others']) {
      expect(await nurse.call<Problem>('POST', path, {}), path).toMatchObject({ status: 422, body: { errors: [{ path: 'password' }] } });
      expect(await nurse.call<Problem>('POST', path, { password: 'wrong-password' }), path).toMatchObject({ status: 401, body: { code: 'wrong_password' } });
    }
    await nurse.call('POST', '/staff/session/lock');
    expect((await nurse.call<Problem>('POST', '/staff/sessions/end-others', { password: TEST_PASSWORD })).body.code).toBe('locked');
    expect(await server.db.query('SELECT 1 FROM staff_sessions WHERE staff_id = $1', [nurse.id])).toHaveLength(2);
  });
});

describe('guessing at somebody’s account', () => {
  const guess = async (email: string, times: number, from: string) => {
    for (let count = 0; count < times; count++) await signIn(email, 'wrong-password', { from });
  };

  it('slows the guesser down and lets the owner in, from another place and from a browser known there', async () => {
    const nurse = await newStaff(server, 'nurse');
    const home = await signIn(nurse.email, TEST_PASSWORD, { from: '198.51.100.20' });
    await guess(nurse.email, 7, '203.0.113.20');
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '203.0.113.20' })).status).toBe(429);
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '198.51.100.21' })).status).toBe(201);
    await guess(nurse.email, 7, '198.51.100.20');
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '198.51.100.20' })).status).toBe(429);
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '198.51.100.20', cookie: cookiesOf(home) })).status).toBe(201);
  });

  it('from many places slows down strangers at this account, and still not its owner’s browser', async () => {
    const nurse = await newStaff(server, 'nurse');
    const home = await signIn(nurse.email, TEST_PASSWORD);
    for (let place = 0; place < 10; place++) await guess(nurse.email, 3, `192.0.2.${place}`);
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '192.0.2.99' })).status).toBe(429);
    expect((await signIn(nurse.email, TEST_PASSWORD, { from: '192.0.2.99', cookie: cookiesOf(home) })).status).toBe(201);
  });

  it('waits longer each time, on every server, and a known browser is slowed down by its own guesses', async () => {
    const nurse = await newStaff(server, 'nurse');
    const from = '203.0.113.77';
    await guess(nurse.email, 6, from);
    const waits = [];
    for (let round = 0; round < 4; round++) {
      waits.push(Number((await signIn(nurse.email, 'wrong-password', { from })).headers.get('retry-after')));
      await server.db.query('UPDATE sign_in_tries SET wait_until = now()');
      await guess(nurse.email, 1, from);
    }
    expect(waits).toEqual([10, 20, 40, 80]);
    const home = await signIn(nurse.email, TEST_PASSWORD, { from: '198.51.100.77' });
    const answers = [];
    for (let count = 0; count < 7; count++) answers.push((await signIn(nurse.email, 'wrong-password', { cookie: cookiesOf(home) })).status);
    expect(answers.at(-1)).toBe(429);
  });

  it('is answered and slowed down alike for an account that does not exist', async () => {
    const nurse = await newStaff(server, 'nurse');
    const answers = async (email: string, from: string) => {
      const all = [];
      for (let count = 0; count < 8; count++) {
        const { status, body } = await signIn(email, 'wrong-password', { from });
        all.push([status, body.code]);
      }
      return all;
    };
    expect(await answers('nobody@hospital.test', '203.0.113.31')).toEqual(await answers(nurse.email, '203.0.113.30'));
  });
});

describe('what the database keeps of a second factor', () => {
  it('opens nothing by itself: the secret is sealed, recovery codes are hashes', async () => {
    const staff = await newStaff(server, 'nurse');
    const shown = (await staff.call<{ secret: string }>('POST', '/staff/second-factor', { password: TEST_PASSWORD })).body.secret;
    const { body } = await staff.call<{ codes: string[] }>('POST', '/staff/second-factor/confirm', { code: await codeOf(staff) });
    const kept = await server.db.one<{ row: string; secret: Buffer }>('SELECT to_jsonb(s)::text AS row, totp_secret AS secret FROM staff s WHERE id = $1', [staff.id]);
    const plain = server.context.secretBox.open(kept.secret, `totp:${staff.id}`)!;
    expect(base32(plain)).toBe(shown);
    expect(kept.row).not.toContain(plain.toString('hex'));
    expect(kept.secret.includes(plain)).toBe(false);
    const codes = await server.db.query<{ hash: Buffer }>('SELECT code_hash AS hash FROM staff_recovery_codes WHERE staff_id = $1', [staff.id]);
    expect(codes.map(({ hash }) => hash.length)).toEqual(body.codes.map(() => 32));
    // 24 of 32 signs are 120 bits: from their hashes nobody guesses them.
    for (const code of body.codes) expect(code.replaceAll('-', '')).toMatch(/^[a-km-np-z2-9]{24}$/);
    // Copied to another account it is worth nothing there.
    const other = await newStaff(server, 'nurse');
    await server.db.query('UPDATE staff SET totp_secret = $2, totp_confirmed_at = now() WHERE id = $1', [other.id, kept.secret]);
    expect((await signIn(other.email, TEST_PASSWORD, { code: codeAt(plain, stepAt(Date.now())) })).body.code).toBe('wrong_code');
  });

  it('is sealed anew when a key changes, also what lay there in plain; without its key the recovery codes still let in', async () => {
    const staff = await newStaff(server, 'nurse');
    const codes = await enrol(staff);
    const current = server.context.secretBox;
    const secretOf = async () => (await server.db.one<{ secret: Buffer }>('SELECT totp_secret AS secret FROM staff WHERE id = $1', [staff.id])).secret;
    const plain = current.open(await secretOf(), `totp:${staff.id}`)!;
    await server.db.query('UPDATE staff SET totp_secret = $2 WHERE id = $1', [staff.id, plain]);
    await resealSecondFactors(server.db, current);
    expect(current.open(await secretOf(), `totp:${staff.id}`)).toEqual(plain);
    const changed = createSecretBox(['the-next-key-of-this-server-0123456789', 'for-tests-only-for-tests-only-for-tests-only']);
    await resealSecondFactors(server.db, changed);
    expect(current.open(await secretOf(), `totp:${staff.id}`)).toBeNull();
    expect(changed.open(await secretOf(), `totp:${staff.id}`)).toEqual(plain);
    expect(await resealSecondFactors(server.db, current)).toBeGreaterThan(0);
    expect((await signIn(staff.email, TEST_PASSWORD, { code: codeAt(plain, stepAt(Date.now())) })).body.code).toBe('wrong_code');
    expect((await signIn(staff.email, TEST_PASSWORD, { code: codes[0]! })).status).toBe(201);
    await resealSecondFactors(server.db, createSecretBox(['for-tests-only-for-tests-only-for-tests-only', 'the-next-key-of-this-server-0123456789']));
    await forgetSteps(staff);
    expect((await signIn(staff.email, TEST_PASSWORD, { code: codeAt(plain, stepAt(Date.now())) })).status).toBe(201);
  });
});
