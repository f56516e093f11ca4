import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Call } from '../api/client.ts';
import { ApiProblem, Unreachable } from '../api/problem.ts';
import type { StaffMe } from '../shapes.ts';
import { me as sampleMe } from '../testing/sample.ts';
import { createSession } from './session.ts';

function setUp(answers: Record<string, (StaffMe | Error | null)[]>) {
  const closed: string[] = [];
  let opened = 0;
  const call = (async (name: string) => {
    const answer = answers[name]?.shift();
    if (answer === undefined) throw new Error(`No answer prepared for ${name}.`);
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Call;
  const me = signal<StaffMe | null>(null);
  const session = createSession({ call, me, onClose: (how) => closed.push(how), onOpen: () => { opened++; } });
  return { session, me, closed, opened: () => opened };
}
const refused = (status: number, retryAfter: number | null = null) => new ApiProblem(status, null, retryAfter);

describe('at the start', () => {
  test('nobody signed in leads to the form without a reproach', async () => {
    const { session } = setUp({ readMe: [refused(401)] });
    await session.check({ present: false });
    expect([session.phase.value, session.notice.value]).toEqual(['signed-out', null]);
  });
  test('a locked session shows the lock screen and opens nothing', async () => {
    const { session, opened, closed } = setUp({ readMe: [sampleMe({ locked: true })] });
    await session.check({ present: false });
    expect([session.phase.value, opened(), closed]).toEqual(['locked', 0, ['locked']]);
  });
  test('a server that is away is said so', async () => {
    const { session } = setUp({ readMe: [new Unreachable()] });
    await session.check({ present: false });
    expect(session.phase.value).toBe('unreachable');
  });
});

describe('signing in', () => {
  test.each([
    [refused(401), 'The email address or the password is wrong.'],
    [refused(429, 120), 'Too many tries. Wait 2 minutes, then try again. Your account is safe.'],
    [refused(429, 30), 'Too many tries. Wait 30 seconds, then try again. Your account is safe.'],
    [refused(422), 'Write the email address and the password of your account.'],
    [new Unreachable(), 'The server does not answer. Check the connection, then try again.'],
  ])('%o says what to do', async (error, words) => {
    const { session } = setUp({ signIn: [error] });
    expect(await session.signIn('nurse@demo.test', 'x')).toEqual({ problem: words });
  });
  test('asks for a code when the account has a second factor, and says so when the code is wrong', async () => {
    const wrong = 'The code is wrong, too old, or was used before. Wait for the next one.';
    const { session } = setUp({ signIn: [new ApiProblem(401, { code: 'code_needed' }, null), new ApiProblem(401, { code: 'wrong_code', detail: wrong }, null)] });
    expect(await session.signIn('nurse@demo.test', 'toniq-demo')).toEqual({ wants: 'code' });
    expect(await session.signIn('nurse@demo.test', 'toniq-demo', '000000')).toEqual({ problem: wrong });
  });
  test('of a role that needs a second factor leads to its setting up, and to the inbox once it is there', async () => {
    const { session, opened } = setUp({ signIn: [sampleMe({ mustEnrol: true })], readMe: [sampleMe({ secondFactor: true })] });
    await session.signIn('nurse@demo.test', 'toniq-demo');
    expect([session.phase.value, opened()]).toEqual(['enrol', 0]);
    await session.check({ present: true });
    expect([session.phase.value, opened()]).toEqual(['open', 1]);
  });
  test('opens the inbox once', async () => {
    const { session, me, opened } = setUp({ signIn: [sampleMe()] });
    expect(await session.signIn('nurse@demo.test', 'toniq-demo')).toBeNull();
    expect([session.phase.value, me.value?.name, opened()]).toEqual(['open', 'Noor', 1]);
  });
});

describe('while open', () => {
  const open = async (answers: Parameters<typeof setUp>[0]) => {
    const parts = setUp({ signIn: [sampleMe()], ...answers });
    await parts.session.signIn('nurse@demo.test', 'toniq-demo');
    return parts;
  };
  test('locking hides everything at once, even when the server does not hear of it', async () => {
    const { session, closed } = await open({ lockSession: [new Unreachable()] });
    await session.lock();
    expect([session.phase.value, closed]).toEqual(['locked', ['locked']]);
  });
  test('a wrong password keeps it locked, the right one opens it again', async () => {
    const { session, opened } = await open({ lockSession: [null], unlockSession: [refused(401), sampleMe()], readMe: [sampleMe({ locked: true })] });
    await session.lock();
    expect(await session.unlock('wrong')).toBe('The password is wrong.');
    expect(session.phase.value).toBe('locked');
    expect(await session.unlock('toniq-demo')).toBeNull();
    expect([session.phase.value, opened()]).toEqual(['open', 2]);
  });
  test('a session that ended while locked leads to the form', async () => {
    const { session } = await open({ lockSession: [null], unlockSession: [refused(401)], readMe: [refused(401)] });
    await session.lock();
    await session.unlock('toniq-demo');
    expect([session.phase.value, session.notice.value]).toEqual(['signed-out', 'Your session has ended. Sign in again.']);
  });
  test('a lost connection does not sign anybody out', async () => {
    const { session } = await open({ readMe: [new Unreachable()] });
    await session.check({ present: false });
    expect(session.phase.value).toBe('open');
  });
  test('signing out forgets who it was', async () => {
    const { session, me, closed } = await open({ signOut: [null] });
    await session.signOut();
    expect([session.phase.value, me.value, closed]).toEqual(['signed-out', null, ['ended']]);
  });
});
