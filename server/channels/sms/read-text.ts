import type { Inbound } from '../../../channels/inbound.ts';
import { readKeyword } from '../../../channels/sms/keywords.ts';
import { fieldsOf } from '../../../channels/sms/signature.ts';
import { parseWebhook, type SmsMessage } from '../../../channels/sms/parse-webhook.ts';
import { parseContact } from '../../../domain/patients/contact.ts';
import type { Received } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';
import { PICTURES } from './fetch-pictures.ts';
import { smsSetup } from './sms-setup.ts';
import { chosen } from './numbered-choices.ts';

/** Reads a stored webhook. A row of pictures has no words of its own. Throws when it is none. */
export async function readText(context: Context, raw: Buffer, row: Received): Promise<Inbound> {
  const message = parseWebhook(fieldsOf(raw));
  if (message.kind !== 'message') throw new Error('This is not a text message of a gateway.');
  const isPictures = row.sourceId.endsWith(PICTURES);
  const from = parseContact(message.from, context.config.phoneCountryCode);
  // A pool is one number with many names: the gateway keeps each phone with one of them.
  const to = smsSetup(context)?.listOf(message.to) ?? message.to;
  const text = isPictures ? '' : from ? await chosen(context.db, from, to, message.text) : message.text;
  const keyword = readKeyword(text, false)?.keyword;
  return {
    channel: 'sms', kind: kindOf(context, message), from: from && { ...from, name: null }, to,
    // The words of a picture message stand in a row of their own; here they tell the language alone.
    subject: isPictures ? message.text : '', text, triage: text, quoted: '', signature: '', files: [],
    thread: { tokens: [], messageId: message.sid, inReplyTo: [], references: [] },
    verdict: { sender: 'aligned', detail: { ...(message.optOutType ? { optOutType: message.optOutType } : {}), ...(keyword ? { keyword } : {}) } },
    bounce: null, sentAt: null,
  };
}

/** Short codes and names are programs; our own numbers are us. */
function kindOf(context: Context, { from, to }: SmsMessage): Inbound['kind'] {
  if (from === to || smsSetup(context)?.numbers.includes(from)) return 'own';
  return /^\+?\d{7,15}$/u.test(from) ? 'message' : 'auto_reply';
}
