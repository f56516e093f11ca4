/** A database of its own for each benchmark: a fresh folder, or a fresh database on the server of `BENCH_DATABASE_URL`. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../db/db.ts';
import { openDb } from '../../db/open.ts';
import { databaseCpuSeconds } from './process-use.ts';

export type DatabaseKind = 'embedded' | 'postgres';

export type BenchDatabase = {
  kind: DatabaseKind;
  /** What the server is started with. */
  env: Record<string, string>;
  /** Opens it from here. The embedded one only while no server runs on it. */
  open(): Promise<Db>;
  /** Processor seconds its own processes have used; null for the embedded one, which runs inside the server. */
  cpuSeconds(): number | null;
  remove(): Promise<void>;
};

export async function newBenchDatabase(kind: DatabaseKind, serverUrl: string | null): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'toniq-bench-'));
  const removeFolder = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  if (kind === 'embedded') {
    return { kind, env: { DATA_DIR: dataDir }, open: () => openDb({ dataDir }), cpuSeconds: () => null, remove: removeFolder };
  }
  if (!serverUrl) throw new Error('Set BENCH_DATABASE_URL to the address of a PostgreSQL server on which databases may be created.');
  const name = `toniq_bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    kind,
    env: { DATA_DIR: dataDir, DATABASE_URL: url.href },
    open: () => openDb({ url: url.href }),
    cpuSeconds: () => databaseCpuSeconds(name),
    async remove() {
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
      await removeFolder();
    },
  };
}

/** The server's version and how it was set up to keep what it acknowledges, for the report. */
export async function describeServer(serverUrl: string): Promise<string> {
  const server = await openDb({ url: serverUrl, connections: 1 });
  try {
    const { version, fsync, commit, buffers } = await server.one<{ version: string; fsync: string; commit: string; buffers: string }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('shared_buffers') as buffers`);
    return `PostgreSQL ${version} (fsync ${fsync}, synchronous_commit ${commit}, shared_buffers ${buffers})`;
  } finally {
    await server.close();
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = await openDb({ url, connections: 1 });
  try {
    await server.query(sql);
  } finally {
    await server.close();
  }
}
