import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { DraftKind } from '../state/drafts.ts';
import { BreakGlassAsk } from './break-glass-ask.tsx';
import { ChannelChooser } from './channel-chooser.tsx';
import { Composer } from './composer.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { EmergencyBand, Handover } from './handover.tsx';
import { OtherThreads } from './other-threads.tsx';
import { EmptyState, Skeleton } from './states.tsx';
import { Thread } from './thread.tsx';

type Props = { kind: Signal<DraftKind>; caseShown: Signal<boolean> };

export function ConversationPane({ kind, caseShown }: Props) {
  const { breakGlass, conversation, router } = useInbox();
  const data = conversation.data.value;
  const id = conversation.id.value;
  return (
    <section id="conversation" aria-label="Conversation" class="pane conversation-pane" tabIndex={-1} data-open={id !== null || undefined} data-behind-case={caseShown.value || undefined}>
      {data === null ? <Nothing phase={conversation.phase.value} /> : (
        <>
          <MarkRead />
          <ConversationHead conversation={data} caseShown={caseShown} />
          <Thread
            key={`thread-${id}`} conversation={data}
            lead={<><OtherThreads others={data.others} /><EmergencyBand conversation={data} /><Handover conversation={data} /></>}
          />
          {breakGlass.of(data.row.conversationId) === null && <ChannelChooser key={`channel-${id}`} conversation={data} />}
          {breakGlass.of(data.row.conversationId) === null ? <Composer key={`composer-${id}`} conversation={data} kind={kind} /> : <p class="glass-only">You opened this to read. To answer or change something, ask the team that looks after it.</p>}
        </>
      )}
      {data === null && id !== null && conversation.phase.value !== 'loading' && (
        <button type="button" class="sr-only" onClick={() => router.go({ conversationId: null })}>Back to the list</button>
      )}
    </section>
  );
}

function Nothing({ phase }: { phase: string }) {
  const { conversation, router } = useInbox();
  switch (phase) {
    case 'loading':
      return <Skeleton label="The conversation is loading" />;
    case 'missing':
      return (
        <EmptyState title="This conversation is not here" text="The link may be incomplete, or the conversation belongs to somebody else’s patients.">
          <button type="button" class="button" onClick={() => router.go({ conversationId: null })}>Back to the list</button>
          {conversation.id.value !== null && <BreakGlassAsk key={conversation.id.value} conversationId={conversation.id.value} />}
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState title="The conversation could not be read" text={conversation.problem.value ?? ''}>
          <button type="button" class="button" onClick={() => void conversation.reload()}>Try again</button>
        </EmptyState>
      );
    default:
      return <EmptyState title="No conversation open" text="Choose one from the list. Press j and k to move, Enter to open, ? for all keys." />;
  }
}

/** Tells the server what was seen, only while the page is really in front of somebody. */
function MarkRead() {
  const { conversation, call } = useInbox();
  const data = conversation.data.value;
  const lastSeq = data?.messages.at(-1)?.seq ?? 0;
  const unseen = data !== null && lastSeq > data.staffReadSeq;
  const conversationId = data?.row.conversationId;
  useEffect(() => {
    if (!unseen || conversationId === undefined) return;
    const tell = () => {
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
      window.removeEventListener('focus', tell);
      // Told again with the next message when this is lost: a read mark is worth no error.
      call('markRead', { params: { conversationId }, body: { seq: lastSeq }, present: false }).catch(() => null);
    };
    window.addEventListener('focus', tell);
    tell();
    return () => window.removeEventListener('focus', tell);
  }, [conversationId, lastSeq, unseen]);
  return null;
}
