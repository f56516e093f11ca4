/** Fills a database of one's own with a made hospital, to try the product at size. `npm run bench -- seed --help` says how. */
import { parseArgs } from 'node:util';
import { migrate } from '../../db/migrate.ts';
import { openDb } from '../../db/open.ts';
import { fillHospital } from './hospital-data.ts';

const HELP = `Usage: DATABASE_URL=postgres://… npm run bench -- seed --cases 100000 --messages 1000000

Fills an empty database with made-up patients, cases, conversations, messages and notes. Everybody in it is labelled demo.
A database that holds a case already is left alone.

  --cases <n>      how many cases (default 10000)
  --messages <n>   how many messages in all (default ten a case)`;

/** The exit code. */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string', default: '10000' }, messages: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const cases = Number(values.cases);
  const messages = Number(values.messages ?? cases * 10);
  const url = process.env.DATABASE_URL;
  if (!Number.isInteger(cases) || cases < 10 || cases > 2_000_000 || !Number.isInteger(messages) || messages < cases * 2 || messages > 50_000_000 || !url) {
    console.error(`${url ? '--cases wants 10 to 2,000,000, --messages at least two a case and at most 50,000,000.' : 'DATABASE_URL is not set: it names the PostgreSQL database to fill.'}\n\n${HELP}`);
    return 2;
  }
  const db = await openDb({ url });
  try {
    await migrate(db);
    if (await db.maybe('SELECT 1 FROM cases LIMIT 1')) {
      console.error('This database holds cases already and is left alone. Name an empty one.');
      return 1;
    }
    const began = performance.now();
    const { reference } = await fillHospital(db, { cases, messages });
    const counted = await db.one<{ patients: number; cases: number; messages: number; notes: number }>(
      'SELECT (SELECT count(*)::int FROM patients) AS patients, (SELECT count(*)::int FROM cases) AS cases, (SELECT count(*)::int FROM messages) AS messages, (SELECT count(*)::int FROM notes) AS notes');
    console.log(JSON.stringify({ ...counted, reference, seconds: Math.round((performance.now() - began) / 1000) }));
    return 0;
  } finally {
    await db.close();
  }
}
