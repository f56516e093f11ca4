import type { InboundFile } from '../../../channels/inbound.ts';
import { parseWebhook, type SmsMedia } from '../../../channels/sms/parse-webhook.ts';
import { basic } from '../../../channels/sms/send.ts';
import { fieldsOf } from '../../../channels/sms/signature.ts';
import type { Received } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';
import { CannotFetch, fetchPublic } from '../../outside/fetch-public.ts';
import { FilesLater } from '../files-later.ts';
import { smsSetup } from './sms-setup.ts';

/** Ends the name of the row that fetches a message's pictures: the words never wait for them. */
export const PICTURES = ':media';

const ONE_MS = 8_000;
/** For all pictures of a message together: others wait behind it. */
const ALL_MS = 20_000;
/** Networks carry no larger ones in a text message. */
const MOST_BYTES = 10_000_000;
/** Pauses before the second try, the third and so on, in seconds; then they count as lost. */
const PAUSES = [10, 60, 300, 1_800];

/** Fetches the pictures of a message. What cannot be had for good is said in words, so that nobody waits for it. Throws `FilesLater`. */
export async function fetchPictures(context: Context, raw: Buffer, { tries }: Received): Promise<{ files: InboundFile[]; note: string }> {
  const message = parseWebhook(fieldsOf(raw));
  const media = message.kind === 'message' ? message.media : [];
  const files: InboundFile[] = [];
  const until = performance.now() + ALL_MS;
  let lost = 0;
  for (const [index, one] of media.entries()) {
    try {
      const bytes = await fetchOne(context, one, Math.min(ONE_MS, until - performance.now()));
      files.push({ name: `picture-${index + 1}`, type: one.mediaType, bytes, inline: false });
    } catch (error) {
      if (!(error instanceof CannotFetch)) throw error;
      const pause = PAUSES[tries];
      if (!error.lasting && pause !== undefined) throw new FilesLater(pause);
      lost += 1;
    }
  }
  return { files, note: lost > 0 ? `[${lost === 1 ? 'A file' : `${lost} files`} of this message could not be fetched.]` : '' };
}

async function fetchOne(context: Context, { url }: SmsMedia, timeoutMs: number): Promise<Buffer> {
  if (timeoutMs <= 0) throw new CannotFetch('timeout', 'The server took too long.', false);
  const setup = smsSetup(context);
  const { bytes } = await fetchPublic(url, {
    limit: Math.min(context.config.filesMaxMb * 1_000_000, MOST_BYTES), timeoutMs,
    ...(setup ? { trusted: [new URL(setup.baseUrl).origin], authorization: basic({ sid: setup.accountSid, token: setup.tokens[0]! }) } : {}),
  });
  return bytes;
}
