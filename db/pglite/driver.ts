/** The embedded database as a driver: a real `pg.Pool` whose connections lead to the engine in the worker thread. */
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Driver } from '../db.ts';
import { endPool } from '../end-pool.ts';
import { closeToOthers, prepareDirectory } from './data-directory.ts';
import { Hub } from './hub.ts';
import { hubPool } from './hub-pool.ts';
import { serveLease } from './lease.ts';
import { startMaintenance } from './maintenance.ts';
import { WorkerLink } from './worker-link.ts';

export interface PgliteOptions {
  /** Directory for the data; in memory and gone with the process when left out. */
  dataDir?: string;
  /** Start from an image made by `image()`; only for a database that is empty. */
  image?: Uint8Array<ArrayBuffer>;
  connections?: number;
  idleInTransactionMs?: number;
  longestStatementMs?: number;
  maintenanceEveryMs?: number;
  /** Told when the directory is held and the engine's thread runs, long before it answers. */
  onEngineStarts?: () => void;
}

export interface PgliteDriver extends Driver {
  /** The whole database as a tar file, for quick copies. */
  image(): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the engine as a crash would; it starts anew with the next query. */
  crash(): Promise<void>;
}

/** Takes the directory's lock, starts the engine and waits until it answers. Throws DataDirectoryHeld. */
export async function pgliteDriver(options: PgliteOptions): Promise<PgliteDriver> {
  const directory = options.dataDir === undefined ? null : await prepareDirectory(options.dataDir, () => void link.close(0));
  const { image, longestStatementMs } = options;
  const link = new WorkerLink({ directory: directory?.database, image, longestStatementMs }, () => {
    hub.reset(new Error('Connection terminated: the embedded engine ended'));
  });
  const hub = new Hub((batch) => link.execute(batch), options.idleInTransactionMs);
  try {
    const started = link.start();
    options.onEngineStarts?.();
    hub.serverVersion = await started;
    if (directory) await closeToOthers(directory.database);
  } catch (error) {
    await link.close();
    await directory?.release();
    throw error;
  }

  const { pool, types, newClient } = hubPool(hub, options.connections);
  const maintenance = startMaintenance(pool, options.maintenanceEveryMs);
  const leases = new Set<MessagePort>();

  return {
    kind: 'pglite',
    pool,
    types,
    newClient,
    lend() {
      const { port1: own, port2: port } = new MessageChannel();
      serveLease(hub, own);
      leases.add(own);
      own.on('close', () => leases.delete(own));
      return { options: { port }, transfer: [port] };
    },
    image: () => link.image(),
    crash: () => link.kill(),
    async close() {
      await maintenance.stop();
      await endPool(pool);
      for (const lease of leases) lease.close();
      await link.close();
      await directory?.release();
    },
  };
}
