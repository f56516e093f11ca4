/** The embedded database as a driver: a real `pg.Pool` whose connections lead to the engine in the worker thread. */
import pg from 'pg';
import type { Driver } from '../db.ts';
import { endPool } from '../end-pool.ts';
import { ValueTypes } from '../value-types.ts';
import { closeToOthers, prepareDirectory } from './data-directory.ts';
import { Hub } from './hub.ts';
import { HubSocket } from './socket.ts';
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
  const sockets = new Set<HubSocket>();
  const { image, longestStatementMs } = options;
  const link = new WorkerLink({ directory: directory?.database, image, longestStatementMs }, () => {
    hub.reset();
    for (const socket of sockets) socket.destroy(new Error('Connection terminated: the embedded engine ended'));
  });
  const hub = new Hub((batch) => link.execute(batch), options.idleInTransactionMs);
  let serverVersion: string;
  try {
    serverVersion = await link.start();
    if (directory) await closeToOthers(directory.database);
  } catch (error) {
    await link.close();
    await directory?.release();
    throw error;
  }

  const stream = () => {
    const socket = new HubSocket(hub, serverVersion);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const types = new ValueTypes();
  // Everything is spelt out so that PG* variables meant for another database change nothing here.
  const config = { host: 'embedded', port: 5432, user: 'postgres', password: '', database: 'postgres', ssl: false, types, stream } as unknown as pg.ClientConfig;
  const pool = new pg.Pool({ ...config, max: options.connections ?? 20, idleTimeoutMillis: 0 });
  const maintenance = startMaintenance(pool, options.maintenanceEveryMs);

  return {
    kind: 'pglite',
    pool,
    types,
    newClient: () => new pg.Client(config),
    image: () => link.image(),
    crash: () => link.kill(),
    async close() {
      await maintenance.stop();
      await endPool(pool);
      await link.close();
      await directory?.release();
    },
  };
}
