import type { BenchDatabase } from './bench-database.ts';
import type { Figure } from './figures.ts';
import type { ServerOptions, ServerProcess } from './server-process.ts';

/** What a benchmark stands on. */
export type Ground = {
  /** Fresh and empty. For a benchmark that needs none it is an embedded one that nobody opens. */
  database: BenchDatabase;
  /** The sizes of the design's targets where the default is a quick run. */
  full: boolean;
  /** Starts a server on the database. It is stopped at the end if it still runs; when the benchmark fails its last words are shown. */
  startServer(options?: ServerOptions): Promise<ServerProcess>;
  /** A line for the report: what limits a figure, or what was measured beside it. */
  note(line: string): void;
  /** Done when the benchmark ends, however it ends; last one first. */
  after(step: () => Promise<void>): void;
};

export type Bench = {
  name: string;
  /** One line for `--help`. */
  about: string;
  /** Where it runs: on both databases, on PostgreSQL alone, or without any. */
  on: 'each' | 'postgres' | 'none';
  run(ground: Ground): Promise<Figure[]>;
};
