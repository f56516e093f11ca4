/** Messages that cannot be read: whatever of their words can be had is looked through for danger, and may be answered by a person. */
import { salvageMail } from '../../channels/email/salvage-mail.ts';
import type { Inbound } from '../../channels/inbound.ts';
import type { Received } from '../../domain/received/received.ts';
import type { Context } from '../context.ts';
import { raiseAside } from './raise-aside.ts';
import { dangerAside } from './screen-aside.ts';
import { rawOf } from './store-received.ts';

/**
 * As much of it as can be read, or of a message that no parser takes apart the words that stand in it; `whole` with those that are quoted.
 * Throws only when its bytes cannot be had.
 */
export async function readAnyhow(context: Context, row: Received): Promise<{ inbound: Inbound; whole: string }> {
  const raw = await rawOf(context, row);
  const inbound = await context.channels[row.channel].read(raw, row).catch(() => salvaged(row, raw));
  return { inbound, whole: [inbound.text, inbound.signature, inbound.quoted].filter(Boolean).join('\n\n') };
}

function salvaged({ channel }: Received, raw: Buffer): Inbound {
  const { from, subject, text } = channel === 'email' ? salvageMail(raw) : { from: null, subject: '', text: raw.toString('utf8') };
  return {
    channel, kind: 'message', from: from && { kind: 'email', value: from.address, name: from.name || null }, to: null, subject, text, triage: text, quoted: '', signature: '', files: [],
    thread: { tokens: [], messageId: null, inReplyTo: [], references: [] }, verdict: { sender: 'unknown', detail: {} }, bounce: null, sentAt: null,
    machine: { because: UNREADABLE, voice: 'somebody', answerable: from !== null },
  };
}

const UNREADABLE = 'The message could not be taken apart; these are the words that were found in it.';

/** Called when the first reading has failed: danger does not wait for the third. The row goes on waiting. */
export async function lookThroughUnreadable(context: Context, row: Received): Promise<void> {
  const inbound = salvaged(row, await rawOf(context, row));
  const danger = await dangerAside(context, inbound);
  if (danger?.alarm) await raiseAside(context, row, inbound, { screening: danger.screening, because: UNREADABLE, card: inbound.from !== null, outcome: null });
}
