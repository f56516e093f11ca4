import { useState } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';

type Way = { value: string; label: string };

/** "I'll text you": goes on with the patient on another channel, on the same case. */
export function ChannelChooser({ conversation }: { conversation: StaffConversation }) {
  const { actions, router } = useInbox();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const ways = waysOf(conversation);
  if (ways.length === 0 || !actions.mayChange('conversation:reply') || conversation.row.resolved) return null;
  async function move(event: Event): Promise<void> {
    event.preventDefault();
    if (!chosen || busy) return;
    setBusy(true);
    const next = await actions.move(conversation, chosen);
    setBusy(false);
    if (next) router.go({ conversationId: next });
  }
  return (
    <form class="channel-chooser" onSubmit={(event) => void move(event)}>
      <label>
        <span class="small">Go on by</span>{' '}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">this channel</option>
          {ways.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      </label>
      {chosen !== '' && <button type="submit" class="button" disabled={busy}>Go on there</button>}
    </form>
  );
}

/** Where else this patient can be reached. */
export function waysOf({ row, patient, contact }: Pick<StaffConversation, 'row' | 'patient' | 'contact'>): Way[] {
  const own = row.channel === 'email' ? 'email' : row.channel === 'sms' ? 'phone' : null;
  const known = [...patient.contacts, ...(contact && !patient.contacts.some(({ kind, value }) => kind === contact.kind && value === contact.value) ? [{ ...contact, verified: false }] : [])];
  return known.filter(({ kind }) => kind !== own).map(({ kind, value, verified }) => ({ value, label: `${kind === 'email' ? 'email' : 'text message'}, ${value}${verified ? '' : ' (not proved)'}` }));
}
