/** What a figure depends on beside the code. */
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

export type Machine = {
  /** YYYY-MM-DD */
  date: string;
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  databases: string[];
  /** One-minute load average when the run began and ended: figures of a busy machine say little. */
  loadBefore: number;
  loadAfter: number;
};

/** This machine now; `databases` and `loadAfter` are for the end of the run. */
export function describeMachine(): Machine {
  const all = cpus();
  const load = loadavg()[0] ?? 0;
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: all[0]?.model.trim() || 'unknown processor',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    databases: [],
    loadBefore: load,
    loadAfter: load,
  };
}
