/** Tells one process from another that later gets the same process id. */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  pid: number;
  hostname: string;
  /** Where this pid means something: one boot of one machine, one container. Pids of other places cannot be looked up. */
  place: string;
  /** When the process started, in the kernel's own ticks; null where the system does not tell. */
  started: string | null;
}

/** Who we are. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, hostname: hostname(), place: await ownPlace(), started: await startOf(process.pid) };
}

/** True while the process still runs; null when it lives in another place, where nobody can tell from here. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean | null> {
  if (identity.place !== (await ownPlace())) return null;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it is there, but another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return identity.started === null || identity.started === (await startOf(identity.pid));
}

async function ownPlace(): Promise<string> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    return `${boot} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Field 22 of /proc/PID/stat, counted after the program's name, which may itself contain spaces and parentheses. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
