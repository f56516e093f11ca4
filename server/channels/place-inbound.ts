import type { Inbound } from '../../channels/inbound.ts';
import { newThread, threadOf } from '../../channels/email/reply-token.ts';
import { languageOf } from '../../agent/understand/language.ts';
import type { Queryable, Tx } from '../../db/db.ts';
import { byMailsTo, byNumbers, byThread, continuing, type Thread } from '../../domain/conversations/find-thread.ts';
import { openConversation } from '../../domain/conversations/open-conversation.ts';
import { reachable } from '../../domain/deliveries/contact-failures.ts';
import type { ContactPoint } from '../../domain/patients/contact.ts';
import { newWriter, recordOf } from '../../domain/patients/writer.ts';
import type { Received } from '../../domain/received/received.ts';
import type { Language } from '../../domain/terms.ts';
import type { Context } from '../context.ts';

/** Where a received message belongs, and in whose name it is kept there. */
export type Place = { conversationId: string; writerId: string; language: Language };

/** The conversation it belongs to, opened when there is none; kept on the row, so that a second reading finds the same. */
export async function placeOf(context: Context, tx: Tx, row: Received, inbound: Inbound, text: string): Promise<Place> {
  const known = await tx.maybe<Place>(
    `SELECT c.id AS "conversationId", c.visitor_id AS "writerId", c.language FROM received r JOIN conversations c ON c.id = r.conversation_id WHERE r.id = $1 FOR UPDATE OF r`, [row.id]);
  if (known) return known;
  const { from } = inbound;
  // To whom we are ourselves nothing can be sent.
  if (!from || inbound.kind === 'own') return openForNobody(tx, row, inbound, text);
  const contact: ContactPoint = { kind: from.kind, value: from.value };
  // One conversation for two first messages that come together. Sent along: what comes next waits for it.
  tx.send(`SELECT pg_advisory_xact_lock(hashtextextended('thread:' || $1, 0))`, [`${contact.kind}:${contact.value}`]);
  if (inbound.verdict.sender === 'aligned' && inbound.kind === 'message') await reachable(tx, contact);
  const { thread, answered } = await threadFor(context, tx, inbound, contact);
  const place = thread ? { conversationId: thread.id, writerId: thread.visitorId, language: thread.language } : await openFor(context, tx, inbound, contact, text);
  if (answered && inbound.kind === 'message') tx.send('UPDATE conversations SET contact_answers = true WHERE id = $1 AND NOT contact_answers', [place.conversationId]);
  tx.send('UPDATE received SET conversation_id = $2 WHERE id = $1', [row.id, place.conversationId]);
  return place;
}

/**
 * By the signed token first, then by mails of ours that went to this sender, or by the pair of numbers; never by the subject. Whoever is
 * not whom the thread is with gets a conversation of their own: staff can join the two.
 */
async function threadFor(context: Context, tx: Tx, { channel, to, thread: hints, verdict }: Inbound, contact: ContactPoint): Promise<{ thread: Thread | null; answered: boolean }> {
  if (channel === 'sms') return { thread: to === null ? null : await byNumbers(tx, contact, to, 'sms'), answered: false };
  if (verdict.sender === 'failed') return { thread: null, answered: false };
  const isWith = (thread: Thread | null): thread is Thread => thread?.contact?.kind === contact.kind && thread.contact.value === contact.value;
  for (const token of hints.tokens) {
    const name = threadOf(context.channelSecret, token);
    const thread = name === null ? null : await byThread(tx, name);
    if (isWith(thread)) return { thread: await onThisChannel(context, tx, thread, contact, channel), answered: true };
  }
  const answers = [...hints.inReplyTo, ...hints.references];
  const thread = answers.length ? await byMailsTo(tx, contact, answers) : null;
  return { thread: thread && (await onThisChannel(context, tx, thread, contact, channel)), answered: thread !== null };
}

/** What went out of a chat by mail is answered by mail: in a conversation of its own, of the same case, where nothing is proved yet. */
async function onThisChannel(context: Context, tx: Tx, thread: Thread, contact: ContactPoint, channel: 'email' | 'sms'): Promise<Thread> {
  if (thread.channel === channel) return thread;
  const known = await continuing(tx, thread, contact, channel);
  if (known) return known;
  const ourAddress = thread.ourAddress ?? context.config.mailFrom ?? '';
  const writer = await newWriter(tx, thread.language);
  const id = await openConversation(tx, writer, channel, thread.language, { route: { contact, ourAddress, thread: newThread() }, patientId: thread.patientId, caseId: thread.caseId, continues: thread.id });
  return { ...thread, id, channel, visitorId: writer, ourAddress, contact };
}

async function openFor(context: Context, tx: Tx, { channel, to, verdict }: Inbound, contact: ContactPoint, text: string): Promise<Place> {
  const found = languageOf(text);
  const record = verdict.sender === 'aligned' ? await recordOf(tx, contact) : null;
  const language = found === 'es' || found === 'en' ? found : await languageOfRecord(tx, record);
  const writerId = await newWriter(tx, language);
  const conversationId = await openConversation(tx, writerId, channel, language, {
    route: { contact, ourAddress: to ?? context.config.mailFrom ?? '', thread: newThread() }, ...(record ? { patientId: record } : {}),
  });
  return { conversationId, writerId, language };
}

/** Nobody can be answered, and staff have to see it all the same. */
async function openForNobody(tx: Tx, row: Received, { channel }: Inbound, text: string): Promise<Place> {
  const language = languageOf(text) === 'es' ? 'es' : 'en';
  const writerId = await newWriter(tx, language);
  const conversationId = await openConversation(tx, writerId, channel, language);
  await tx.query('UPDATE received SET conversation_id = $2 WHERE id = $1', [row.id, conversationId]);
  return { conversationId, writerId, language };
}

async function languageOfRecord(db: Queryable, patientId: string | null): Promise<Language> {
  return (patientId ? await db.maybe<{ language: Language }>('SELECT language FROM patients WHERE id = $1', [patientId]) : null)?.language ?? 'en';
}
