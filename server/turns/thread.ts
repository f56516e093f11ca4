/** The thread in which turns run, with parts of its own: what it computes holds up no message, no socket and no page. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openDb } from '../../db/open.ts';
import { createLog } from '../log.ts';
import { startTurnCrew } from './crew.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { RunningTurns } from './running-turns.ts';
import { openTurnParts } from './turn-parts.ts';

/** When the processor is short, storing and screening go first. */
const NICE = 5;

const { config, secrets, database } = workerData as ThreadData;
const log = createLog(config.logLevel);
const say = (message: FromThread): void => parentPort!.postMessage(message);

process.on('unhandledRejection', (error) => log.error({ error }, 'A promise was rejected and nobody looked.'));
// On Linux this is about the calling thread and those it starts; elsewhere it would slow the whole process down.
if (process.platform === 'linux') setPriority(0, NICE);

const running = new RunningTurns();
const db = await openDb(database);
const parts = await openTurnParts(config, secrets, db, log);
const jobs = await startTurnCrew(
  {
    config, log, db, running, agent: parts.agent, knowledge: parts.knowledge,
    typing: (shown) => say({ kind: 'typing', shown }),
    ended: (outcome, seconds) => say({ kind: 'turn-ended', outcome, seconds }),
  },
  { besideOthers: true, onCrew: (id) => say({ kind: 'crew', id }) },
);

parentPort!.on('message', (message: ToThread) => {
  if (message.kind === 'abort') running.abort(message.conversationId, message.turnId);
  else void stop(message.graceMs);
});
say({ kind: 'ready' });

async function stop(graceMs: number): Promise<void> {
  await jobs.stop(graceMs).catch((error: unknown) => log.error({ error }, 'The turns did not stop cleanly.'));
  await parts.close();
  await db.close();
  parentPort!.close();
}
