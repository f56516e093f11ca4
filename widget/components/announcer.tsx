import { useEffect, useRef, useState } from 'preact/hooks';
import { announcements, type Announcement, type Heard } from '../announce.ts';
import type { PanelContext } from '../context.ts';

/** How many lines stay in the live regions; older ones have been read. */
const KEPT = 6;

/**
 * Reads to a screen reader what arrives: sentences as soon as they are whole, an emergency before all else. What was there
 * when the panel opened is not read out; it can be read in the log.
 */
export function Announcer({ chat, strings }: PanelContext) {
  const heard = useRef<Heard | null>(null);
  const [lines, setLines] = useState<Announcement[]>([]);
  const { messages, conversation, typing } = chat.thread.value;
  useEffect(() => {
    if (!conversation) return;
    const result = announcements(messages, heard.current ?? new Map());
    const first = heard.current === null;
    heard.current = result.heard;
    const urgentFirst = first ? result.say.filter(({ urgent }) => urgent && conversation.emergency) : result.say;
    if (urgentFirst.length) setLines((known) => [...known, ...urgentFirst].slice(-KEPT));
  }, [messages, conversation]);
  return (
    <div class="hidden">
      <div aria-live="polite" data-live="polite">
        {typing && <p>{strings.typing(typing.name ?? strings.assistant)}</p>}
        {lines.filter(({ urgent }) => !urgent).map(({ id, text }) => <p key={id}>{text}</p>)}
      </div>
      <div aria-live="assertive" data-live="assertive">
        {lines.filter(({ urgent }) => urgent).map(({ id, text }) => <p key={id}>{text}</p>)}
      </div>
    </div>
  );
}
