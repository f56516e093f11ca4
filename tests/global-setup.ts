import { ensureAssets } from '../server/assets/build.ts';

/** Browser tests and the server's own need the browser programs; without a change this costs milliseconds. */
export async function setup(): Promise<void> {
  await ensureAssets({ log: () => undefined });
}
