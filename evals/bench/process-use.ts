/** What a process has used, read from `/proc`; null where there is none (not Linux, or it has ended). */
import { readdirSync, readFileSync } from 'node:fs';

// The kernel counts in hundredths of a second for every program, whatever its own tick is.
const TICKS_PER_SECOND = 100;

/** Processor seconds of a process with all its threads. */
export function cpuSeconds(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name in brackets may hold spaces: fields are counted after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Memory in MB: `now` as it stands, `peak` the most it ever was. */
export function memoryMb(pid: number): { now: number; peak: number } | null {
  const status = read(`/proc/${pid}/status`);
  if (status === null) return null;
  const kb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN);
  return { now: kb('VmRSS') / 1024, peak: kb('VmHWM') / 1024 };
}

/** Processor seconds of the PostgreSQL backends that serve a database, when the database runs on this machine. */
export function databaseCpuSeconds(database: string): number | null {
  let seconds: number | null = null;
  for (const entry of list('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = read(`/proc/${entry}/cmdline`);
    if (!command?.startsWith('postgres:') || !command.includes(` ${database} `)) continue;
    seconds = (seconds ?? 0) + (cpuSeconds(Number(entry)) ?? 0);
  }
  return seconds;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
