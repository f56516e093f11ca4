import type { Inbound } from '../../channels/inbound.ts';
import { newThread, threadOf } from '../../channels/email/reply-token.ts';
import { languageOf } from '../../agent/understand/language.ts';
import { screen } from '../../agent/safety/screen.ts';
import type { Queryable, Tx } from '../../db/db.ts';
import { byMailsTo, byNumbers, byThread, continuing, type Thread } from '../../domain/conversations/find-thread.ts';
import { openConversation } from '../../domain/conversations/open-conversation.ts';
import { reachable } from '../../domain/deliveries/contact-failures.ts';
import type { ContactPoint } from '../../domain/patients/contact.ts';
import { newWriter, recordOf } from '../../domain/patients/writer.ts';
import { endReceived, type Received } from '../../domain/received/received.ts';
import type { Language } from '../../domain/terms.ts';
import { cleanText, isBlank } from '../clean-text.ts';
import type { Context } from '../context.ts';
import { keepFile } from '../files/receive-file.ts';
import { receive } from '../intake.ts';
import { Refused } from '../problems.ts';
import { takeBounce } from './take-bounce.ts';

/** The longest text that is stored of one message; of a longer one the begin and the end are. */
const MOST_TEXT = 60_000;

type Place = { conversationId: string; writerId: string; language: Language };

/**
 * Does what follows from a message that was read: the patient's words go the way of the chat's, through the same screen; everything
 * else is noted and answered by nobody. Each step may be done twice: the row names the conversation, the message and its files. `takeDown`
 * keeps what was read, and says whether that was the end of it.
 */
export async function receiveInbound(context: Context, row: Received, inbound: Inbound, takeDown: (tx: Tx) => Promise<boolean>): Promise<void> {
  const { db } = context;
  const text = wordsOf(inbound);
  const danger = inbound.kind === 'message' && screen([text]).emergency;
  const place = await db.tx(async (tx) => ((await takeDown(tx)) || (await takenAside(context, tx, row, inbound, danger)) ? null : placeOf(context, tx, row, inbound, text)));
  if (!place) return;
  const { conversationId, writerId } = place;
  const { ids, refused } = await keepFiles(context, row, inbound, conversationId, writerId);
  if (isBlank(text) && !ids.length && !refused.length) return db.tx((tx) => endReceived(tx, row.id, { outcome: 'ignored', conversationId }));
  const { id: messageId } = await receive(context, {
    conversationId, patientId: writerId, clientId: `received-${row.id}`, text: isBlank(text) ? refused.map(({ name }) => `[${name}]`).join(' ') : text, attachmentIds: ids,
    ...(inbound.channel === 'email' ? { aside: {
      from: senderLine(inbound), subject: inbound.subject.slice(0, 300), shown: cleanText(inbound.text), quoted: cleanText(inbound.quoted).slice(0, MOST_TEXT),
      signature: cleanText(inbound.signature).slice(0, 2_000), refused, disowned: inbound.verdict.sender === 'failed',
    } } : {}),
  });
  await db.tx((tx) => endReceived(tx, row.id, { outcome: 'message', conversationId, messageId }));
}

/** Whether it becomes no message of a conversation, or not now. */
async function takenAside(context: Context, tx: Tx, row: Received, inbound: Inbound, danger: boolean): Promise<boolean> {
  const { kind, channel, from, verdict } = inbound;
  const end = async (as: Parameters<typeof endReceived>[2]): Promise<true> => {
    await endReceived(tx, row.id, as);
    return true;
  };
  if (kind === 'bounce' || kind === 'complaint') {
    await takeBounce(context, tx, row, inbound);
    return true;
  }
  if (kind !== 'message') return end({ outcome: kind });
  const taken = await context.channels[channel].takeAside?.(tx, inbound, danger);
  if (taken) return end(taken);
  if (row.outcome === 'released' || danger) return false;
  if (!from) return end({ outcome: 'unreadable', state: 'quarantined', error: 'It names no sender.' });
  // What its own domain disowns waits for staff; danger in it does not wait.
  return verdict.sender === 'failed' && end({ outcome: 'suspicious', state: 'quarantined', error: 'The domain of the sender says that this mail is not from there.' });
}

/** All that the sender wrote, the subject too where it says something of its own. */
function wordsOf({ channel, subject, triage }: Inbound): string {
  const said = cleanText(triage);
  const topic = cleanText(subject).replace(/\s+/gu, ' ');
  const own = channel === 'email' && topic !== '' && !/^(?:(?:re|aw|rv|fwd?|wg)\s*:|[([]?(?:no subject|sin asunto)[)\]]?$)/iu.test(topic) && !said.startsWith(topic);
  const whole = own ? `${topic}\n\n${said}`.trim() : said;
  return whole.length <= MOST_TEXT ? whole : `${whole.slice(0, MOST_TEXT / 2)}\n[…]\n${whole.slice(-MOST_TEXT / 2)}`;
}

const senderLine = ({ from }: Inbound): string => (from?.name ? `${cleanText(from.name).slice(0, 200)} <${from.value}>` : (from?.value ?? ''));

/** The conversation it belongs to, opened when there is none; kept on the row, so that a second reading finds the same. */
async function placeOf(context: Context, tx: Tx, row: Received, inbound: Inbound, text: string): Promise<Place> {
  const known = await tx.maybe<Place>(
    `SELECT c.id AS "conversationId", c.visitor_id AS "writerId", c.language FROM received r JOIN conversations c ON c.id = r.conversation_id WHERE r.id = $1 FOR UPDATE OF r`, [row.id]);
  if (known) return known;
  const { from } = inbound;
  if (!from) return openForNobody(tx, row, inbound, text);
  const contact: ContactPoint = { kind: from.kind, value: from.value };
  // One conversation for two first messages that come together.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('thread:' || $1, 0))`, [`${contact.kind}:${contact.value}`]);
  if (inbound.verdict.sender === 'aligned') await reachable(tx, contact);
  const { thread, answered } = await threadFor(context, tx, inbound, contact);
  const place = thread ? { conversationId: thread.id, writerId: thread.visitorId, language: thread.language } : await openFor(context, tx, inbound, contact, text);
  if (answered) await tx.query('UPDATE conversations SET contact_answers = true WHERE id = $1 AND NOT contact_answers', [place.conversationId]);
  await tx.query('UPDATE received SET conversation_id = $2 WHERE id = $1', [row.id, place.conversationId]);
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

/** Keeps what may be kept; what may not is named to staff, so that nobody waits for it. */
async function keepFiles(context: Context, row: Received, { files }: Inbound, conversationId: string, writerId: string): Promise<{ ids: string[]; refused: { name: string; reason: string }[] }> {
  const ids: string[] = [];
  const refused: { name: string; reason: string }[] = [];
  const limit = context.config.filesMaxMb * 1_000_000;
  for (const [index, { name, bytes }] of files.entries()) {
    const called = cleanText(name).slice(0, 200) || `file ${index + 1}`;
    if (ids.length === context.config.filesPerMessage) refused.push({ name: called, reason: `A message carries ${context.config.filesPerMessage} files.` });
    else if (bytes.length > limit) refused.push({ name: called, reason: `It is larger than ${context.config.filesMaxMb} MB.` });
    else {
      try {
        ids.push((await keepFile(context, context.db, { bytes, name: called, clientId: `received-${row.id}-${index}`, place: { conversationId }, uploader: { kind: 'patient', id: writerId } })).id);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused.push({ name: called, reason: error.message });
      }
    }
  }
  return { ids, refused };
}
