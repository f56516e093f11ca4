import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSettings } from './write-table.ts';

it('README holds every setting as the server reads it; if not, run npm run settings-doc', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toBe(withSettings(readme));
  expect(readme).toContain('`ONCALL_WEBHOOK`');
});
