import type { Inbound, InboundFile } from '../../channels/inbound.ts';
import { screen } from '../../agent/safety/screen.ts';
import type { Tx } from '../../db/db.ts';
import { recordEvent } from '../../domain/events/record-event.ts';
import { endReceived, type Received } from '../../domain/received/received.ts';
import { isBlank } from '../clean-text.ts';
import type { Context } from '../context.ts';
import { receive } from '../intake.ts';
import { asideOf, wordsOf } from './inbound-words.ts';
import { keepFiles } from './keep-files.ts';
import { keepHistory } from './keep-history.ts';
import { placeOf } from './place-inbound.ts';
import { raiseAside } from './raise-aside.ts';
import { dangerAside } from './screen-aside.ts';
import { takeBounce } from './take-bounce.ts';

type Steps = { takeDown: (tx: Tx) => Promise<boolean>; fetchFiles?: () => Promise<{ files: InboundFile[]; note: string }> };

/**
 * Does what follows from a message that was read: the patient's words go the way of the chat's, through the same screen; everything
 * else is noted and answered by nobody, and looked through for danger all the same. Each step may be done twice: the row names the
 * conversation, the message and its files. `takeDown` keeps what was read, and says whether that was the end of it; `fetchFiles` brings
 * what the message only points to.
 */
export async function receiveInbound(context: Context, row: Received, read: Inbound, { takeDown, fetchFiles }: Steps): Promise<void> {
  const { db } = context;
  if (row.isHistory && row.outcome !== 'released') return keepHistory(context, row, read, takeDown);
  if (row.outcome !== 'released' && (read.kind !== 'message' || !read.from || read.verdict.sender === 'failed')) {
    if (await db.tx(takeDown)) return;
    return read.kind === 'message' ? putAside(context, row, read) : takeMachine(context, row, read);
  }
  let inbound = read;
  let text = wordsOf(inbound);
  const place = await db.tx(async (tx) => {
    if ((await takeDown(tx)) || (await takenAside(context, tx, row, inbound, text))) return null;
    const found = await placeOf(context, tx, row, inbound, text || inbound.subject);
    // Told to staff before they are fetched: a server may take its time.
    if (fetchFiles && !row.conversationId) await recordEvent(tx, { type: 'message-received', actor: { kind: 'system' }, conversationId: found.conversationId, subjectId: row.id, after: { state: row.state, files: true } });
    return found;
  });
  if (!place) return;
  const { conversationId, writerId } = place;
  if (fetchFiles) {
    const { files, note } = await fetchFiles();
    inbound = { ...inbound, files: [...inbound.files, ...files] };
    text = [text, note].filter(Boolean).join('\n');
  }
  const { ids, refused } = await keepFiles(context, row, inbound, conversationId, writerId);
  if (isBlank(text) && !ids.length && !refused.length) return db.tx((tx) => endReceived(tx, row.id, { outcome: 'ignored', conversationId }));
  const { id: messageId } = await receive(context, {
    conversationId, patientId: writerId, clientId: `received-${row.id}`, text: isBlank(text) ? refused.map(({ name }) => `[${name}]`).join(' ') : text, attachmentIds: ids,
    ...(inbound.channel === 'email' ? { aside: asideOf(inbound, refused) } : {}),
  });
  await db.tx((tx) => endReceived(tx, row.id, { outcome: 'message', conversationId, messageId }));
}

/** What a program sent is noted. Where it tells of danger staff are called; too often by the same one, or told to thousands, it waits for them. */
async function takeMachine(context: Context, row: Received, inbound: Inbound): Promise<void> {
  const { kind, machine } = inbound;
  const outcome = kind as Exclude<typeof kind, 'message'>;
  const because = machine?.because ?? 'A program sent it.';
  const danger = await dangerAside(context, inbound);
  const found = danger?.screening.emergency ? danger.screening.findings[0]!.title : null;
  const called = danger?.alarm === true && (await raiseAside(context, row, inbound, { screening: danger.screening, because, card: machine?.answerable ?? false, outcome: null }));
  await context.db.tx(async (tx) => {
    if (kind === 'bounce' || kind === 'complaint') await takeBounce(context, tx, row, inbound);
    await endReceived(tx, row.id, found && !called ? { outcome, state: 'quarantined', error: because, danger: found } : { outcome });
  });
}

/** Nobody can be answered, or the domain disowns the mail: it waits for staff. Danger in it does not wait. */
async function putAside(context: Context, row: Received, inbound: Inbound): Promise<void> {
  const disowned = inbound.verdict.sender === 'failed';
  const because = disowned ? 'The domain of the sender says that this mail is not from there.' : 'It names no sender.';
  const danger = await dangerAside(context, inbound);
  if (danger?.alarm) {
    await raiseAside(context, row, inbound, { screening: danger.screening, because, card: inbound.from !== null, outcome: 'message' });
    return;
  }
  await endReceived(context.db, row.id, { outcome: disowned ? 'suspicious' : 'unreadable', state: 'quarantined', error: because, danger: danger?.screening.findings[0]?.title ?? null });
}

/** What its channel does with it by itself, in place of a message of a conversation. */
async function takenAside(context: Context, tx: Tx, row: Received, inbound: Inbound, text: string): Promise<boolean> {
  const { takeAside } = context.channels[inbound.channel];
  const taken = takeAside ? await takeAside(tx, inbound, inbound.kind === 'message' && screen([text]).emergency) : null;
  if (taken) await endReceived(tx, row.id, taken);
  return taken !== null;
}
