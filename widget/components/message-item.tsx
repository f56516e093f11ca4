import type { Message } from '../../server/contract/message.ts';
import type { Strings } from '../strings/en.ts';
import { Answer, Sources, type OpenCitation } from './answer.tsx';
import { EmergencyCardView } from './emergency-card.tsx';
import { Markdown } from './markdown.tsx';

type Words = Pick<Strings, 'emergency' | 'interrupted' | 'source' | 'sources'>;

/** The content of one message, whoever reads it; who wrote it and when stands outside. */
export function MessageBody({ message, words, onOpen }: { message: Message; words: Words; onOpen: OpenCitation }) {
  if (message.card) return <EmergencyCardView card={message.card} word={words.emergency} />;
  if (message.kind === 'notice') return <p dir="auto" class="notice">{message.text}</p>;
  if (message.author === 'patient') return message.text ? <PatientText text={message.text} /> : null;
  if (!message.sentences.length) return <Markdown text={message.text} />;
  const settled = message.state !== 'streaming';
  return (
    <>
      <Answer message={message} label={words.source} onOpen={onOpen} />
      {message.state === 'interrupted' && <p class="muted">{words.interrupted}</p>}
      {settled && message.citations.length > 0 && (
        <Sources citations={message.citations} title={words.sources} onOpen={onOpen} />
      )}
    </>
  );
}

/** A patient's words exactly as written: no links, no formatting. */
export function PatientText({ text }: { text: string }) {
  return <p dir="auto" class="bubble">{text}</p>;
}
