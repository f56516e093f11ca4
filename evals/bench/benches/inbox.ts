import { migrate } from '../../../db/migrate.ts';
import { addStaff } from '../../../domain/staff/account.ts';
import type { Bench } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { fillHospital, RARE_NAME, RARE_WORDS, type Hospital } from '../hospital-data.ts';
import { percentile } from '../statistics.ts';

const PASSWORD = 'a-password-for-the-bench';
const [NURSE, DOCTOR] = ['nurse@bench.test', 'doctor@bench.test'];
const ROUNDS = 15;
const LIMIT_MS = 100;
const SIZES = { quick: { cases: 10_000, messages: 100_000 }, full: { cases: 100_000, messages: 1_000_000 } };

type Ask = { name: string; path: string; body?: unknown; rows: (answer: never) => number; as?: 'doctor' };
type Items = { items: unknown[] };
type Groups = { groups: Items[] };
const items = ({ items: found }: Items): number => found.length;
const hits = ({ groups }: Groups): number => groups.reduce((sum, { items: found }) => sum + found.length, 0);

/** The inbox as a nurse uses it, who sees everything, and a doctor, who sees a team's; over HTTP, on a hospital's worth of years. */
export const inbox: Bench = {
  name: 'inbox',
  about: 'list, filter, search and dashboard; --full for 100,000 cases and 1,000,000 messages',
  on: 'postgres',
  async run({ database, full, startServer, note }) {
    const size = full ? SIZES.full : SIZES.quick;
    const db = await database.open();
    let hospital: Hospital;
    try {
      await migrate(db);
      const began = performance.now();
      hospital = await fillHospital(db, size);
      const nurse = await addStaff(db, { email: NURSE, name: 'Noor', role: 'nurse', password: PASSWORD }, { kind: 'system' });
      await addStaff(db, { email: DOCTOR, name: 'Dr Silva', role: 'doctor', teams: ['Cardiology'], password: PASSWORD }, { kind: 'system' });
      await db.query(`UPDATE cases SET assignee_id = $1 WHERE assignee_id = $2 AND resolved_at IS NULL`, [nurse.id, hospital.busiest]);
      note(`${size.cases.toLocaleString('en-US')} cases with ${size.messages.toLocaleString('en-US')} messages, written in ${((performance.now() - began) / 1000).toFixed(0)} s (\`npm run bench -- seed\` makes the same).`);
    } finally {
      await db.close();
    }
    const server = await startServer();
    const staff = { nurse: await signIn(server.url, NURSE), doctor: await signIn(server.url, DOCTOR) };
    const figures: Figure[] = [];
    for (const ask of asksOf(hospital)) {
      const times: number[] = [];
      const until = performance.now() + 6_000;
      let found = 0;
      for (let round = 0; round <= ROUNDS && (round < 3 || performance.now() < until); round++) {
        const began = performance.now();
        const response = await fetch(`${server.url}/api/v1${ask.path}`, {
          headers: { ...staff[ask.as ?? 'nurse'], ...(ask.body ? { 'content-type': 'application/json' } : {}) }, ...(ask.body ? { method: 'POST', body: JSON.stringify(ask.body) } : {}),
        });
        const answer = (await response.json()) as never;
        if (response.status !== 200) throw new Error(`The server answered ${response.status} to "${ask.name}".`);
        found = ask.rows(answer);
        // The first one compiles and fills caches.
        if (round > 0) times.push(performance.now() - began);
      }
      figures.push({ name: `${ask.name} (${found.toLocaleString('en-US')}) p95`, value: percentile(times, 0.95), unit: 'ms', goal: atMost(LIMIT_MS) });
    }
    return figures;
  },
};

function asksOf({ reference }: Hospital): Ask[] {
  const queue = (name: string, query: string, as?: 'doctor'): Ask => ({ name: `list: ${name}`, path: `/queue?limit=50&${query}`, rows: items, ...(as ? { as } : {}) });
  const found = (name: string, view: string, q: string): Ask => ({ name: `search in the queue: ${name}`, path: '/queue/search', body: { q, view, limit: 50 }, rows: items });
  const cases = (name: string, query: string, as?: 'doctor'): Ask => ({ name: `cases: ${name}`, path: `/cases?limit=50&${query}`, rows: items, ...(as ? { as } : {}) });
  const search = (name: string, q: string, as?: 'doctor'): Ask => ({ name: `search: ${name}`, path: '/search', body: { q }, rows: hits, ...(as ? { as } : {}) });
  const days = (n: number, as?: 'doctor'): Ask => ({ name: `dashboard, ${n} days`, path: `/dashboard?from=${day(n)}&to=${day(1)}`, rows: ({ opened }: { opened: { total: number } }) => opened.total, ...(as ? { as } : {}) });
  const doctor = (ask: Ask): Ask => ({ ...ask, name: `${ask.name}, as a doctor` });
  return [
    queue('waiting', 'view=waiting'), queue('mine', 'view=mine'), queue('with the agent', 'view=agent'), queue('all, newest', 'view=all'), queue('resolved', 'view=resolved'),
    queue('waiting, one team', 'view=waiting&team=Cardiology'), queue('all, one specialty and location', 'view=all&specialty=dermatology&location=lakeshore'), doctor(queue('waiting', 'view=waiting', 'doctor')),
    found('case reference', 'all', reference), found('a rare name', 'all', RARE_NAME), found('rare words of a message', 'all', RARE_WORDS), found('a common word', 'all', 'parking'),
    found('words that nobody wrote', 'all', 'zyzzyva quokka'), found('a common word among the waiting', 'waiting', 'parking'), found('words that nobody wrote, among the waiting', 'waiting', 'zyzzyva quokka'),
    cases('newest', 'sort=updated'), cases('open, by urgency', 'sort=urgency&category=new&category=open'), cases('one team and priority', 'team=Maternity&priority=urgent'), cases('a tag', 'tag=interpreter'),
    cases('nobody\'s', 'assignee=none&category=open'), doctor(cases('newest', 'sort=updated', 'doctor')), doctor(cases('open, by urgency', 'sort=urgency&category=new&category=open', 'doctor')),
    search('case reference', reference), search('a reference with a wrong character', `${reference.slice(0, -1)}${reference.endsWith('7') ? '8' : '7'}`), search('a misspelt name', 'Wilhelmena Oxenstjerna'), search('a common name', 'Grace Okafor'),
    search('rare words of a message', RARE_WORDS), search('a common word', 'parking'), search('words that nobody wrote', 'zyzzyva quokka'), doctor(search('a common word', 'parking', 'doctor')),
    days(7), days(30), days(365), doctor(days(30, 'doctor')),
  ];
}

/** The day so many days ago. */
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

type StaffHeaders = { cookie: string; 'x-csrf-token': string };

async function signIn(url: string, email: string): Promise<StaffHeaders> {
  const response = await fetch(`${url}/api/v1/staff/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`The staff member of the benchmark could not sign in: ${response.status}.`);
  return { cookie, 'x-csrf-token': ((await response.json()) as { csrfToken: string }).csrfToken };
}
