/** How PostgreSQL goes about what the product asks: its plans, for the queries of the inbox on a database of `seed`. */
import { parseArgs } from 'node:util';
import type { Db, Queryable, Tx } from '../../db/db.ts';
import { openDb } from '../../db/open.ts';
import { listCases } from '../../domain/cases/list-cases.ts';
import { listQueue } from '../../domain/conversations/queue.ts';
import { readDashboard } from '../../domain/dashboard/dashboard.ts';
import type { Principal } from '../../domain/access/principal.ts';
import { behindWall } from '../../domain/access/wall.ts';
import { DEFAULT_ROLES } from '../../domain/access/default-roles.ts';
import { search, SEARCH_TYPES } from '../../domain/search/search.ts';
import { newId } from '../../domain/ids/new-id.ts';

const HELP = `Usage: DATABASE_URL=postgres://… npm run bench -- plans [--of <words>] [--whole]

Runs what the inbox asks against a database that \`npm run bench -- seed\` has filled, as a nurse who sees everything and as a doctor
who sees a team's, and prints for each query how long it took and how it was done. Nothing is changed.

  --of <words>   only what has these words in its name
  --whole        every plan, not only those of queries over 20 ms`;

const SLOW_MS = 20;

/** The exit code. */
export async function plans(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { of: { type: 'string' }, whole: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help || !process.env.DATABASE_URL) {
    console[values.help ? 'log' : 'error'](HELP);
    return values.help ? 0 : 2;
  }
  const db = await openDb({ url: process.env.DATABASE_URL });
  try {
    for (const [name, ask] of Object.entries(asks)) {
      if (values.of && !name.includes(values.of)) continue;
      for (const who of [NURSE, DOCTOR]) {
        const took: Plan[] = [];
        await ask(explained(db, took), explained(behindWall(db, who, 'bench'), took), who);
        console.log(`\n## ${name}, as a ${who === NURSE ? 'nurse' : 'doctor'}: ${took.map(({ ms }) => ms.toFixed(1)).join(' + ')} ms`);
        for (const { text, ms, lines } of took) if (values.whole || ms > SLOW_MS) console.log(`\n${text.replace(/\s+/g, ' ').trim().slice(0, 400)}\n${lines.join('\n')}`);
      }
    }
    return 0;
  } finally {
    await db.close();
  }
}

const staff = (role: 'nurse' | 'doctor', teams: string[]): Principal => ({ kind: 'staff', id: newId(), grants: DEFAULT_ROLES[role].grants, teams, locations: [], brokenGlass: [] });
const [NURSE, DOCTOR] = [staff('nurse', ['Nurse triage']), staff('doctor', ['Cardiology'])];

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
type Ask = (past: Db, behind: Db, principal: Principal) => Promise<unknown>;
const found = (q: string): Ask => (past, behind, principal) => search(past, behind, { q, types: SEARCH_TYPES, limit: 10, principal });
const asks: Record<string, Ask> = {
  'queue: waiting': (_, db, principal) => listQueue(db, { view: 'waiting', principal, limit: 50 }),
  'queue: all': (_, db, principal) => listQueue(db, { view: 'all', principal, limit: 50 }),
  'queue: a common word': (_, db, principal) => listQueue(db, { view: 'all', principal, limit: 50, q: 'parking' }),
  'queue: a common word among the waiting': (_, db, principal) => listQueue(db, { view: 'waiting', principal, limit: 50, q: 'parking' }),
  'cases: newest': (_, db, principal) => listCases(db, { filter: {}, sort: 'updated', limit: 50, principal }),
  'cases: open by urgency': (_, db, principal) => listCases(db, { filter: { category: ['new', 'open'] }, sort: 'urgency', limit: 50, principal }),
  'cases: a tag': (_, db, principal) => listCases(db, { filter: { tag: ['interpreter'] }, sort: 'updated', limit: 50, principal }),
  'search: a common word': found('parking'),
  'search: a common name': found('Grace Okafor'),
  'search: a misspelt name': found('Wilhelmena Oxenstjerna'),
  'search: words that nobody wrote': found('zyzzyva quokka'),
  'dashboard: 30 days': (past, _, principal) => readDashboard(past, { principal, from: day(30), to: day(1), timeZone: 'America/Chicago' }),
  'dashboard: 365 days': (past, _, principal) => readDashboard(past, { principal, from: day(365), to: day(1), timeZone: 'America/Chicago' }),
};

type Plan = { text: string; ms: number; lines: string[] };

/** The same database; every SELECT is run a second time under EXPLAIN, in the same transaction and behind the same wall. */
function explained(db: Db, took: Plan[]): Db {
  const over = <Q extends Queryable>(to: Q): Q => {
    const explain = async (text: string, values?: unknown[]): Promise<void> => {
      if (!/^\s*(SELECT|WITH)/i.test(text) || text.includes('set_config')) return;
      const lines = (await to.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) ${text}`, values)).map((row) => row['QUERY PLAN']);
      took.push({ text, ms: Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1] ?? Number.NaN), lines });
    };
    return new Proxy(to, {
      get(target, name, receiver) {
        if (name === 'query' || name === 'one' || name === 'maybe') {
          return async (text: string, values?: unknown[]) => {
            const answer = await target[name as 'query'](text, values);
            await explain(text, values);
            return answer;
          };
        }
        if (name === 'tx') return (work: (tx: Tx) => Promise<unknown>, scope?: Parameters<Db['tx']>[1]) => db.tx((tx) => work(over(tx)), scope);
        const found: unknown = Reflect.get(target, name, receiver);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  };
  return over(db);
}
