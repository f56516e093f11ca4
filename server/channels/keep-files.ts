import type { Inbound } from '../../channels/inbound.ts';
import type { Received } from '../../domain/received/received.ts';
import { cleanText } from '../clean-text.ts';
import type { Context } from '../context.ts';
import { keepFile } from '../files/receive-file.ts';
import { Refused } from '../problems.ts';

/** Keeps what may be kept; what may not is named to staff, so that nobody waits for it. */
export async function keepFiles(context: Context, row: Received, { files }: Pick<Inbound, 'files'>, conversationId: string, writerId: string): Promise<{ ids: string[]; refused: { name: string; reason: string }[] }> {
  const ids: string[] = [];
  const refused: { name: string; reason: string }[] = [];
  const limit = context.config.filesMaxMb * 1_000_000;
  for (const [index, { name, bytes }] of files.entries()) {
    const called = cleanText(name).slice(0, 200) || `file ${index + 1}`;
    if (ids.length === context.config.filesPerMessage) refused.push({ name: called, reason: `A message carries ${context.config.filesPerMessage} files.` });
    else if (bytes.length > limit) refused.push({ name: called, reason: `It is larger than ${context.config.filesMaxMb} MB.` });
    else {
      try {
        ids.push((await keepFile(context, context.db, { bytes, name: called, clientId: `received-${row.id}-${index}`, place: { conversationId }, uploader: { kind: 'patient', id: writerId } })).id);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.push({ name: called, reason: error.message });
      }
    }
  }
  return { ids, refused };
}
