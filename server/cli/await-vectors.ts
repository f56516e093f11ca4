import { setTimeout as sleep } from 'node:timers/promises';
import type { Knowledge } from '../../kb/search.ts';
import type { Io } from './io.ts';

const LOOK_EVERY_MS = 200;
const REPORT_EVERY_MS = 2_000;
/** Without progress for so long the embedding model is taken to be away; keywords find the articles all the same. */
const STALLED_MS = 60_000;

/** Waits until every passage that can have a vector has one, with progress on stderr. */
export async function awaitVectors(knowledge: Pick<Knowledge, 'status'>, io: Io): Promise<void> {
  let [done, since, reported] = [-1, Date.now(), Date.now()];
  for (;;) {
    io.signal.throwIfAborted();
    const { vectors } = await knowledge.status();
    if (!vectors || vectors.done >= vectors.wanted) return;
    const now = Date.now();
    if (vectors.done !== done) [done, since] = [vectors.done, now];
    if (now - since > STALLED_MS) {
      io.err(`The embedding model ${vectors.model} makes no progress (${vectors.done} of ${vectors.wanted} passages). Search goes by keywords; the rest follows when it answers.\n`);
      return;
    }
    if (now - reported > REPORT_EVERY_MS) {
      io.err(`${vectors.done} of ${vectors.wanted} passages embedded\n`);
      reported = now;
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: io.signal });
  }
}
