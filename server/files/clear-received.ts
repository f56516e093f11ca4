import { bytesAreGone, withOldBytes } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';

const AT_ONCE = 500;

/**
 * Gives up the raw bytes of messages that were dealt with long ago: what they said stands in the conversation. What is put aside keeps them until
 * staff have decided. The file goes before the row says so, so that a crash between leaves the row to find it by. Returns how many.
 */
export async function clearReceivedBytes({ db, files, config }: Pick<Context, 'db' | 'files' | 'config'>): Promise<number> {
  const old = await withOldBytes(db, config.receivedRawDays, AT_ONCE);
  for (const { storageKey } of old) if (storageKey !== null) await files.remove(storageKey);
  if (old.length) await bytesAreGone(db, old.map(({ id }) => id));
  return old.length;
}
