import { fileURLToPath } from 'node:url';

/** The repository's root, where the server is started. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));
