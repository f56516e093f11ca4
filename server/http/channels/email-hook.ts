import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { checkHook } from '../../../channels/email/hook-signature.ts';
import { MAX_MAIL_BYTES } from '../../../channels/email/parse-mail.ts';
import { storeReceived } from '../../channels/store-received.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../problems.ts';

/**
 * A mail server posts raw mails here (message/rfc822), each signed. One is stored before it is answered for; the same bytes again,
 * in whatever request, are the same mail. Anything but 200 and 4xx means: post it again later.
 */
export function emailHook(context: Context): Router {
  const router = Router();
  router.post('/', async (request, response) => {
    const secret = context.secrets.mailWebhookSecret;
    if (!secret) throw new Refused(404, 'not_found', 'Posting mails is not set up on this server (MAIL_WEBHOOK_SECRET).');
    const check = checkHook(secret, { timestamp: request.get('x-toniq-timestamp'), signature: request.get('x-toniq-signature') }, new Date());
    if (!check) throw new Refused(403, 'not_signed', 'x-toniq-timestamp must be the time in seconds, now, and x-toniq-signature "sha256=" with the HMAC of "timestamp.body" in hex.');
    const bytes = await bodyOf(request, (part) => check.hmac.update(part));
    if (!check.fits()) throw new Refused(403, 'not_signed', 'The signature does not fit the body. Sign the bytes as they are posted, with MAIL_WEBHOOK_SECRET.');
    if (!bytes.length) throw new Refused(422, 'invalid', 'The body is empty. Post the raw mail.');
    const { id, repeated } = await storeReceived(context, { channel: 'email', source: 'webhook:email', sourceId: createHash('sha256').update(bytes).digest('hex'), bytes });
    response.set('cache-control', 'no-store').json({ id, repeated });
  });
  return router;
}

/** Ends the upload when it grows too large. Throws `Refused`. */
async function bodyOf(request: Request, see: (part: Buffer) => void): Promise<Buffer> {
  const tooLarge = (): Refused => new Refused(413, 'message_too_long', `The mail is larger than ${MAX_MAIL_BYTES / 1024 / 1024} MB.`);
  if (Number(request.get('content-length') ?? 0) > MAX_MAIL_BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_MAIL_BYTES) throw tooLarge();
    see(part);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
