import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../server/contract/message.ts';
import type { PanelContext } from '../context.ts';
import { unreadCount } from '../thread.ts';
import { Greeting } from './greeting.tsx';
import { Icon } from './icons.tsx';
import { OutgoingItem } from './outgoing-item.tsx';
import { TalkToPerson } from './talk-to-person.tsx';
import type { VerifyForm } from './verify-form.tsx';
import { ThreadItem } from './thread-item.tsx';

/** How near to the end, in pixels, counts as reading the end. */
const NEAR_END = 96;
/** Pixels left above an emergency card, so that one sees it begin. */
const CARD_MARGIN = 12;

/** The conversation. It follows the end while the patient reads there, and stays put when they have scrolled up. */
export function ThreadView(context: PanelContext & { open: boolean; proofs: number }) {
  const { chat, strings, open, proofs } = context;
  const scroller = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  const [below, setBelow] = useState(false);
  const [form, setForm] = useState<{ View: typeof VerifyForm } | null>(null);
  const verify = () => void import('./verify-form.tsx').then(({ VerifyForm: View }) => setForm({ View }), () => undefined);
  useEffect(() => {
    if (proofs) verify();
  }, [proofs]);
  const { messages, typing, conversation } = chat.thread.value;
  const outgoing = chat.outgoing.value;
  const last = messages.at(-1);
  const cardSeq = messages.findLast(({ card }) => card)?.seq ?? 0;
  const ownSeq = messages.findLast(({ author }) => author === 'patient')?.seq ?? 0;
  // Until the patient goes on, nothing that follows an emergency card may push it out of sight.
  const pinned = cardSeq > ownSeq && !outgoing.length;

  const toEnd = () => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    follow.current = true;
    setBelow(false);
  };
  const toNewest = () => {
    const box = scroller.current;
    const card = pinned && box?.querySelector<HTMLElement>(`[data-seq="${cardSeq}"]`);
    if (!box || !card) return toEnd();
    // Not scrollIntoView: that would move the panel itself and the hospital's page too.
    box.scrollTop = card.offsetTop - CARD_MARGIN;
    follow.current = isNearEnd(box);
    if (!follow.current && last !== undefined && last.seq > cardSeq) setBelow(true);
  };
  const sawEnd = () => {
    if (open && follow.current && document.visibilityState === 'visible') chat.seen();
  };
  const onScroll = () => {
    const box = scroller.current;
    if (!box) return;
    follow.current = isNearEnd(box);
    if (!follow.current) return;
    setBelow(false);
    sawEnd();
  };
  // Before the browser paints: a scroll event between the growing of the thread and this would read as "scrolled up".
  useLayoutEffect(() => {
    if (follow.current) toNewest();
    else if (unreadCount(chat.thread.value)) setBelow(true);
    sawEnd();
  });
  useEffect(() => {
    document.addEventListener('visibilitychange', sawEnd);
    return () => document.removeEventListener('visibilitychange', sawEnd);
  }, [open]);
  useEffect(toNewest, [open, outgoing.length, cardSeq, form]);

  const answerable = last && last.author !== 'patient' && last.state !== 'streaming' && !outgoing.length;
  const list = last !== undefined && isList(last.quickReplies);
  // A list pushes what was asked out of sight: it is said again above it.
  const question = last?.sentences.at(-1)?.text.match(/[^.!]*\?$/)?.[0].trim();
  const typist = typing && (typing.who === 'staff' ? (typing.name ?? strings.assistant) : strings.assistant);
  return (
    <div class="thread-frame">
      <div class="thread" ref={scroller} onScroll={onScroll} role="log" aria-live="off" aria-label={strings.thread} tabIndex={0}>
        <Greeting {...context} />
        {messages.map((message, index) => (
          <ThreadItem key={message.id} {...context} message={message} previous={messages[index - 1]} />
        ))}
        {outgoing.map((entry) => (
          <OutgoingItem key={entry.clientId} {...context} entry={entry} />
        ))}
        {typist && (
          <p class="typing" role="img" aria-label={strings.typing(typist)}>
            <i /><i /><i />
          </p>
        )}
        {form && <form.View {...context} onDone={() => setForm(null)} />}
        {answerable && !form && last.quickReplies.length > 0 && (
          <div class={list ? 'choices list' : 'choices'} role="group" aria-label={question}>
            {list && question && <p class="strong" aria-hidden="true">{question}</p>}
            {last.quickReplies.map(({ label, text, action }) => (
              <button key={label} type="button" class="choice" onClick={() => (action ? verify() : chat.send(text))}>{label}</button>
            ))}
          </div>
        )}
        {answerable && offersPerson(messages) && !last.quickReplies.some(({ label }) => label === strings.talkToPerson) && conversation?.handoff === 'none' && <TalkToPerson {...context} />}
      </div>
      {below && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" />
          {strings.newMessages}
        </button>
      )}
    </div>
  );
}

/** More than can be taken in at a glance, or long ones, stand below each other like a list. */
function isList(replies: Message['quickReplies']): boolean {
  return replies.length > 3 && replies.some(({ label }) => label.length > 24);
}

function isNearEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
}

/** After a bad mark or a second answer the way to a person stands in the thread itself. */
function offersPerson(messages: readonly Message[]): boolean {
  const answers = messages.filter(({ author }) => author === 'agent');
  return answers.length > 1 || answers.at(-1)?.feedback === 'down';
}
