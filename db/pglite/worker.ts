/** The worker thread in which the embedded engine runs: a long query then never blocks the server's event loop. */
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import type { WorkerOptions, WorkerReply, WorkerRequest } from './worker-link.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread; open the database with openDb.');
const options = workerData as WorkerOptions;

/** The default of 128 MB is touched at once and never given back; the operating system keeps the files in memory as well. */
const SETTINGS = ['shared_buffers=32MB'];

// V8's optimizing compiler takes 600 MB and two seconds of a processor for the engine's largest function alone, and the start
// is when it would. Its quick compiler's code costs the engine about a fifth more time. What is loaded later is optimized as ever.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
const engine = await PGlite.create({
  startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
  extensions: { vector, pg_trgm, unaccent },
  ...(options.directory === undefined ? {} : { dataDir: options.directory }),
  ...(options.image === undefined ? {} : { loadDataDir: new Blob([options.image]) }),
});
setFlagsFromString('--wasm-dynamic-tiering');
const { rows } = await engine.query<{ version: string }>(`select current_setting('server_version') as version`);
reply({ ready: true, serverVersion: rows[0]?.version ?? '' });

/** One request at a time: the engine is synchronous, and closing or dumping must not meet a running query. */
let last = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  last = last.then(() => answer(request)).catch((error: unknown) => {
    reply({ id: request.id, error: error instanceof Error ? error.message : String(error) });
  });
});

async function answer(request: WorkerRequest): Promise<void> {
  if ('batch' in request) {
    reply({ id: request.id, bytes: await execute(request.batch) });
  } else if (request.command === 'image') {
    const image = await (await engine.dumpDataDir('none')).arrayBuffer();
    reply({ id: request.id, bytes: new Uint8Array(image) });
  } else {
    await engine.close();
    reply({ id: request.id, bytes: new Uint8Array() });
    port?.close();
  }
}

/** The streaming call is used because the plain one keeps a parsed copy of every message it ever answered. */
async function execute(batch: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await engine.execProtocolRawStream(batch, {
    syncToFs: false,
    onRawData: (view) => {
      // The view lies in the engine's own memory, which the next message overwrites.
      chunks.push(view.slice());
      size += view.length;
    },
  });
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function reply(message: WorkerReply): void {
  const transfer = 'bytes' in message ? [message.bytes.buffer as ArrayBuffer] : [];
  port?.postMessage(message, transfer);
}
