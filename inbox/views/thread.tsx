import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { dayName } from '../state/time-words.ts';
import { timeline } from '../state/timeline.ts';
import { now } from './clock.ts';
import { MessageItem } from './message.tsx';
import { NoteItem } from './note.tsx';
import { OutgoingItem } from './outgoing.tsx';
import { Trail } from './trail.tsx';
import { TypingLine } from './typing.tsx';

/** How near to the end still counts as reading the newest, in pixels. */
const NEAR = 80;

/** The conversation in order. It follows new messages while one reads the newest, and else says that there are some. */
export function Thread({ conversation }: { conversation: StaffConversation }) {
  const { outbox } = useInbox();
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const items = useMemo(() => timeline(conversation), [conversation.messages, conversation.notes, conversation.turns]);
  const outgoing = outbox.items.value.filter((item) => item.conversationId === conversation.row.conversationId);
  const lastWords = conversation.messages.at(-1)?.sentences.length ?? 0;

  const toEnd = () => { if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight; };
  useLayoutEffect(() => { if (atEnd.peek()) toEnd(); }, [items.length, lastWords, outgoing.length]);
  const onScroll = () => {
    const element = scroller.current;
    if (element) atEnd.value = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };

  return (
    <div class="thread" ref={scroller} role="log" aria-label="Messages" tabIndex={0} onScroll={onScroll}>
      {items.map((item) => {
        switch (item.kind) {
          case 'day': return <p class="day" key={item.key}>{dayName(item.at, now.value)}</p>;
          case 'message': return <MessageItem key={item.key} message={item.message} conversation={conversation} />;
          case 'note': return <NoteItem key={item.key} note={item.note} />;
          case 'turn': return <Trail key={item.key} turn={item.turn} />;
        }
      })}
      {outgoing.map((item) => <OutgoingItem key={item.clientId} item={item} />)}
      {items.length === 0 && outgoing.length === 0 && <p class="notice">Nothing has been written yet.</p>}
      <TypingLine />
      {!atEnd.value && <button type="button" class="button to-newest" onClick={toEnd}>To the newest</button>}
    </div>
  );
}
