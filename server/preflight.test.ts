import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obstacle } from './preflight.mjs';

let bare: string;
let installed: string;
beforeAll(async () => {
  bare = await mkdtemp(join(tmpdir(), 'toniq-preflight-'));
  installed = join(bare, 'installed');
  await mkdir(join(installed, 'node_modules/commander'), { recursive: true });
});
afterAll(() => rm(bare, { recursive: true }));

describe('the preflight', () => {
  it.each(['12.22.0', '20.19.2', '22.17.1'])('refuses Node %s and says where a newer one comes from', (version) => {
    expect(obstacle({ version, root: installed })).toContain(`this is Node ${version}`);
  });

  it('says that npm would use the one that came along', async () => {
    const root = join(bare, 'along');
    await mkdir(join(root, 'node_modules/commander'), { recursive: true });
    await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
    await writeFile(join(root, 'node_modules/.bin/node'), '');
    expect(obstacle({ version: '20.19.2', root })).toContain('call npm start');
  });

  it.each(['22.18.0', '24.21.0', '100.0.0'])('lets Node %s pass', (version) => {
    expect(obstacle({ version, root: installed })).toBeNull();
  });

  it('says how to install what is missing', () => {
    expect(obstacle({ version: '24.21.0', root: bare })).toContain('npm ci');
  });
});
