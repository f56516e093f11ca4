/** The key under which the database keeps secrets: from the settings, else from a file beside the database that is made when it is first needed. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecretBox, type SecretBox } from '../domain/secrets/secret-box.ts';
import type { Config, Secrets } from './config/config.ts';

export const secretKeyFile = (dataDir: string): string => join(dataDir, 'secret-key');

/** Reads the file at the first use, and makes it at the first secret that is sealed. */
export function openSecretBox({ dataDir }: Pick<Config, 'dataDir'>, { secretKeys }: Pick<Secrets, 'secretKeys'>): SecretBox {
  if (secretKeys) return createSecretBox(secretKeys);
  let box: SecretBox | null = null;
  const existing = (): SecretBox | null => {
    const text = box ? null : read(dataDir);
    return (box ??= text === null ? null : createSecretBox([text]));
  };
  return {
    seal: (plain, about) => (existing() ?? (box = createSecretBox([made(dataDir)]))).seal(plain, about),
    open: (sealed, about) => existing()?.open(sealed, about) ?? null,
    isCurrent: (sealed) => existing()?.isCurrent(sealed) ?? false,
  };
}

function read(dataDir: string): string | null {
  try {
    return readFileSync(secretKeyFile(dataDir), 'utf8').trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Another process may make it at the same moment: whoever comes second takes the first one's. */
function made(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(secretKeyFile(dataDir), `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return read(dataDir)!;
}
