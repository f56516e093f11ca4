/** Writes the table of settings into README: `npm run settings-doc`. A test fails while it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsTable } from './table.ts';

const README = join(import.meta.dirname, '../../README.md');
const BETWEEN = /(<!-- settings:[^\n]*-->\n)[^]*(\n<!-- \/settings -->)/;

/** README's text with the table as it should stand. */
export const withSettings = (readme: string): string => readme.replace(BETWEEN, (_, open: string, close: string) => `${open}${settingsTable().trim()}${close}`);

if (import.meta.main) await writeFile(README, withSettings(await readFile(README, 'utf8')));
