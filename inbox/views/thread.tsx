import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
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

/**
 * The conversation in order, below what leads into it. It follows new messages while one reads the newest, and else offers
 * the way there. On small screens the lead scrolls along, on large ones it stays.
 */
export function Thread({ conversation, lead }: { conversation: StaffConversation; lead: ComponentChildren }) {
  const { outbox } = useInbox();
  const reading = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const items = useMemo(() => timeline(conversation), [conversation.messages, conversation.notes, conversation.turns]);
  const outgoing = outbox.items.value.filter((item) => item.conversationId === conversation.row.conversationId);

  const toEnd = () => {
    for (const element of scrollers(reading.current)) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => { if (atEnd.peek()) toEnd(); });
  // What one has just sent is what one wants to see.
  useLayoutEffect(toEnd, [outgoing.length]);
  // The room changes too: the composer grows, the handover folds.
  useEffect(() => {
    const watcher = new ResizeObserver(() => { if (atEnd.peek()) toEnd(); });
    for (const element of scrollers(reading.current)) watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const onScroll = () => {
    atEnd.value = scrollers(reading.current).every((element) => element.scrollHeight - element.scrollTop - element.clientHeight < NEAR);
  };

  return (
    // A picture takes its room when it is there.
    <div class="reading" ref={reading} onScrollCapture={onScroll} onLoadCapture={() => { if (atEnd.peek()) toEnd(); }}>
      {lead}
      <div class="thread" role="log" aria-label="Messages" tabIndex={0}>
        {items.map((item) => {
          switch (item.kind) {
            case 'day': return <p class="day" key={item.key}>{dayName(item.at, now.value)}</p>;
            case 'message': return <MessageItem key={item.key} message={item.message} conversation={conversation} />;
            case 'note': return <NoteItem key={item.key} note={item.note} />;
            case 'turn': return <Trail key={item.key} turn={item.turn} />;
          }
        })}
        {outgoing.map((item) => <OutgoingItem key={item.clientId} item={item} />)}
        {conversation.filesToCome > 0 && <p class="notice" role="status">{conversation.filesToCome === 1 ? 'A picture of this text is' : `Pictures of ${conversation.filesToCome} texts are`} still being fetched from the phone network.</p>}
        {items.length === 0 && conversation.filesToCome === 0 && outgoing.length === 0 && <p class="notice">Nothing has been written yet.</p>}
        <TypingLine />
        {!atEnd.value && <button type="button" class="button to-newest" onClick={toEnd}>To the newest</button>}
      </div>
    </div>
  );
}

/** Either the frame or the list in it scrolls; both are asked, and the one that does not has nothing to say. */
function scrollers(reading: HTMLElement | null): HTMLElement[] {
  const thread = reading?.querySelector<HTMLElement>('.thread');
  return reading && thread ? [reading, thread] : [];
}
