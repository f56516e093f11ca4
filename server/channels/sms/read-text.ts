import type { Inbound, InboundFile } from '../../../channels/inbound.ts';
import { readKeyword } from '../../../channels/sms/keywords.ts';
import { fieldsOf } from '../../../channels/sms/signature.ts';
import { parseWebhook, type SmsMessage } from '../../../channels/sms/parse-webhook.ts';
import { basic } from '../../../channels/sms/send.ts';
import { parseContact } from '../../../domain/patients/contact.ts';
import type { Received } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';
import { CannotFetch, fetchPublic } from '../../outside/fetch-public.ts';
import { smsSetup } from './sms-setup.ts';
import { chosen } from './numbered-choices.ts';

/** Ends the name of the row that fetches a message's pictures: the words never wait for them. */
export const PICTURES = ':media';

/** Few readers read all that comes in: a slow server is left for the next try. */
const FETCH_MS = 8_000;

/** Reads a stored webhook: the text, or for a row of pictures what it points to. Throws when it cannot be read now. */
export async function readText(context: Context, raw: Buffer, row: Received): Promise<Inbound> {
  const message = parseWebhook(fieldsOf(raw));
  if (message.kind !== 'message') throw new Error('This is not a text message of a gateway.');
  const pictures = row.sourceId.endsWith(PICTURES) ? await fetchPictures(context, message) : null;
  const from = parseContact(message.from, context.config.phoneCountryCode);
  // A pool is one number with many names: the gateway keeps each phone with one of them.
  const to = smsSetup(context)?.listOf(message.to) ?? message.to;
  const words = pictures ? pictures.note : message.text;
  const text = pictures || !from ? words : await chosen(context.db, from, to, words);
  const keyword = readKeyword(text, false)?.keyword;
  return {
    channel: 'sms', kind: kindOf(context, message), from: from && { ...from, name: null }, to,
    subject: '', text, triage: text, quoted: '', signature: '', files: pictures?.files ?? [],
    thread: { tokens: [], messageId: message.sid, inReplyTo: [], references: [] },
    verdict: { sender: 'aligned', detail: { ...(message.optOutType ? { optOutType: message.optOutType } : {}), ...(keyword ? { keyword } : {}) } },
    bounce: null, sentAt: null,
  };
}

/** Short codes are programs; our own numbers are us. */
function kindOf(context: Context, { from, to }: SmsMessage): Inbound['kind'] {
  if (from === to || smsSetup(context)?.numbers.includes(from)) return 'own';
  return /^\+?\d{3,6}$/u.test(from) ? 'auto_reply' : 'message';
}

/** What cannot be had for good is said in words, so that nobody waits for it; what may come later is tried again. */
async function fetchPictures(context: Context, { media }: SmsMessage): Promise<{ files: InboundFile[]; note: string }> {
  const setup = smsSetup(context);
  const files: InboundFile[] = [];
  let lost = 0;
  for (const [index, { url, mediaType }] of media.entries()) {
    try {
      const { bytes } = await fetchPublic(url, {
        limit: context.config.filesMaxMb * 1_000_000, timeoutMs: FETCH_MS,
        ...(setup ? { trusted: [new URL(setup.baseUrl).origin], authorization: basic({ sid: setup.accountSid, token: setup.tokens[0]! }) } : {}),
      });
      files.push({ name: `picture-${index + 1}`, type: mediaType, bytes, inline: false });
    } catch (error) {
      if (!(error instanceof CannotFetch) || !error.lasting) throw error;
      lost += 1;
    }
  }
  return { files, note: lost > 0 ? `[${lost === 1 ? 'A file' : `${lost} files`} of this message could not be fetched.]` : '' };
}
