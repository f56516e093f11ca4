import { copyCheckpoint, type Checkpoint, type CheckpointMetadata } from '@langchain/langgraph-checkpoint';
import type { RunnableConfig } from '@langchain/core/runnables';
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import type pg from 'pg';

export const CHECKPOINT_SCHEMA = 'langgraph';

/** Checkpoints kept of each conversation. One would do; the others are for looking into what happened. */
const KEPT = 3;

/** Any number that nobody else locks with; two servers that start at once set up one after the other. */
const SETUP_LOCK = 7_406_219;

/**
 * The memory of conversations, in tables of LangGraph's own. Creates them when they are missing; call it once at start,
 * after the migrations.
 */
export async function createCheckpointer(db: { pool: pg.Pool }): Promise<TurnCheckpoints> {
  const saver = new TurnCheckpoints(db.pool);
  const { rows } = await db.pool.query<{ ready: boolean }>('SELECT to_regclass($1) IS NOT NULL AS ready', [`${CHECKPOINT_SCHEMA}.checkpoint_migrations`]);
  if (rows[0]?.ready !== true) {
    const client = await db.pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
      await saver.setup();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [SETUP_LOCK]);
      client.release();
    }
  } else await saver.setup();
  return saver;
}

/** What one `put` writes. Every statement of a WITH sees the rows as they were before, hence `KEPT - 1` older ones. */
const PUT = `
  WITH kept AS (
    SELECT checkpoint_id, checkpoint FROM ${CHECKPOINT_SCHEMA}.checkpoints
    WHERE thread_id = $1 AND checkpoint_ns = $2 AND checkpoint_id <> $3 ORDER BY checkpoint_id DESC LIMIT ${KEPT - 1}
  ), pruned AS (
    DELETE FROM ${CHECKPOINT_SCHEMA}.checkpoints WHERE thread_id = $1 AND checkpoint_ns = $2 AND checkpoint_id < (SELECT min(checkpoint_id) FROM kept)
  ), pruned_blobs AS (
    DELETE FROM ${CHECKPOINT_SCHEMA}.checkpoint_blobs b
    WHERE b.thread_id = $1 AND b.checkpoint_ns = $2 AND b.version IS DISTINCT FROM $5::jsonb -> 'channel_versions' ->> b.channel
      AND NOT EXISTS (SELECT FROM kept WHERE kept.checkpoint -> 'channel_versions' ->> b.channel = b.version)
  ), blobs AS (
    INSERT INTO ${CHECKPOINT_SCHEMA}.checkpoint_blobs (thread_id, checkpoint_ns, channel, version, type, blob)
    SELECT $1, $2, channel, version, type, blob FROM unnest($7::text[], $8::text[], $9::text[], $10::bytea[]) AS b(channel, version, type, blob)
    ON CONFLICT DO NOTHING
  )
  INSERT INTO ${CHECKPOINT_SCHEMA}.checkpoints (thread_id, checkpoint_ns, checkpoint_id, parent_checkpoint_id, checkpoint, metadata)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (thread_id, checkpoint_ns, checkpoint_id) DO UPDATE SET checkpoint = EXCLUDED.checkpoint, metadata = EXCLUDED.metadata`;

/**
 * LangGraph's saver with a `put` of one statement that also prunes. The library's own takes a transaction of 12 round trips
 * for this graph, one for each channel that only says which node came last, and keeps every checkpoint for ever.
 */
export class TurnCheckpoints extends PostgresSaver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool, undefined, { schema: CHECKPOINT_SCHEMA });
    this.#pool = pool;
  }

  override async put(config: RunnableConfig, checkpoint: Checkpoint, metadata: CheckpointMetadata, newVersions: Record<string, string | number>): Promise<RunnableConfig> {
    const { thread_id, checkpoint_ns = '', checkpoint_id } = config.configurable as { thread_id: string; checkpoint_ns?: string; checkpoint_id?: string };
    const values = checkpoint.channel_values;
    // A channel without a value needs no row: the saver reads a missing one as empty.
    const channels = Object.entries(newVersions).filter(([channel]) => channel in values && values[channel] !== undefined);
    const dumped = await Promise.all(channels.map(async ([channel]) => this.serde.dumpsTyped(values[channel])));
    const { channel_values: _, ...bare } = copyCheckpoint(checkpoint);
    await this.#pool.query(PUT, [
      thread_id, checkpoint_ns, checkpoint.id, checkpoint_id ?? null, JSON.stringify(bare), JSON.stringify(metadata),
      channels.map(([channel]) => channel), channels.map(([, version]) => String(version)), dumped.map(([type]) => type), dumped.map(([, value]) => Buffer.from(value)),
    ]);
    return { configurable: { thread_id, checkpoint_ns, checkpoint_id: checkpoint.id } };
  }
}
