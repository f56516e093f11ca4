import { migrate } from '../../../db/migrate.ts';
import { newId } from '../../../domain/ids/new-id.ts';
import { hashToken, newToken } from '../../../domain/ids/token.ts';
import type { BenchDatabase } from '../bench-database.ts';
import type { Bench } from '../bench.ts';
import { atLeast, atMost } from '../figures.ts';
import { generate } from '../load/generator.ts';
import type { SocketsPlan, SocketsSeen } from '../load/sockets-load.ts';
import { percentile } from '../statistics.ts';

const WANTED = 10_000;
// What these cost is mostly what any first use costs: compiled code, buffers, connections to the database.
const FIRST = 1_000;
const OPEN_WITHIN_SECONDS = 40;
const SETTLE_MS = 3_000;

/** Open chats that say nothing, each authenticated, on one process. */
export const sockets: Bench = {
  name: 'sockets',
  about: 'authenticated patient sockets that one process holds, and their memory',
  on: 'each',
  async run({ database, startServer, note }) {
    const tokens = await prepareSessions(database, WANTED);
    const server = await startServer({ env: { TONIQ_DEMO: 'off' }, openFiles: WANTED + 1_000 });
    const memory: number[] = [];
    const { result: seen } = await generate<SocketsPlan, SocketsSeen>('sockets-load.ts', { url: server.url, tokens, first: FIRST, forSeconds: OPEN_WITHIN_SECONDS, settleMs: SETTLE_MS }, () => {
      memory.push(server.memoryMb().now);
    });
    if (seen.refused) note(`no more sockets after: ${seen.refused}`);
    return [
      { name: 'sockets open at once', value: seen.open, unit: '', goal: atLeast(WANTED) },
      { name: `memory a socket, after the first ${FIRST.toLocaleString('en-US')}`, value: ((memory[1]! - memory[0]!) * 1024) / (seen.open - FIRST), unit: 'KB', goal: atMost(40) },
      { name: 'opened and authenticated', value: seen.open / seen.seconds, unit: '/s' },
      { name: 'message acknowledged with all open, p50', value: percentile(seen.acknowledgedMs, 0.5), unit: 'ms' },
      { name: 'message acknowledged with all open, most', value: percentile(seen.acknowledgedMs, 1), unit: 'ms' },
    ];
  },
};

/** Writes visitors with sessions straight into the database: opening them one by one over HTTP is not what is measured. */
async function prepareSessions(database: BenchDatabase, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, newToken);
  const db = await database.open();
  try {
    await migrate(db);
    const patients = tokens.map(newId);
    const conversations = tokens.map(newId);
    await db.tx(async (tx) => {
      await tx.query(`INSERT INTO patients (id) SELECT unnest($1::uuid[])`, [patients]);
      await tx.query(`INSERT INTO conversations (id, patient_id, channel) SELECT *, 'chat' FROM unnest($1::uuid[], $2::uuid[])`, [conversations, patients]);
      await tx.query(
        `INSERT INTO patient_sessions (token_hash, patient_id, conversation_id, expires_at)
         SELECT *, now() + interval '1 day' FROM unnest($1::bytea[], $2::uuid[], $3::uuid[])`, [tokens.map(hashToken), patients, conversations]);
    });
  } finally {
    await db.close();
  }
  return tokens;
}
