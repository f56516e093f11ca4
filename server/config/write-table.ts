/** Writes the table of settings into docs/settings.md: `npm run settings-doc`. A test fails while it is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsTable } from './table.ts';

const PAGE = join(import.meta.dirname, '../../docs/settings.md');
const BETWEEN = /(<!-- settings:[^\n]*-->\n)[^]*(\n<!-- \/settings -->)/;

/** The page's text with the table as it should stand. */
export const withSettings = (page: string): string => page.replace(BETWEEN, (_, open: string, close: string) => `${open}${settingsTable().trim()}${close}`);

if (import.meta.main) await writeFile(PAGE, withSettings(await readFile(PAGE, 'utf8')));
