import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NotFound } from '../../domain/errors.ts';
import { StoreFailed, type FileStore } from './file-store.ts';

const KEY = /^[\w-]{20,100}$/;

/** Files in a folder that this user alone can open, made when the first one comes. */
export function createDiskStore(folder: string): FileStore {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new StoreFailed('A key of the file store has a wrong form.');
    return join(folder, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const part = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const file = await open(part, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw new StoreFailed(`A file could not be written to ${folder} (${codeOf(error)}). Look at its space and permissions.`);
      }
    },
    async read(key) {
      try {
        return (await open(pathOf(key))).createReadStream();
      } catch (error) {
        if (codeOf(error) === 'ENOENT') throw new NotFound('file');
        throw new StoreFailed(`A file in ${folder} could not be read (${codeOf(error)}).`);
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }).catch((error: unknown) => {
      throw new StoreFailed(`A file in ${folder} could not be removed (${codeOf(error)}).`);
    }),
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
