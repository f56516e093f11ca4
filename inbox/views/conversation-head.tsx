import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { mayHandBack } from '../state/actions.ts';
import { channelWords, patientLabel, staffLabel } from '../words.ts';
import { Icon } from './icons.tsx';

/** Who this is, who answers, who else looks on, and what one can do. */
export function ConversationHead({ conversation, caseShown }: { conversation: StaffConversation; caseShown: Signal<boolean> }) {
  const { actions, router, me, breakGlass } = useInbox();
  const heading = useRef<HTMLHeadingElement>(null);
  const { row } = conversation;
  // Opening is a change of place: the focus goes along, but never out of a field someone is writing in.
  useEffect(() => {
    if (!document.activeElement?.matches('input, textarea, select')) heading.current?.focus({ preventScroll: true });
  }, [row.conversationId]);

  const mine = row.handoff === 'taken' && row.assignee?.id === me.value?.id;
  const mayTake = actions.can('conversation:take');
  // What was opened beyond one's scope is looked at and not touched.
  const mayAct = breakGlass.of(row.conversationId) === null;
  return (
    <header class="conversation-head">
      <button type="button" class="button quiet icon only-one-pane" aria-label="Back to the list" onClick={() => router.go({ conversationId: null })}>
        <Icon name="back" />
      </button>
      <div class="who">
        <h2 class="name" ref={heading} tabIndex={-1} dir="auto">{patientLabel(conversation.patient.name)}</h2>
        <p class="small muted">
          {[channelWords[row.channel], conversation.case?.reference, answering(conversation)].filter(Boolean).join(' · ')}
          <Viewers />
        </p>
      </div>
      {mayTake && (
        <div class="actions">
          {mayAct && !mine && !row.resolved && <button type="button" class="button primary" onClick={actions.takeOver} title="T">Take over</button>}
          {mayAct && mayHandBack(row) && <button type="button" class="button" onClick={actions.handBack} title="B">Hand back</button>}
          {mayAct && (row.resolved
            ? <button type="button" class="button" onClick={() => actions.reopen(row.conversationId)}>Reopen</button>
            : <button type="button" class="button" onClick={actions.resolve} title="E">Resolve</button>)}
          <button type="button" class="button below-three-panes" aria-expanded={caseShown.value} onClick={() => { caseShown.value = !caseShown.value; }}>
            <Icon name="panel" /> <span class="wide-only">Case</span><span class="sr-only only-one-pane">Case</span>
          </button>
        </div>
      )}
    </header>
  );
}

function answering({ row }: StaffConversation): string {
  if (row.resolved) return 'resolved';
  if (row.handoff === 'taken') return row.assignee ? `${staffLabel(row.assignee)} answers` : 'staff answer';
  if (row.handoff === 'waiting') return 'waits for a person';
  return 'the assistant answers';
}

function Viewers() {
  const { conversation } = useInbox();
  const viewers = conversation.viewers.value;
  if (viewers.length === 0) return null;
  return <strong class="viewers"> · Also looking: {viewers.map(staffLabel).join('; ')}</strong>;
}
