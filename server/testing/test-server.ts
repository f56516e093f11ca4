/** A whole server on a database of its own, and the people who use it: tests speak HTTP and sockets with it. */
import { io, type Socket } from 'socket.io-client';
import type { Agent } from '../../agent/run-turn.ts';
import { testDb } from '../../db/testing.ts';
import type { Db } from '../../db/db.ts';
import { addStaff } from '../../domain/staff/account.ts';
import type { StaffRole } from '../../domain/terms.ts';
import { loadConfig } from '../config/config.ts';
import type { PatientSession } from '../contract/widget.ts';
import type { StaffMe } from '../contract/staff.ts';
import type { Sync } from '../contract/conversation.ts';
import { openContext, type Context } from '../context.ts';
import { startServer } from '../server.ts';
import { refuseBreaches, watchContract } from './contract-watch.ts';

export type TestServer = { url: string; context: Context; db: Db; stop: () => Promise<void> };
export type TestServerOptions = { agent?: Agent; env?: Record<string, string>; db?: Db; limits?: Context['limits']; seed?: boolean };

export const TEST_PASSWORD = 'a-long-enough-password';

/**
 * Starts it on a free port. Without `agent` the extractive model answers; without `seed` there are no articles. Every answer is held
 * against the API's description; `stop` throws when one was not as described.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  watchContract();
  const db = options.db ?? (await testDb());
  const { config, secrets } = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', SECRET_KEYS: 'for-tests-only-for-tests-only-for-tests-only', ...options.env });
  const context = await openContext(config, secrets, {
    db, embedder: null, seed: options.seed ?? false,
    ...(options.agent ? { agent: options.agent } : {}), ...(options.limits ? { limits: options.limits } : {}),
  });
  const server = await startServer(context);
  return {
    url: `http://127.0.0.1:${server.port}`, context, db,
    async stop() {
      await server.stop();
      await context.close();
      if (!options.db) await db.close();
      refuseBreaches();
    },
  };
}

export type Answer<T = never> = { status: number; body: T; headers: Headers };

/** One HTTP call; the body comes back parsed. */
export async function call<T = Record<string, unknown>>(url: string, method: string, path: string, options: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer<T>> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method, headers: { ...(options.body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers },
    ...(options.body === undefined ? {} : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? parsed(text) : null) as T };
}

/** The body of a problem without the id of its request: what is answered alike is alike but for that. */
export const withoutId = ({ requestId: _, ...problem }: Record<string, unknown>): Record<string, unknown> => problem;

/** A file's text stays as it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

let clientIds = 0;
export const newClientId = (): string => `client-${process.pid}-${++clientIds}`;

/** A patient's browser: a session, and a socket when one is opened. */
export async function newPatient({ url }: Pick<TestServer, 'url'>, language: 'en' | 'es' = 'en') {
  const { body } = await call<PatientSession>(url, 'POST', '/patient/sessions', { body: { language } });
  const headers = { authorization: `Bearer ${body.token}` };
  return {
    ...body,
    headers,
    conversationId: body.conversation.id,
    call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => call<T>(url, method, path, { headers, ...(body === undefined ? {} : { body }) }),
    send: (text: string, clientId = newClientId()) => call<{ id: string; seq: number; code?: string; detail?: string }>(url, 'POST', '/patient/messages', { headers, body: { clientId, text } }),
    sync: async (after = 0) => (await call<Sync>(url, 'GET', `/patient/conversation?after=${after}`, { headers })).body,
    connect: () => connect(`${url}/patient`, { auth: { token: body.token } }),
  };
}
export type TestPatient = Awaited<ReturnType<typeof newPatient>>;

/** A staff member with an account, signed in. */
export async function newStaff(server: TestServer, role: StaffRole, { email = `${role}-${++clientIds}@staff.test`, ...at }: { email?: string; teams?: string[]; locations?: string[] } = {}) {
  const name = role[0]!.toUpperCase() + role.slice(1);
  const account = await addStaff(server.db, { email, name, role, ...at, password: TEST_PASSWORD }, { kind: 'system' });
  const signedIn = await call<StaffMe>(server.url, 'POST', '/staff/session', { body: { email, password: TEST_PASSWORD } });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  const headers = { cookie, 'x-csrf-token': signedIn.body.csrfToken };
  return {
    ...account, headers, cookie,
    call: async <T = Record<string, unknown>>(method: string, path: string, body?: unknown, extra: Record<string, string> = {}) => {
      const answer = await call<T>(server.url, method, path, { headers: { ...headers, ...extra }, ...(body === undefined ? {} : { body }) });
      // As a browser does: unlocking gives another token.
      headers.cookie = answer.headers.getSetCookie().find((one) => /^(__Host-)?toniq_staff=[^;]/.test(one))?.split(';')[0] ?? headers.cookie;
      return answer;
    },
    connect: () => connect(`${server.url}/staff`, { extraHeaders: { cookie: headers.cookie } }),
  };
}
export type TestStaff = Awaited<ReturnType<typeof newStaff>>;

/** An open socket that remembers every event, so that a test may wait for one that has come already. */
export async function connect(address: string, options: Record<string, unknown>): Promise<TestSocket> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  const heard: { name: string; payload: unknown }[] = [];
  socket.onAny((name: string, payload: unknown) => heard.push({ name, payload }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket, heard,
    ask: (event, payload) => socket.timeout(5_000).emitWithAck(event, payload) as never,
    until: (name, fits = () => true) => eventually(() => heard.find((event) => event.name === name && fits(event.payload as never))?.payload, `socket event ${name}`) as never,
    close: () => void socket.disconnect(),
  };
}
export type TestSocket = {
  socket: Socket;
  heard: { name: string; payload: unknown }[];
  ask: <T = Record<string, unknown>>(event: string, payload: unknown) => Promise<T & { ok: boolean }>;
  until: <T = Record<string, never>>(name: string, fits?: (payload: T) => boolean) => Promise<T>;
  close: () => void;
};

/** Asks again until there is a value; fails with `what` after `seconds`. */
export async function eventually<T>(ask: () => T | undefined | null | false | Promise<T | undefined | null | false>, what: string, seconds = 10): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
