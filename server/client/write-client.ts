/** Writes clients/typescript/api.ts: `npm run client`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientSource } from './client-source.ts';

export const CLIENT_FILE = join(import.meta.dirname, '../../clients/typescript/api.ts');

if (import.meta.main) await writeFile(CLIENT_FILE, clientSource());
