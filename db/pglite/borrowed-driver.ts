/** The embedded database in a thread that does not own it: everything goes over the port that the owner's `lend()` gave. */
import type { MessagePort } from 'node:worker_threads';
import type { Driver } from '../db.ts';
import { endPool } from '../end-pool.ts';
import { BorrowedHub } from './borrowed-hub.ts';
import { hubPool } from './hub-pool.ts';

export interface BorrowOptions {
  port: MessagePort;
  connections?: number;
}

/** Waits until the owner answers. Throws DatabaseUnavailable when it has closed. */
export async function borrowedDriver({ port, connections }: BorrowOptions): Promise<Driver> {
  const hub = new BorrowedHub(port);
  await hub.ready;
  const { pool, types, newClient } = hubPool(hub, connections);
  return {
    kind: 'pglite',
    pool,
    types,
    newClient,
    lend() {
      const port = hub.lend();
      return { options: { port }, transfer: [port] };
    },
    async close() {
      await endPool(pool);
      hub.close();
    },
  };
}
