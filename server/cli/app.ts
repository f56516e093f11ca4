import type { Db } from '../../db/db.ts';
import type { Knowledge } from '../../kb/search.ts';
import type { Config, Secrets } from '../config/config.ts';
import type { DryAgent } from './ask-runner.ts';

/** What commands may use. Everything is opened when it is first asked for, since most commands need little. */
export interface App {
  config: Config;
  secrets: Secrets;
  /** The database as it is; its migrations may not have run. */
  db(): Promise<Db>;
  /** Runs the migrations that are missing. @returns the names of those applied now */
  migrate(): Promise<string[]>;
  /** Fills an empty embedded database with the demo hospital, unless that is switched off. @returns whether it did */
  seed(): Promise<boolean>;
  /** The knowledge base, after migrating. */
  knowledge(): Promise<Knowledge>;
  /** The agent as configured, but with its memory in this process only: what it is asked leaves no trace. */
  dryAgent(): Promise<DryAgent>;
}
