/** A real `pg.Pool` whose connections lead to a hub. */
import pg from 'pg';
import { ValueTypes } from '../value-types.ts';
import type { HubAccess } from './hub.ts';
import { HubSocket } from './socket.ts';

export interface HubPool {
  pool: pg.Pool;
  types: ValueTypes;
  newClient(): pg.Client;
}

export function hubPool(hub: HubAccess, connections = 20): HubPool {
  const types = new ValueTypes();
  const stream = () => new HubSocket(hub);
  // Everything is spelt out so that PG* variables meant for another database change nothing here.
  const config = { host: 'embedded', port: 5432, user: 'postgres', password: '', database: 'postgres', ssl: false, types, stream } as unknown as pg.ClientConfig;
  return { pool: new pg.Pool({ ...config, max: connections, idleTimeoutMillis: 0 }), types, newClient: () => new pg.Client(config) };
}
