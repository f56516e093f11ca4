import type { Message } from '../../server/contract/message.ts';
import type { PanelContext } from '../context.ts';
import { formatTime } from '../time.ts';
import { Feedback } from './feedback.tsx';
import { MessageBody } from './message-item.tsx';

/** One message with who wrote it, when, and what became of it. */
export function ThreadItem(props: PanelContext & { message: Message; previous: Message | undefined }) {
  const { chat, strings, language, message, previous } = props;
  const { messages, conversation } = chat.thread.value;
  const files = chat.files.value;
  const own = message.author === 'patient';
  const sameAuthor = previous?.author === message.author && previous.staff?.name === message.staff?.name;
  const newestOwn = own && messages.findLast(({ author }) => author === 'patient') === message;
  const read = (conversation?.staffReadSeq ?? 0) >= message.seq;
  const answered = message.author === 'agent' && message.state === 'complete' && !conversation?.emergency;
  const ratable = answered && (message.feedback !== null || message === messages.at(-1));
  return (
    <article class={`item ${message.author}`} data-seq={message.seq}>
      {message.author !== 'system' && !sameAuthor && (
        <p class="meta">
          <span class={own ? 'hidden' : ''}>{own ? strings.you : answerer(message, strings)}</span>
          <time dateTime={message.createdAt}>{formatTime(message.createdAt, language)}</time>
        </p>
      )}
      <MessageBody message={message} words={strings} onOpen={props.openCitation} />
      {files && message.attachments.length > 0 && <files.Carried files={message.attachments} language={language} read={chat.api.file} />}
      {newestOwn && <p class="status">{read ? strings.read : strings.sent}</p>}
      {ratable && <Feedback {...props} message={message} />}
    </article>
  );
}

/** "Assistant", "Noor, nurse", or "Hospital" for a program of it; the word is the same in Spanish. */
export function answerer({ staff, author }: Pick<Message, 'staff'> & Partial<Message>, strings: PanelContext['strings']): string {
  return staff ? `${staff.name}, ${strings.role(staff.role)}` : author === 'staff' ? 'Hospital' : strings.assistant;
}
