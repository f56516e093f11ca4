import { useEffect, useState } from 'preact/hooks';
import { problemText } from '../api/problem.ts';
import { useInbox } from '../context.ts';
import type { StaffConversation, Way } from '../shapes.ts';
import { wayWords } from '../state/way-words.ts';

/** "I'll text you": goes on with the patient on another channel, on the same case. Ways that cannot be chosen say why. */
export function ChannelChooser({ conversation }: { conversation: StaffConversation }) {
  const { actions, call, drafts, router, toasts } = useInbox();
  const [ways, setWays] = useState<readonly Way[] | null>(null);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const { conversationId } = conversation.row;
  const hidden = !actions.mayChange('conversation:reply') || conversation.row.resolved;
  // A contact that was added or put out of use in the record counts at once.
  useEffect(() => {
    if (hidden) return;
    let left = false;
    // Without an answer nothing is offered: the next opening asks again.
    call('listWays', { params: { conversationId }, present: false }).then(({ items }) => { if (!left) setWays(items); }, () => undefined);
    return () => { left = true; };
  }, [conversationId, hidden, conversation.patient.contacts]);
  if (hidden || ways === null) return null;
  const others = ways.filter(({ hindrance }) => hindrance !== 'this_channel');
  if (others.length === 0) return <p class="channel-chooser small muted">To go on by email or text message, add a contact under Patient.</p>;

  async function takeBack(begun: string): Promise<void> {
    try {
      router.go({ conversationId: (await call('undoMove', { params: { conversationId: begun } })).conversationId });
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
    }
  }

  async function move(event: Event): Promise<void> {
    event.preventDefault();
    if (!chosen || busy) return;
    setBusy(true);
    const moved = await actions.move(conversation, chosen);
    setBusy(false);
    if (!moved) return;
    // What was begun is meant for the patient, wherever they are.
    const draft = drafts.read(conversationId, 'reply');
    if (draft !== '' && drafts.read(moved.conversationId, 'reply') === '') {
      drafts.write(moved.conversationId, 'reply', draft);
      drafts.write(conversationId, 'reply', '');
    }
    router.go({ conversationId: moved.conversationId });
    toasts.show('You go on here. What you write leaves this way.', { action: moved.begun ? { label: 'Undo', run: () => void takeBack(moved.conversationId) } : null });
  }

  return (
    <form class="channel-chooser" onSubmit={(event) => void move(event)}>
      <label>
        <span class="small">Go on by</span>{' '}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">this channel</option>
          {others.map((way) => <option key={way.value} value={way.value} disabled={way.hindrance !== null}>{wayWords(way)}</option>)}
        </select>
      </label>
      {chosen !== '' && <button type="submit" class="button" disabled={busy}>Go on there</button>}
    </form>
  );
}
