import { migrate } from '../../../db/migrate.ts';
import { addStaff } from '../../../domain/staff/account.ts';
import type { Bench } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { fillInbox, RARE_NAME, RARE_WORDS, referenceOf } from '../inbox-data.ts';
import { percentile } from '../statistics.ts';

const PASSWORD = 'a-password-for-the-bench';
const EMAIL = 'nurse@bench.test';
const ROUNDS = 15;
const LIMIT_MS = 100;
const SIZES = { quick: { cases: 10_000, messages: 100_000 }, full: { cases: 100_000, messages: 1_000_000 } };

/** The inbox as a nurse uses it, over HTTP, on a hospital's worth of old conversations. */
export const inbox: Bench = {
  name: 'inbox',
  about: 'list, filter and search of the queue; --full for 100,000 cases and 1,000,000 messages',
  on: 'postgres',
  async run({ database, full, startServer, note }) {
    const size = full ? SIZES.full : SIZES.quick;
    const db = await database.open();
    try {
      await migrate(db);
      const began = performance.now();
      const nurse = await addStaff(db, { email: EMAIL, name: 'Noor', role: 'nurse', password: PASSWORD }, { kind: 'system' });
      await fillInbox(db, { ...size, staffId: nurse.id });
      note(`${size.cases.toLocaleString('en-US')} cases with ${size.messages.toLocaleString('en-US')} messages, written in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
    } finally {
      await db.close();
    }
    const server = await startServer();
    const staff = await signIn(server.url);
    const asks: [name: string, view: string, words?: string][] = [
      ['list: waiting', 'waiting'],
      ['list: mine', 'mine'],
      ['list: with the agent', 'agent'],
      ['list: all, newest', 'all'],
      ['list: resolved', 'resolved'],
      ['search: case reference', 'all', referenceOf(Math.floor(size.cases / 3))],
      ['search: a rare name', 'all', RARE_NAME],
      ['search: rare words of a message', 'all', RARE_WORDS],
      ['search: a common word', 'all', 'parking'],
      ['search: words that nobody wrote', 'all', 'zyzzyva quokka'],
      ['search: among the waiting', 'waiting', 'parking'],
    ];
    const figures: Figure[] = [];
    for (const [name, view, words] of asks) {
      const times: number[] = [];
      const until = performance.now() + 6_000;
      let found = 0;
      for (let round = 0; round <= ROUNDS && (round < 3 || performance.now() < until); round++) {
        const began = performance.now();
        const response = await (words ? search(server.url, staff, view, words) : fetch(`${server.url}/api/v1/queue?limit=50&view=${view}`, { headers: staff }));
        const { items } = (await response.json()) as { items?: unknown[] };
        if (response.status !== 200 || !items) throw new Error(`The queue answered ${response.status} to "${name}".`);
        found = items.length;
        // The first one compiles and fills caches.
        if (round > 0) times.push(performance.now() - began);
      }
      figures.push({ name: `${name} (${found} rows) p95`, value: percentile(times, 0.95), unit: 'ms', goal: atMost(LIMIT_MS) });
    }
    return figures;
  },
};

type StaffHeaders = { cookie: string; 'x-csrf-token': string };

const search = (url: string, staff: StaffHeaders, view: string, words: string): Promise<Response> =>
  fetch(`${url}/api/v1/queue/search`, { method: 'POST', headers: { ...staff, 'content-type': 'application/json' }, body: JSON.stringify({ q: words, view, limit: 50 }) });

async function signIn(url: string): Promise<StaffHeaders> {
  const response = await fetch(`${url}/api/v1/staff/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: EMAIL, password: PASSWORD }) });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`The staff member of the benchmark could not sign in: ${response.status}.`);
  return { cookie, 'x-csrf-token': ((await response.json()) as { csrfToken: string }).csrfToken };
}
