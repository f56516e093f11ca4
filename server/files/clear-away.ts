import { discardOrphans, forgetAttachment } from '../../domain/attachments/attachment.ts';
import type { Context } from '../context.ts';

/** A file that no message carried within a day was not sent. */
const UNSENT_SECONDS = 24 * 3600;

/** Removes what nobody sent, the bytes before the row, so that a crash between leaves the row to find them by. */
export async function clearUnsentFiles({ db, files }: Pick<Context, 'db' | 'files'>, olderThanSeconds = UNSENT_SECONDS): Promise<void> {
  for (const { id, storageKey } of await discardOrphans(db, olderThanSeconds)) {
    await files.remove(storageKey);
    await forgetAttachment(db, id);
  }
}
