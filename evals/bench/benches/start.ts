import { cpSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import type { Bench, Ground } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { newClientId } from '../load/clock.ts';
import { openPatientSocket } from '../load/patient-socket.ts';
import { openSessions } from '../load/sessions.ts';
import { repositoryRoot } from '../repository-root.ts';
import { median } from '../statistics.ts';

const WARM_STARTS = 3;

/** Times from spawning the process, ms. */
type Start = { ready: number; healthy: number; acknowledged: number };

/** The first start on a fresh checkout with an empty database, then starts on what the first one left. */
export const start: Bench = {
  name: 'start',
  about: 'time until ready and until the first acknowledged message, cold and warm',
  on: 'each',
  async run(ground) {
    const checkout = await freshCheckout();
    ground.after(() => rm(checkout, { recursive: true, force: true }));
    const cold = await once(ground, checkout, 0);
    const warm: Start[] = [];
    for (let n = 1; n <= WARM_STARTS; n++) warm.push(await once(ground, checkout, n));
    const seconds = (name: string, ms: number, limit?: number): Figure => ({ name, value: ms / 1000, unit: 's', ...(limit ? { goal: atMost(limit) } : {}) });
    return [
      seconds('cold: ready', cold.ready, 10),
      seconds('cold: first /readyz 200', cold.healthy),
      seconds('cold: first message acknowledged', cold.acknowledged),
      seconds(`warm: ready (median of ${WARM_STARTS})`, median(warm.map(({ ready }) => ready)), 1.5),
      seconds('warm: first /readyz 200', median(warm.map(({ healthy }) => healthy))),
      seconds('warm: first message acknowledged', median(warm.map(({ acknowledged }) => acknowledged))),
    ];
  },
};

async function once(ground: Ground, checkout: string, n: number): Promise<Start> {
  const began = performance.now();
  const server = await ground.startServer({ checkout });
  try {
    const health = await fetch(`${server.url}/readyz`);
    if (health.status !== 200) throw new Error(`The server says that it is ready, but /readyz answers ${health.status}.`);
    const healthy = performance.now() - began;
    const [session] = await openSessions(server.url, 1, n * 50);
    const socket = await openPatientSocket(server.url, session!.token);
    await socket.send('where can I park', newClientId());
    const acknowledged = performance.now() - began;
    socket.close();
    return { ready: server.readyMs, healthy, acknowledged };
  } finally {
    await server.stop();
  }
}

/** The sources without anything that an earlier start built, beside the installed packages. */
async function freshCheckout(): Promise<string> {
  const checkout = await mkdtemp(join(tmpdir(), 'toniq-checkout-'));
  const left = new Set(['node_modules', 'dist', 'data', '.git', 'evals']);
  cpSync(repositoryRoot, checkout, { recursive: true, filter: (from) => !left.has(relative(repositoryRoot, from)) && basename(from) !== '.cache' });
  await symlink(join(repositoryRoot, 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}
