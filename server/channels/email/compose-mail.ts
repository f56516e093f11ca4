import { CAPABILITIES } from '../../../channels/capabilities.ts';
import { renderHtml, renderText, type MailContent, type MailPart } from '../../../channels/email/render-mail.ts';
import { replyAddress, replyToken } from '../../../channels/email/reply-token.ts';
import type { Outbound } from '../../../channels/outbound.ts';
import { staffWho } from '../../../domain/conversations/notices.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import type { Message } from '../../../domain/messages/message.ts';
import { messagesAfter } from '../../../domain/messages/message.ts';
import { isAssured } from '../../../domain/terms.ts';
import { EmergencyCard } from '../../contract/message.ts';
import type { Context } from '../../context.ts';
import { MAIL_WORDS, type MailWords } from './mail-words.ts';
import { mailSubject, type MailSubject } from './mail-subject.ts';
import { Sources } from './sources.ts';

/** Puts a delivery into a mail. What stands in it depends on stored things alone, so each try says the same. */
export async function composeMail(context: Pick<Context, 'db' | 'config' | 'channelSecret'>, delivery: Delivery): Promise<Outbound> {
  const about = await mailSubject(context.db, delivery);
  const words = MAIL_WORDS[about.language];
  const { content, byPerson } = delivery.content ? { content: plainContent(context, delivery, about, words), byPerson: false } : await answerContent(context, delivery, about, words);
  const { config, channelSecret } = context;
  const from = about.ourAddress || config.mailFrom || '';
  const replyTo = about.thread && config.mailPlus ? replyAddress(from, replyToken(channelSecret, about.thread)) : null;
  return {
    id: delivery.id, channel: 'email', from, to: { kind: 'email', value: delivery.to.value }, text: renderText(content),
    mail: {
      fromName: config.mailFromName ?? config.hospital.name, subject: content.subject, html: renderHtml(content),
      messageId: delivery.providerId ?? `<${delivery.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      replyTo, inReplyTo: about.answers, references: about.references,
      autoSubmitted: byPerson ? null : about.answers ? 'auto-replied' : 'auto-generated', unsubscribe: null,
    },
  };
}

/** A code, a summary: text of its own. */
function plainContent({ config }: Pick<Context, 'config'>, { content, purpose }: Delivery, { language, reference }: MailSubject, words: MailWords): MailContent {
  const { hospital } = config;
  return {
    language, hospital: hospital.name, opening: null, sources: [], sourcesTitle: words.sources,
    subject: purpose === 'code' ? words.codeSubject(hospital.name) : content!.subject || words.subject(hospital.name, reference),
    parts: [{ kind: 'notice', text: content!.text }],
    closing: purpose === 'code' || purpose === 'page' || purpose === 'staff' ? [] : [words.emergency(hospital)], foot: [], unsubscribe: null,
  };
}

async function answerContent(context: Pick<Context, 'db' | 'config'>, delivery: Delivery, about: MailSubject, words: MailWords): Promise<{ content: MailContent; byPerson: boolean }> {
  const { db, config } = context;
  const { hospital } = config;
  const messages = (await messagesAfter(db, delivery.conversationId!, delivery.fromSeq!)).filter(({ seq, author }) => seq <= delivery.toSeq! && author !== 'patient');
  const byPerson = messages.some(({ author }) => author === 'staff');
  const sources = new Sources();
  const page = `${config.publicUrl}/m/${delivery.link}`;
  const proven = isAssured(about.assurance, 'contact') && config.mailStaffText === 'proven';
  // The number of a case stands at the end of each mail: a notice that says it alone is said twice.
  const told = messages.filter(({ author, text }) => !(author === 'system' && about.reference !== null && text.includes(about.reference)));
  const parts = (told.length > 0 ? told : messages).flatMap((message) => partsOf(message, { words, page, proven, sources, about }));
  const last = messages.filter(({ author }) => author === 'agent').at(-1);
  const offered = last?.quickReplies ?? [];
  if (offered.some(({ action }) => action === 'verify')) parts.push({ kind: 'link', text: words.verify, link: { label: words.open, url: page } });
  const isAsked = last?.text.trimEnd().endsWith('?') ?? false;
  const choices = isAsked && CAPABILITIES.email.choices === 'named' ? offered.filter(({ action }) => !action) : [];
  if (choices.length) parts.push({ kind: 'notice', text: words.choices(choices.map(({ label }) => label).join(' · ')) });
  const urgent = delivery.purpose === 'emergency';
  const answered = last !== undefined && !byPerson;
  const content: MailContent = {
    language: about.language, hospital: hospital.name, parts,
    subject: urgent ? words.urgentSubject(hospital.name) : words.subject(hospital.name, about.reference),
    opening: urgent ? null : about.channel === 'chat' ? words.fromChat : words.thanks,
    sources: await sources.list(db, config.publicUrl), sourcesTitle: words.sources,
    closing: [
      ...(about.reference ? [words.reference(about.reference, hospital)] : []),
      ...(!urgent && !byPerson && about.handoff !== 'none' ? [words.when(config.mailAnswerHours, about.reference ? null : hospital.mainLine)] : []),
      ...(urgent ? [] : [answered && about.handoff === 'none' ? words.askPerson : words.replyHere, words.emergency(hospital)]),
    ],
    foot: answered ? [words.written(hospital.name)] : [], unsubscribe: null,
  };
  return { content, byPerson };
}

type In = { words: MailWords; page: string; proven: boolean; sources: Sources; about: MailSubject };

/** Below assurance what a person wrote, and files at any rate, are behind the link. */
function partsOf(message: Message, { words, page, proven, sources, about }: In): MailPart[] {
  const files: MailPart[] = message.attachments.length ? [{ kind: 'link', text: words.files(message.attachments.length), link: { label: words.open, url: page } }] : [];
  if (message.kind === 'emergency' && message.card) {
    const { title, lines, calls } = EmergencyCard.parse(message.card);
    return [{ kind: 'alarm', title, lines, calls: calls.map(({ label, number, kind }) => ({ label, number, text: kind === 'text' })) }];
  }
  if (message.author === 'staff') {
    const who = message.staff ? staffWho(about.language, message.staff) : '';
    if (!proven) return [{ kind: 'link', text: words.hasAnswered(who), link: { label: words.open, url: page } }];
    return [...(message.text ? [{ kind: 'person' as const, who, text: message.text }] : []), ...files];
  }
  if (message.author === 'agent' && message.sentences.length) return [...sources.parts(message, words.next), ...files];
  return [...(message.text ? [{ kind: 'notice' as const, text: message.text }] : []), ...files];
}
