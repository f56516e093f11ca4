/** What happens when staff are called: the inbox sounds, mails, texts and the webhook leave, and the patient is told when nobody comes. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Queryable, Tx } from '../../db/db.ts';
import { addJob, sendJob, type Task } from '../../db/jobs.ts';
import { queueDelivery } from '../../domain/deliveries/delivery.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { findConversation, lockConversation } from '../../domain/conversations/conversation.ts';
import { notice } from '../../domain/conversations/notices.ts';
import { CALL_AFTER_SECONDS, countCall, findPage, type Page } from '../../domain/pages/page.ts';
import { sendDeliveryJob } from '../channels/deliver-job.ts';
import type { Context } from '../context.ts';

const PageCall = z.object({ pageId: z.uuid(), call: z.int() });

/**
 * Calls staff once more: the event sounds every inbox, mails and texts leave by the outbox, the webhook follows as a job of its own. When the last call finds
 * nobody, the patient is told so and what to do instead.
 */
export function pageCallTask(context: Context): Task {
  const { db, config } = context;
  return async (payload) => {
    const { pageId, call } = PageCall.parse(payload);
    await db.tx(async (tx) => {
      // The conversation's lock first, as everyone takes it who clears an emergency and closes its page.
      const known = await findPage(tx, pageId);
      if (!known) return;
      await lockConversation(tx, known.conversationId);
      const page = await countCall(tx, pageId, call);
      if (!page) return;
      if (config.onCallWebhook) await addJob(tx, { task: 'page-webhook', payload: { pageId, call }, priority: -10, maxAttempts: 8 });
      await callOutside(context, tx, page);
      if (call === CALL_AFTER_SECONDS.length) await tellPatient(context, tx, page);
    });
  };
}

/** To those on call by email and text: that there is danger and where to look, nothing of the patient or of what was found. */
async function callOutside({ config, channels }: Context, tx: Tx, page: Page): Promise<void> {
  const subject = `A patient may be in danger (${page.acuity}), call ${page.calls} of ${CALL_AFTER_SECONDS.length}`;
  const where = `${page.caseReference ? `Case ${page.caseReference}. ` : ''}Open ${config.publicUrl}/inbox/c/${page.conversationId} and press “I am on it”: then the calls end.`;
  const ways = [
    ...config.onCallEmails.map((value) => ({ channel: channels.email, to: { kind: 'email' as const, value } })),
    ...config.onCallPhones.map((value) => ({ channel: channels.sms, to: { kind: 'phone' as const, value } })),
  ];
  for (const { channel, to } of ways) {
    if (!channel.deliver) continue;
    const text = to.kind === 'email' ? where : `${config.hospital.name}: ${subject}. ${where.replaceAll(/[“”]/g, '"')}`;
    const id = await queueDelivery(tx, { conversationId: null, channel: channel.name, to, purpose: 'page', pageId: page.id, carries: { content: { subject, text } } });
    sendJob(tx, sendDeliveryJob({ id, channel: channel.name, purpose: 'page' }));
  }
}

async function tellPatient({ config }: Context, tx: Queryable, page: Page): Promise<void> {
  const { language, crisis } = await findConversation(tx, page.conversationId);
  await appendMessage(tx, {
    conversationId: page.conversationId, author: 'system', actor: { kind: 'system' }, kind: 'notice',
    text: notice(crisis ? 'nobody_reached_crisis' : 'nobody_reached', language, config.hospital),
  });
}

const WEBHOOK_TIMEOUT_MS = 10_000;

/** Posts a page to `ONCALL_WEBHOOK`: what kind, which case, where to look; nothing of the patient. Throws to be tried again. */
export function pageWebhookTask({ db, config, secrets }: Context): Task {
  return async (payload) => {
    const { pageId, call } = PageCall.parse(payload);
    const page = await findPage(db, pageId);
    if (!page || page.state !== 'open' || !config.onCallWebhook) return;
    const body = JSON.stringify({
      type: 'page-raised', id: page.id, call, title: page.title, acuity: page.acuity, case: page.caseReference,
      raisedAt: page.raisedAt.toISOString(), url: `${config.publicUrl}/inbox/c/${page.conversationId}`,
    });
    const response = await fetch(config.onCallWebhook, {
      method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        // The same for every try of one call, so that the receiver can drop repeats.
        'idempotency-key': `${page.id}:${call}`,
        ...(secrets.onCallWebhookSecret ? { 'x-toniq-signature': `sha256=${createHmac('sha256', secrets.onCallWebhookSecret).update(body).digest('hex')}` } : {}),
      },
    });
    if (!response.ok) throw new Error(`The on-call webhook answered ${response.status}. It is tried again; check ONCALL_WEBHOOK.`);
  };
}
