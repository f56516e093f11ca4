import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withSettings } from './write-table.ts';

it('docs/settings.md holds every setting as the server reads it; if not, run npm run settings-doc', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
  expect(page).toBe(withSettings(page));
  expect(page).toContain('`ONCALL_WEBHOOK`');
});
