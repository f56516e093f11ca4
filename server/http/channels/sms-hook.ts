import express, { type Router } from 'express';
import { screen } from '../../../agent/safety/screen.ts';
import { parseWebhook, type SmsMessage } from '../../../channels/sms/parse-webhook.ts';
import { fieldsOf, isSigned } from '../../../channels/sms/signature.ts';
import { readAhead } from '../../channels/read-received.ts';
import { PICTURES } from '../../channels/sms/fetch-pictures.ts';
import { smsSetup } from '../../channels/sms/sms-setup.ts';
import { takeReport } from '../../channels/sms/take-report.ts';
import { storeReceived } from '../../channels/store-received.ts';
import { cleanText } from '../../clean-text.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../problems.ts';

/** Larger than any form of a gateway: 1,600 letters and ten addresses. */
const LIMIT_KB = 64;
/** No answer in words: what is answered goes out as a delivery of its own. */
const NOTHING = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

/**
 * The gateway's one address, for texts and for reports. A text is stored under its name before anything is answered: a webhook that comes
 * again is told the same and does nothing. Anything but 200 makes the gateway try again later.
 */
export function smsHook(context: Context): Router {
  const router = express.Router();
  router.post('/', express.raw({ type: () => true, limit: `${LIMIT_KB}kb` }), async (request, response) => {
    const setup = smsSetup(context);
    if (!setup) throw new Refused(404, 'not_found', 'Text messages are not set up on this server.');
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signed = { url: `${context.config.publicUrl}${request.originalUrl}`, signature: request.get('x-twilio-signature'), contentType: request.get('content-type') ?? '', body };
    if (!isSigned(setup.tokens, signed)) throw new Refused(403, 'not_signed', 'The signature does not fit. The gateway must call exactly PUBLIC_URL with /hooks/sms, and SMS_AUTH_TOKEN must be the token of its account.');
    const webhook = parseWebhook(fieldsOf(body));
    if (webhook.kind === 'unreadable') throw new Refused(422, 'invalid', `The field ${webhook.why} is missing or not as the gateway writes it.`);
    if (webhook.accountSid !== setup.accountSid) throw new Refused(403, 'not_signed', 'This is another account than SMS_ACCOUNT_SID.');
    if (webhook.kind === 'message') await keep(context, webhook, body);
    else await takeReport(context, webhook, idIn(request.query.delivery));
    response.set('cache-control', 'no-store').type('text/xml').send(NOTHING);
  });
  return router;
}

/** Words and pictures are two rows: words are read at once, however long a picture takes. */
async function keep(context: Context, { accountSid, sid, from, text, media }: SmsMessage, bytes: Buffer): Promise<void> {
  const row = { channel: 'sms' as const, source: `sms:${accountSid}`, bytes, sender: from };
  if (text.trim() || media.length === 0) {
    const { id, repeated } = await storeReceived(context, { ...row, sourceId: sid });
    // Danger waits for nobody: not for the thousands that may stand before it.
    if (!repeated && screen([cleanText(text)]).emergency) await readAhead(context, id);
  }
  if (media.length > 0) await storeReceived(context, { ...row, kind: 'pictures', sourceId: `${sid}${PICTURES}` });
}

const idIn = (value: unknown): string | null => (typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(value) ? value : null);
