import type { ComponentChildren } from 'preact';
import { useInbox } from '../context.ts';
import type { EmergencyCard, Message, Sentence, StaffConversation } from '../shapes.ts';
import { clockTime } from '../state/time-words.ts';
import { channelWords, patientLabel, programLabel, relationWords, staffLabel } from '../words.ts';
import { Attachments } from './attachments.tsx';
import { DeliveryMark } from './delivery-mark.tsx';
import { Icon } from './icons.tsx';
import { MailParts } from './mail-parts.tsx';

export function MessageItem({ message, conversation }: { message: Message; conversation: StaffConversation }) {
  if (message.kind === 'emergency' && message.card) return <CardItem card={message.card} at={message.createdAt} />;
  if (message.kind === 'notice' || message.author === 'system') {
    return <p class="notice" dir="auto">{message.text} <time dateTime={message.createdAt}>{clockTime(message.createdAt)}</time></p>;
  }
  return (
    <article class={`message ${message.author}`}>
      <p class="meta">
        <strong dir="auto">{authorName(message, conversation)}</strong>
        <span>{channelWords[conversation.row.channel]}</span>
        <time dateTime={message.createdAt}>{clockTime(message.createdAt)}</time>
        <Marks message={message} readTo={conversation.patientReadSeq} inChat={conversation.row.channel === 'chat'} />
        <DeliveryMark message={message} conversation={conversation} />
        <Correct message={message} conversation={conversation} />
      </p>
      {message.aside ? <MailParts message={message} /> : (message.text !== '' || message.sentences.length > 0) && (
        <div class="body" dir="auto">
          {message.author === 'agent' && message.sentences.length > 0 ? <Sentences message={message} /> : message.text}
        </div>
      )}
      <Attachments files={message.attachments} />
      {message.quickReplies.length > 0 && <p class="small muted">Offered: {message.quickReplies.map(({ label }) => label).join(' · ')}</p>}
    </article>
  );
}

function authorName(message: Message, conversation: StaffConversation): string {
  const { name, writer } = conversation.patient;
  if (message.author === 'patient') return writer ? `${writer.name ?? 'A proxy'}, ${relationWords[writer.relation]}, for ${patientLabel(name)}` : patientLabel(name);
  if (message.author === 'staff') return message.staff ? staffLabel(message.staff) : message.program ? programLabel(message.program) : 'Staff';
  return 'Assistant';
}

/** What staff wrote down of a call can be put right; the patient's own words cannot. */
function Correct({ message, conversation }: { message: Message; conversation: StaffConversation }) {
  const { actions, dialogs } = useInbox();
  const { conversationId, channel } = conversation.row;
  if (channel !== 'phone' || message.author !== 'patient' || !actions.mayChange('conversation:reply')) return null;
  const note = conversation.notes[0]?.text;
  if (note === undefined || conversation.messages.find(({ author }) => author === 'patient') !== message) return null;
  return <button type="button" class="text-button" onClick={() => dialogs.show({ kind: 'correct-call', conversationId, what: message.text, note })}>Correct</button>;
}

/** Where a message of ours stands: being written, cut short, sent, seen by the patient, judged by them. Outside of the chat its delivery says so. */
function Marks({ message, readTo, inChat }: { message: Message; readTo: number; inChat: boolean }) {
  if (message.author === 'patient') return null;
  const marks = [
    message.state === 'streaming' ? 'writing …' : message.state === 'interrupted' ? 'cut short' : !inChat ? '' : readTo >= message.seq ? 'read' : 'sent',
    message.feedback === 'up' ? 'found helpful' : message.feedback === 'down' ? 'found not helpful' : '',
  ];
  return <span>{marks.filter(Boolean).join(' · ')}</span>;
}

/** The assistant's checked sentences, as paragraphs and lists, with their citations as buttons. */
function Sentences({ message }: { message: Message }) {
  const blocks: { list: boolean; parts: Sentence[][] }[] = [];
  for (const sentence of message.sentences) {
    const last = blocks.at(-1);
    if (sentence.joins === 'item') {
      if (last?.list) last.parts.push([sentence]);
      else blocks.push({ list: true, parts: [[sentence]] });
    } else if (sentence.joins === 'inline' && last) {
      last.parts.at(-1)?.push(sentence);
    } else {
      blocks.push({ list: false, parts: [[sentence]] });
    }
  }
  const words = (sentences: Sentence[]): ComponentChildren =>
    sentences.map((sentence) => (
      <span key={sentence.n}>{sentence.text}{sentence.citations.map((n) => <Cite key={n} message={message} n={n} />)} </span>
    ));
  return (
    <>
      {blocks.map((block) => block.list
        ? <ul>{block.parts.map((part) => <li>{words(part)}</li>)}</ul>
        : <p>{block.parts.map(words)}</p>)}
    </>
  );
}

function Cite({ message, n }: { message: Message; n: number }) {
  const { dialogs } = useInbox();
  const citation = message.citations.find((cited) => cited.n === n);
  if (!citation) return null;
  return (
    <button
      type="button" class="cite" title={citation.title} aria-label={`Source ${n}: ${citation.title}`}
      onClick={() => dialogs.show({ kind: 'passage', passageId: citation.passageId, title: citation.title })}
    >
      {n}
    </button>
  );
}

/** What the patient was shown, call numbers first. */
function CardItem({ card, at }: { card: EmergencyCard; at: string }) {
  return (
    <article class="card" aria-label="Emergency card shown to the patient">
      <h3><Icon name="alert" size={20} /> {card.title}</h3>
      <p>{card.calls.map((call) => `${call.label}: ${call.number}`).join(' · ')}</p>
      <ul class="lines">{card.lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <p class="small muted">Shown to the patient at <time dateTime={at}>{clockTime(at)}</time></p>
    </article>
  );
}
