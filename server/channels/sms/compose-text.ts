import type { Outbound } from '../../../channels/outbound.ts';
import { emergencyTexts } from '../../../channels/sms/emergency-text.ts';
import { fitGsm7 } from '../../../channels/sms/gsm7.ts';
import { CAPABILITIES } from '../../../channels/capabilities.ts';
import { shapeText } from '../../../channels/shape-text.ts';
import type { Queryable } from '../../../db/db.ts';
import { findConversation } from '../../../domain/conversations/conversation.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import { hasStopped } from '../../../domain/opt-outs/opt-out.ts';
import { messagesAfter } from '../../../domain/messages/message.ts';
import { isAssured, type Assurance, type Language } from '../../../domain/terms.ts';
import type { Context } from '../../context.ts';
import { offeredBy } from './numbered-choices.ts';
import { smsSetup } from './sms-setup.ts';

const HAS_ANSWERED: Record<Language, (name: string, page: string) => string> = {
  en: (name, page) => `${name || 'Our staff'} has answered you. Open the answer with a code that we text to you: ${page}`,
  es: (name, page) => `${name || 'Nuestro personal'} le ha respondido. Abra la respuesta con un código que le enviamos: ${page}`,
};

const PROVE: Record<Language, (page: string) => string> = {
  en: (page) => `Prove that it is you: ${page}`,
  es: (page) => `Confirme que es usted: ${page}`,
};

/** Puts a delivery into a text. What stands in it depends on stored things alone, so each try says the same. */
export async function composeText(context: Context, delivery: Delivery): Promise<Outbound> {
  const { db, config } = context;
  const { id, conversationId, fromSeq, toSeq, content, purpose, link } = delivery;
  const conversation = conversationId ? await findConversation(db, conversationId) : null;
  const out = { id, channel: 'sms' as const, from: await senderOf(db, context, delivery), to: { kind: 'phone' as const, value: delivery.to.value }, mail: null };
  if (!conversation || fromSeq === null || toSeq === null) return { ...out, text: fitGsm7(content?.text ?? '') };
  const messages = (await messagesAfter(db, conversation.id, fromSeq)).filter((message) => message.seq <= toSeq && message.author !== 'patient');
  const page = `${config.publicUrl}/m/${link}`;
  const { assurance } = await db.one<{ assurance: Assurance }>('SELECT assurance FROM conversations WHERE id = $1', [conversation.id]);
  const proven = isAssured(assurance, 'contact') && config.mailStaffText === 'proven';
  // A number can be forged, and others read a phone: below assurance what a person wrote is behind the link.
  const texts = messages.map(({ author, staff, text }) => (author === 'staff' && !proven ? HAS_ANSWERED[conversation.language](staff?.name ?? '', page) : text));
  // What an emergency says beyond two parts follows in a text of its own (`emergencyRest`).
  if (purpose === 'emergency') return { ...out, text: messages.filter(({ kind }) => kind === 'emergency').map(({ text }) => emergencyTexts(text).first).join('\n\n') };
  // A button of the chat; here the way to the code is a link.
  if (messages.at(-1)?.quickReplies.some(({ action }) => action === 'verify')) texts.push(PROVE[conversation.language](page));
  const choices = offeredBy(messages.at(-1)?.quickReplies ?? []).map(({ label }) => label);
  const files = messages.reduce((sum, { attachments }) => sum + attachments.length, 0);
  return { ...out, text: shapeText({ texts, choices, files }, CAPABILITIES.sms, conversation.language, () => page) };
}

/**
 * What an emergency text leaves to a second one: advice that does not fit into the first, and whatever else of ours it carries, unless the
 * person has ended texts. Null when there is nothing.
 */
export async function emergencyRest(context: Context, db: Queryable, { conversationId, fromSeq, toSeq, link, to, id }: Delivery): Promise<string | null> {
  if (!conversationId || fromSeq === null || toSeq === null) return null;
  const messages = (await messagesAfter(db, conversationId, fromSeq)).filter(({ seq, author }) => seq <= toSeq && author !== 'patient');
  const stopped = await hasStopped(db, to.value, smsSetup(context)?.listOf(await senderOf(db, context, { id })) ?? '');
  const { language } = await findConversation(db, conversationId);
  const page = `${context.config.publicUrl}/m/${link}`;
  const texts = messages.flatMap(({ kind, author, staff, text }) => {
    if (kind === 'emergency') return emergencyTexts(text).rest;
    if (stopped) return [];
    return author === 'staff' ? HAS_ANSWERED[language](staff?.name ?? '', page) : text;
  });
  return shapeText({ texts, choices: [], files: 0 }, CAPABILITIES.sms, language, () => page) || null;
}

/** The number that was texted, where one was; else the one we write from by ourselves. */
export async function senderOf(db: Queryable, context: Context, { id }: Pick<Delivery, 'id'>): Promise<string> {
  const row = await db.maybe<{ ours: string | null }>(
    `SELECT coalesce(d.our_address, CASE WHEN c.channel = 'sms' THEN c.our_address END) AS ours FROM deliveries d LEFT JOIN conversations c ON c.id = d.conversation_id WHERE d.id = $1`, [id]);
  return row?.ours ?? smsSetup(context)?.from ?? '';
}
