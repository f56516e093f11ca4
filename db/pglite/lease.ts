/**
 * The owner's end of a hub that is lent to another thread: a port on which that thread's clients join, send their batches and
 * leave. When the thread dies its port closes, and all its clients leave: what they had open is rolled back.
 */
import type { MessagePort } from 'node:worker_threads';
import { ownBytes } from './own-bytes.ts';
import type { Hub, HubClient } from './hub.ts';

interface LentBatch {
  batch: number;
  client: number;
  bytes: Uint8Array;
  sql: string[];
  prepared: string[];
}

/** From the thread that borrows. Numbers of clients and batches are its own. */
export type LeaseRequest =
  | { join: number }
  | LentBatch
  | { leave: number }
  /** A port for yet another thread. */
  | { lend: MessagePort };

/** To the thread that borrows. The lease's number comes first of all and tells one lease's clients from another's. */
export type LeaseReply =
  | { lease: number; serverVersion: string }
  | { batch: number; bytes: Uint8Array }
  | { batch: number; error: string }
  | { client: number; bytes: Uint8Array }
  | { client: number; expel: { code: string; reason: string } }
  | { client: number; lost: string };

/**
 * Other threads do what can wait a little, the owner stores messages and calls for help. A pause that no patient notices, and far
 * longer than a statement takes.
 */
const LENT_GIVES_WAY_MS = 50;

let leases = 0;

/** Serves whoever is at the other end of `own` until it is closed on either side. */
export function serveLease(hub: Hub, own: MessagePort): void {
  const clients = new Map<number, HubClient>();
  const post = (reply: LeaseReply, transfer: ArrayBuffer[] = []) => own.postMessage(reply, transfer);
  post({ lease: ++leases, serverVersion: hub.serverVersion });
  own.on('message', (request: LeaseRequest) => {
    if ('join' in request) {
      const client = lentClient(request.join, post);
      clients.set(request.join, client);
      hub.join(client);
    } else if ('batch' in request) {
      const client = clients.get(request.client);
      if (client) void run(client, request);
    } else if ('lend' in request) serveLease(hub, request.lend);
    else {
      const client = clients.get(request.leave);
      clients.delete(request.leave);
      if (client) void hub.leave(client);
    }
  });
  own.on('close', () => {
    for (const client of clients.values()) void hub.leave(client);
    clients.clear();
  });
  // The port alone keeps nobody running: its owner goes on for as long as it has something else to do.
  own.unref();

  async function run(client: HubClient, { batch, bytes, sql, prepared }: LentBatch): Promise<void> {
    try {
      const answer = await hub.submit(client, Buffer.from(bytes.buffer as ArrayBuffer), sql, prepared);
      const whole = ownBytes(answer);
      post({ batch, bytes: whole }, [whole.buffer]);
    } catch (error) {
      post({ batch, error: messageOf(error) });
    }
  }
}

function lentClient(client: number, post: (reply: LeaseReply, transfer?: ArrayBuffer[]) => void): HubClient {
  return {
    givesWayMs: LENT_GIVES_WAY_MS,
    deliver(bytes) {
      // A copy always: several clients may get the same notification.
      const copy = new Uint8Array(bytes);
      post({ client, bytes: copy }, [copy.buffer]);
    },
    expel: (code, reason) => post({ client, expel: { code, reason } }),
    destroy: (error) => post({ client, lost: error.message }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
