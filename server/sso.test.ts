/** Sign-in at the hospital's own provider, tried against a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, disableStaff } from '../domain/staff/account.ts';
import { roleOf } from '../domain/staff/sso.ts';
import type { StaffMe } from './contract/staff.ts';
import { scriptedAgent } from './testing/scripted-agent.ts';
import { startProvider } from './testing/provider.ts';
import { call, startTestServer, TEST_PASSWORD, withoutId, type TestServer } from './testing/test-server.ts';

let provider: Awaited<ReturnType<typeof startProvider>>;
let server: TestServer;
const people = {
  noor: { email: 'noor@hospital.test', email_verified: true, name: 'Noor', groups: ['everyone', 'toniq-nurses'] },
  kim: { email: 'kim@hospital.test', email_verified: true, name: 'Kim', groups: ['everyone'] },
  ana: { email: 'ana@hospital.test', email_verified: true, name: 'Ana', groups: ['toniq-nurses'] },
  joe: { email: 'joe@hospital.test', email_verified: false, name: 'Joe', groups: ['toniq-admins'] },
  max: { email: 'max@hospital.test', email_verified: true, name: 'Max', groups: ['toniq-nurses'] },
};
beforeAll(async () => {
  provider = await startProvider(people);
  server = await startTestServer({ agent: scriptedAgent(), env: { ...provider.env, PASSWORD_SIGN_IN: 'rescue@hospital.test' } });
  await addStaff(server.db, { email: 'rescue@hospital.test', name: 'Rescue', role: 'admin', password: TEST_PASSWORD }, { kind: 'system' });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

async function begin() {
  const begun = await call<{ url: string }>(server.url, 'POST', '/staff/sso');
  return { url: begun.body.url, cookie: begun.headers.getSetCookie()[0]!.split(';')[0]! };
}
const finish = (query: string, cookie: string) => call<StaffMe & { code: string; detail: string }>(server.url, 'POST', '/staff/sso/return', { headers: { cookie }, body: { query } });
async function comeAs(who: keyof typeof people) {
  const { url, cookie } = await begin();
  return finish(await provider.logIn(url, who), cookie);
}
const idOf = async (email: string) => (await server.db.maybe<{ id: string }>('SELECT id FROM staff WHERE email = $1', [email]))?.id;

describe('sign-in at the provider', () => {
  it('asks with PKCE, state and nonce, makes the account with the role of the group, and opens the inbox', async () => {
    const { url } = await begin();
    const asked = new URL(url).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('response_type'), asked.get('redirect_uri')]).toEqual(['S256', 'code', 'https://toniq.test/inbox/sso']);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)!.length, name).toBeGreaterThan(20);
    const answer = await comeAs('noor');
    expect([answer.status, answer.body.role, answer.body.name, answer.body.hasPassword]).toEqual([201, 'nurse', 'Noor', false]);
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-toniq_staff='))!;
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect((await call(server.url, 'GET', '/queue', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
    const again = await comeAs('noor');
    expect(again.body.id).toBe(answer.body.id);
  });

  it('without a role refuses and makes no account', async () => {
    const answer = await comeAs('kim');
    expect([answer.status, answer.body.code]).toEqual([403, 'no_role']);
    expect(answer.body.detail).toContain('none of your groups has a role');
    expect(await idOf('kim@hospital.test')).toBeUndefined();
  });

  it('takes the role from the provider each time', async () => {
    people.noor.groups = ['toniq-admins'];
    expect((await comeAs('noor')).body.role).toBe('admin');
    people.noor.groups = ['toniq-nurses'];
    expect((await comeAs('noor')).body.role).toBe('nurse');
    expect((await server.db.query(`SELECT 1 FROM events WHERE type = 'staff-changed' AND subject_id = $1`, [await idOf('noor@hospital.test')])).length).toBe(2);
  });

  it('leaves a closed account closed', async () => {
    await comeAs('ana');
    await disableStaff(server.db, (await idOf('ana@hospital.test'))!, { kind: 'system' });
    expect(await comeAs('ana')).toMatchObject({ status: 403, body: { code: 'account_closed' } });
  });

  it('takes over an account made here when the address is verified, and not otherwise', async () => {
    const max = await addStaff(server.db, { email: 'Max@hospital.test', name: 'Max', role: 'nurse', password: TEST_PASSWORD }, { kind: 'system' });
    expect((await comeAs('max')).body.id).toBe(max.id);
    await addStaff(server.db, { email: 'joe@hospital.test', name: 'Joe', role: 'nurse', password: TEST_PASSWORD }, { kind: 'system' });
    expect((await comeAs('joe')).status).toBe(409);
  });
});

describe('what comes back', () => {
  it('counts once, only in the browser that began, and only as the provider sent it', async () => {
    const first = await begin();
    const query = await provider.logIn(first.url, 'noor');
    const other = await begin();
    expect((await finish(query, other.cookie)).status).toBe(401);
    expect((await finish(query, '')).status).toBe(401);
    const forged = new URLSearchParams(query);
    forged.set('code', 'x'.repeat(43));
    expect((await finish(forged.toString(), first.cookie)).status).toBe(401);
    expect((await finish(query, first.cookie)).status).toBe(401);
    const fresh = await begin();
    const good = await provider.logIn(fresh.url, 'noor');
    expect((await finish(good, fresh.cookie)).status).toBe(201);
    expect((await finish(good, fresh.cookie)).status).toBe(401);
  });

  it('is worth nothing after ten minutes or with another nonce', async () => {
    const late = await begin();
    const query = await provider.logIn(late.url, 'noor');
    await server.db.query(`UPDATE sso_sign_ins SET expires_at = now() - interval '1 second'`);
    expect((await finish(query, late.cookie)).status).toBe(401);
    const replayed = await begin();
    const replay = await provider.logIn(replayed.url, 'noor');
    await server.db.query(`UPDATE sso_sign_ins SET nonce = 'another-nonce-than-was-asked-for'`);
    expect((await finish(replay, replayed.cookie)).status).toBe(401);
  });
});

describe('a locked screen of an account without a password', () => {
  async function locked(who: keyof typeof people) {
    const { body, headers } = await comeAs(who);
    const cookie = headers.getSetCookie().find((one) => one.startsWith('__Host-toniq_staff='))!.split(';')[0]!;
    const own = { cookie, 'x-csrf-token': body.csrfToken };
    await call(server.url, 'POST', '/staff/session/lock', { headers: own });
    const leave = async () => {
      const begun = await call<{ url: string }>(server.url, 'POST', '/staff/session/unlock/sso', { headers: own });
      return { url: begun.body.url, cookie: `${cookie}; ${begun.headers.getSetCookie()[0]!.split(';')[0]!}` };
    };
    return { own, cookie, leave, queue: async () => (await call(server.url, 'GET', '/queue', { headers: own })).status };
  }

  it('is opened at the provider, which is told to ask anew', async () => {
    const { own, leave, queue } = await locked('noor');
    expect(await queue()).toBe(423);
    const { url, cookie: before } = await leave();
    expect([new URL(url).searchParams.get('prompt'), new URL(url).searchParams.get('max_age')]).toEqual(['login', '0']);
    const opened = await finish(await provider.logIn(url, 'noor'), before);
    expect(opened).toMatchObject({ status: 201, body: { locked: false } });
    // The token from before opens nothing any more.
    expect(await queue()).toBe(401);
    own.cookie = opened.headers.getSetCookie().find((one) => one.startsWith('__Host-toniq_staff='))!.split(';')[0]!;
    expect(await queue()).toBe(200);
  });

  it('ends its other sessions when it was opened at the provider a moment ago, and later not', async () => {
    const { own, leave } = await locked('noor');
    const { url, cookie } = await leave();
    const opened = await finish(await provider.logIn(url, 'noor'), cookie);
    own.cookie = opened.headers.getSetCookie().find((one) => one.startsWith('__Host-toniq_staff='))!.split(';')[0]!;
    const endOthers = () => call<{ code?: string }>(server.url, 'POST', '/staff/sessions/end-others', { headers: own, body: {} });
    await server.db.query(`UPDATE staff_sessions SET proved_at = now() - interval '6 minutes'`);
    expect(await endOthers()).toMatchObject({ status: 403, body: { code: 'prove_again' } });
    await server.db.query('UPDATE staff_sessions SET proved_at = now()');
    expect((await endOthers()).status).toBe(204);
  });

  it('stays locked for somebody else, for another browser, and for a sign-in from before', async () => {
    const { leave, queue, cookie: own } = await locked('noor');
    const other = await leave();
    expect((await finish(await provider.logIn(other.url, 'max'), other.cookie)).status).toBe(401);
    const elsewhere = await leave();
    expect((await finish(await provider.logIn(elsewhere.url, 'noor'), elsewhere.cookie.replace(own, 'x=y'))).status).toBe(401);
    const early = await leave();
    const query = await provider.logIn(early.url, 'noor');
    // As if it had been asked for only now, two minutes after that sign-in.
    await server.db.query(`UPDATE sso_sign_ins SET expires_at = expires_at + interval '2 minutes'`);
    expect(await finish(query, early.cookie)).toMatchObject({ status: 401, body: { detail: expect.stringContaining('anew') } });
    expect(await queue()).toBe(423);
  });
});

describe('passwords beside the provider', () => {
  it('are for the addresses named in the settings alone, whether or not others have one', async () => {
    const signIn = (email: string) => call(server.url, 'POST', '/staff/session', { body: { email, password: TEST_PASSWORD } });
    expect((await signIn('rescue@hospital.test')).status).toBe(201);
    const [known, unknown] = [await signIn('max@hospital.test'), await signIn('nobody@hospital.test')];
    expect([known.status, withoutId(known.body)]).toEqual([403, withoutId(unknown.body)]);
    expect((await call(server.url, 'GET', '/staff/sign-in-ways')).body).toEqual({ password: true, sso: 'Hospital account' });
  });

  it('are all there is without a provider', async () => {
    const plain = await startTestServer({ agent: scriptedAgent() });
    try {
      expect((await call(plain.url, 'GET', '/staff/sign-in-ways')).body).toEqual({ password: true, sso: null });
      expect((await call(plain.url, 'POST', '/staff/sso')).status).toBe(404);
    } finally {
      await plain.stop();
    }
  });
});

describe('the role map', () => {
  const map = [{ group: 'a', role: 'admin' }, { group: 'n', role: 'nurse' }];
  it('gives the first role that fits, of a list or a single group, and none otherwise', () => {
    expect([roleOf(['n', 'a'], map), roleOf('n', map), roleOf(['x'], map), roleOf(undefined, map), roleOf({ a: 1 }, map), roleOf([], map)]).toEqual(['admin', 'nurse', null, null, null, null]);
  });
});
