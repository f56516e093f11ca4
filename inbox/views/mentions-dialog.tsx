import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { routeHref } from '../state/router.ts';
import { dateTime } from '../state/time-words.ts';
import { programLabel, staffLabel } from '../words.ts';
import { now } from './clock.ts';
import { Dialog } from './dialog.tsx';
import { follow } from './links.ts';
import { NoteText } from './note.tsx';

/** The notes that call one by name, unseen ones first. Opening the conversation marks them seen. */
export function MentionsDialog() {
  const { mentions, dialogs, router } = useInbox();
  useEffect(() => void mentions.load(), []);
  const items = mentions.items.value;
  return (
    <Dialog title="Notes that call you" onClose={dialogs.close}>
      {items.length === 0 && <p class="muted">Nobody has called you yet. In a note, @ and a name calls a colleague.</p>}
      <ul class="mention-list">
        {items.map((one) => (
          <li key={one.noteId} data-unseen={one.seenAt === null || undefined}>
            <a
              href={routeHref({ ...router.route.value, conversationId: one.conversationId })}
              onClick={follow(() => { dialogs.close(); router.go({ conversationId: one.conversationId }); })}
            >
              {one.seenAt === null && <strong class="badge">New</strong>} {one.by ? staffLabel(one.by) : programLabel(one.program)}{one.caseReference ? ` · ${one.caseReference}` : ''}
            </a>
            <span class="small muted">{dateTime(one.createdAt, now.value)}</span>
            <p><NoteText text={one.text} /></p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
