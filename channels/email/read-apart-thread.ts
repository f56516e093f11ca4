/** The thread of `MailReaders`: one mail at a time, read to the end or not at all. */
import { parentPort } from 'node:worker_threads';
import { readMail } from './to-inbound.ts';
import type { Apart, ToRead } from './read-apart.ts';

parentPort!.on('message', ({ raw, reading }: ToRead) => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  void readMail(bytes, reading).then(
    ({ inbound, notes, mail: { own, doubtful } }) => parentPort!.postMessage({ inbound, notes, own, doubtful } satisfies Apart),
    (error: unknown) => parentPort!.postMessage({ failed: error instanceof Error ? error.name : 'unknown', message: error instanceof Error ? error.message : '' }),
  );
});
