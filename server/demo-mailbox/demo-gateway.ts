/** A text message gateway in this process, spoken to by HTTP as Twilio is: it takes texts, reports on them, and posts what demo patients write, signed. */
import { randomBytes } from 'node:crypto';
import express, { type Router } from 'express';
import { segmentsOf } from '../../channels/sms/segments.ts';
import { signatureOf } from '../../channels/sms/signature.ts';

export type DemoText = { sid: string; direction: 'inbound' | 'outbound-api'; from: string; to: string; body: string; status: string; parts: number; encoding: string; at: Date };

/** Of the range that is never given out. */
export const DEMO_NUMBER = '+15555550100';

const MOST_TEXTS = 1_000;
/** How often a webhook that was not answered by 200 is posted again, as the real ones do when told to. */
const WEBHOOK_TRIES = 3;

export type DemoGateway = {
  accountSid: string;
  token: string;
  /** The hospital's number there. */
  number: string;
  texts: readonly DemoText[];
  /** Posts a text of a demo patient to the hospital's webhook. */
  write: (from: string, body: string) => Promise<void>;
  router: () => Router;
};

/** `hook` is the hospital's webhook, asked when it is needed: the port is known late. */
export function openDemoGateway({ number, hook, fetch: post = fetch }: { number: string; hook: () => string; fetch?: typeof fetch }): DemoGateway {
  const accountSid = `AC${randomBytes(16).toString('hex')}`;
  const token = randomBytes(24).toString('hex');
  const texts: DemoText[] = [];

  const keep = (fields: Pick<DemoText, 'direction' | 'from' | 'to' | 'body' | 'status'>): DemoText => {
    const { parts, encoding } = segmentsOf(fields.body);
    const text = { ...fields, sid: `SM${randomBytes(16).toString('hex')}`, parts, encoding, at: new Date() };
    texts.push(text);
    if (texts.length > MOST_TEXTS) texts.shift();
    return text;
  };

  const tell = async (url: string, fields: Record<string, string>): Promise<void> => {
    for (let tries = 0; tries < WEBHOOK_TRIES; tries += 1) {
      const answer = await post(url, {
        method: 'POST', body: new URLSearchParams(fields), headers: { 'x-twilio-signature': signatureOf(token, url, Object.entries(fields)) },
      }).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return;
    }
  };

  const report = async (text: DemoText, url: string): Promise<void> => {
    // Numbers that end in 9 are out of reach: the way a failure looks can be seen.
    for (const status of text.to.endsWith('9') ? ['sent', 'undelivered'] : ['sent', 'delivered']) {
      text.status = status;
      await tell(url, { MessageSid: text.sid, AccountSid: accountSid, From: text.from, To: text.to, MessageStatus: status, ...(status === 'undelivered' ? { ErrorCode: '30003' } : {}) });
    }
  };

  return {
    accountSid, token, number, texts,
    async write(from, body) {
      const text = keep({ direction: 'inbound', from, to: number, body, status: 'received' });
      await tell(hook(), { MessageSid: text.sid, SmsMessageSid: text.sid, AccountSid: accountSid, From: from, To: number, Body: body, NumMedia: '0', NumSegments: String(text.parts), SmsStatus: 'received', ApiVersion: '2010-04-01' });
    },
    router() {
      const router = express.Router();
      const base = `/2010-04-01/Accounts/${accountSid}`;
      router.use((request, response, next) => {
        if (request.headers.authorization === `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`) return next();
        response.status(401).json({ code: 20003, message: 'Authenticate', status: 401 });
      });
      router.get(`${base}.json`, (_request, response) => void response.json({ sid: accountSid, status: 'active' }));
      router.get(`${base}/Messages.json`, (request, response) => {
        const { To, From } = request.query;
        response.json({ messages: texts.filter(({ to, from }) => (!To || to === To) && (!From || from === From)).toReversed().map(shown) });
      });
      router.post(`${base}/Messages.json`, express.urlencoded({ extended: false, limit: '32kb' }), (request, response) => {
        const { To: to, From: from, Body: body, StatusCallback: callback } = request.body as Record<string, string | undefined>;
        const refuse = (code: number, message: string): void => void response.status(400).json({ code, message, status: 400 });
        if (!to || !/^(?:\+[1-9]\d{7,14}|\d{7})$/u.test(to)) return refuse(21211, 'Invalid To');
        if (from !== number) return refuse(21606, 'From is not a number of this account');
        if (!body) return refuse(21602, 'A body is needed');
        if (body.length > 1_600) return refuse(21617, 'The body is too long');
        const text = keep({ direction: 'outbound-api', from, to, body, status: 'queued' });
        response.status(201).json(shown(text));
        if (callback) void report(text, callback);
      });
      return router;
    },
  };
}

const shown = ({ sid, direction, from, to, body, status, parts, at }: DemoText): object => ({ sid, direction, from, to, body, status, num_segments: String(parts), date_created: at.toUTCString(), error_code: null });
