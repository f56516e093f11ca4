import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import type { StaffMe } from '../shapes.ts';

export type Session = ReturnType<typeof createSession>;
/** `enrol`: signed in, and the role wants a second factor that is not there yet. */
export type SessionPhase = 'starting' | 'unreachable' | 'signed-out' | 'locked' | 'enrol' | 'open';

type Needs = {
  call: Call;
  me: { value: StaffMe | null };
  /** Everything of the session goes: `locked` keeps drafts, `ended` keeps nothing. */
  onClose: (how: 'locked' | 'ended') => void;
  onOpen: () => void;
};

/** Who is signed in, and whether the screen is locked. */
export function createSession({ call, me, onClose, onOpen }: Needs) {
  const phase = signal<SessionPhase>('starting');
  /** Why one stands before the sign-in form. */
  const notice = signal<string | null>(null);
  let leaving = false;

  function enter(who: StaffMe): void {
    const was = phase.value;
    batch(() => {
      me.value = who;
      notice.value = null;
      phase.value = who.locked ? 'locked' : who.mustEnrol ? 'enrol' : 'open';
    });
    if (who.locked && was !== 'locked') onClose('locked');
    if (phase.value === 'open' && was !== 'open') onOpen();
  }

  function end(reason: string | null): void {
    if (phase.value === 'signed-out') return;
    // Whoever signs out here knows why; the sockets hear of it first.
    batch(() => { phase.value = 'signed-out'; me.value = null; notice.value = leaving ? null : reason; });
    onClose('ended');
  }

  /** The screen locks; the session and its pages go on. */
  function locked(): void {
    if (phase.value !== 'open') return;
    phase.value = 'locked';
    onClose('locked');
  }

  /** Asks the server who is signed in: at the start, while someone works, and when the socket was refused. */
  async function check({ present }: { present: boolean }): Promise<void> {
    try {
      enter(await call('readMe', { present }));
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) {
        if (phase.value === 'starting' || phase.value === 'unreachable') phase.value = 'signed-out';
        else end('Your session has ended. Sign in again.');
      } else if (phase.value === 'starting' || phase.value === 'unreachable') {
        phase.value = 'unreachable';
        notice.value = problemText(error);
      }
    }
  }

  return {
    phase, notice, check, end, locked,

    /** Resolves with null when one is in, with `code` when a code is wanted besides, or with the sentence that says what was wrong. */
    async signIn(email: string, password: string, code?: string): Promise<{ wants: 'code' } | { problem: string } | null> {
      try {
        enter(await call('signIn', { body: { email, password, ...(code === undefined ? {} : { code }) } }));
        return null;
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'code_needed') return { wants: 'code' };
        if (error instanceof ApiProblem && error.code === 'wrong_code') return { problem: error.message };
        return { problem: signInProblem(error, 'The email address or the password is wrong.') };
      }
    },

    /** Goes to the hospital's provider. Resolves with what was wrong, and not at all when the page is left. */
    async leaveForProvider(go: (url: string) => void): Promise<string | null> {
      try {
        // Whoever is locked out of the screen opens it there, and stays signed in here.
        go((await call(phase.peek() === 'locked' ? 'beginUnlockBySso' : 'beginSso', {})).url);
        return null;
      } catch (error) {
        return problemText(error);
      }
    },

    /** Finishes a sign-in with what the provider sent back. */
    async returnFromProvider(query: string): Promise<void> {
      try {
        enter(await call('finishSso', { body: { query } }));
      } catch (error) {
        await check({ present: false });
        // A screen that was to be unlocked is still there, and still locked.
        batch(() => { if (phase.value === 'starting') phase.value = 'signed-out'; notice.value = problemText(error); });
      }
    },

    async unlock(password: string): Promise<string | null> {
      try {
        enter(await call('unlockSession', { body: { password } }));
        return null;
      } catch (error) {
        // A session that ended while locked answers 401 too; asking who is signed in tells the two apart.
        if (error instanceof ApiProblem && error.status === 401) {
          await check({ present: false });
          if (phase.value === 'signed-out') return null;
        }
        return signInProblem(error, 'The password is wrong.');
      }
    },

    async lock(): Promise<void> {
      locked();
      // The screen locks at once; should the server not hear of it, its own idle clock follows.
      await call('lockSession', {}).catch(() => null);
    },

    async signOut(): Promise<void> {
      leaving = true;
      await call('signOut', {}).catch(() => null);
      end(null);
      leaving = false;
    },
  };
}

/** The plain sentence for a refused sign-in; a throttled one says how long to wait. */
export function signInProblem(error: unknown, wrong: string): string {
  if (!(error instanceof ApiProblem)) return problemText(error);
  if (error.status === 429) {
    const wait = error.retryAfter === null ? 'a few minutes' : inWords(error.retryAfter);
    return `Too many tries. Wait ${wait}, then try again. Your account is safe.`;
  }
  if (error.status === 401) return wrong;
  if (error.status === 400 || error.status === 422) return 'Write the email address and the password of your account.';
  return problemText(error);
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** Why the server ended a session, from its code or its own sentence. */
export function sessionEndWords(reason: string): string {
  if (reason === 'signed-out') return 'You signed out in another window.';
  return /\s/.test(reason) ? reason : 'Your session has ended. Sign in again.';
}
