import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Queryable, Tx } from '../../db/db.ts';
import { addJob, sendJob, type Task } from '../../db/jobs.ts';
import { appendMessage } from '../../domain/messages/append-message.ts';
import { findConversation, lockConversation } from '../../domain/conversations/conversation.ts';
import { notice } from '../../domain/conversations/notices.ts';
import { CALL_AFTER_SECONDS, countCall, findPage, type Page } from '../../domain/pages/page.ts';
import type { Context } from '../context.ts';

/** Schedules all calls of a new page in the transaction that raised it: none depends on this process staying alive. */
export function scheduleCalls(tx: Tx, pageId: string): void {
  for (const [index, seconds] of CALL_AFTER_SECONDS.entries()) {
    sendJob(tx, {
      task: 'page-call', payload: { pageId, call: index + 1 }, key: `page:${pageId}:${index + 1}`, priority: -10,
      afterSeconds: seconds,
    });
  }
}

const PageCall = z.object({ pageId: z.uuid(), call: z.int() });

/**
 * Calls staff once more: the event sounds every inbox, the webhook follows as a job of its own. When the last call finds
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
      if (call === CALL_AFTER_SECONDS.length) await tellPatient(context, tx, page);
    });
  };
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
