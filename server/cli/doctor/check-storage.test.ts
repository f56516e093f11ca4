import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDataDirectory } from './check-storage.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'toniq-doctor-'));
});
afterAll(() => rm(directory, { recursive: true }));

it('a data directory that others can read fails, with the command that closes it', async () => {
  await chmod(directory, 0o755);
  expect((await checkDataDirectory(directory))[0]).toMatchObject({ state: 'fail', todo: `Run: chmod 700 ${directory}` });
  await chmod(directory, 0o700);
  expect((await checkDataDirectory(directory)).map(({ state }) => state)).toEqual(['ok', 'ok']);
});

it('one that is not there yet is measured on the disk it will lie on; a file is none', async () => {
  expect((await checkDataDirectory(join(directory, 'a/b'))).map(({ check, state }) => [check, state])).toEqual([['data directory', 'ok'], ['disk', 'ok']]);
  await writeFile(join(directory, 'file'), '');
  expect((await checkDataDirectory(join(directory, 'file')))[0]).toMatchObject({ state: 'fail' });
});
