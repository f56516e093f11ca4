/** Nothing the database acknowledged is lost when the process is killed in the middle of writing. */
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../fixtures/connections.ts';
import { startProcess } from '../fixtures/processes.ts';
import { openDb } from '../open.ts';
import { migratedImage } from '../testing.ts';
import { pgliteDriver } from './driver.ts';

test('kill -9 with concurrent writers, three times over', async () => {
  const directory = await temporaryDirectory();
  await (await pgliteDriver({ dataDir: directory.path, image: await migratedImage(null) })).close();
  const acknowledged: string[] = [];
  for (const rows of [20, 200, 400]) {
    const writer = startProcess('writer', { dataDir: directory.path });
    await writer.printed(rows);
    await writer.kill();
    acknowledged.push(...writer.lines);
  }
  const db = await openDb({ dataDir: directory.path });
  const stored = new Set((await db.query<{ id: string }>(`select id from acknowledged where filler like 'y%'`)).map((row) => row.id));
  expect(acknowledged.length).toBeGreaterThanOrEqual(620);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  // At most what each writer had under way when it was killed.
  expect(stored.size - acknowledged.length).toBeLessThanOrEqual(3 * 8);
  expect(await db.query(`select 1 from acknowledged where filler not like 'y%'`)).toEqual([]);
  await db.close();
  await directory.remove();
}, 60_000);
