import { useInbox } from '../context.ts';
import type { Outgoing } from '../state/outbox.ts';
import { Icon } from './icons.tsx';

/** A reply or note that the server does not have yet. */
export function OutgoingItem({ item }: { item: Outgoing }) {
  const { outbox } = useInbox();
  const failed = item.state === 'failed';
  const state = failed
    ? (
      <span class="error-text" role="alert">
        Not sent. {item.problem}{' '}
        <button type="button" class="text-button" onClick={() => void outbox.retry(item.clientId)}>Send again</button>{' '}
        <button type="button" class="text-button" onClick={() => outbox.takeBack(item.clientId)}>Delete</button>
      </span>
    )
    : <span>{item.kind === 'note' ? 'saving …' : 'sending …'}</span>;
  if (item.kind === 'note') {
    return (
      <article class="note" data-failed={failed || undefined}>
        <p class="meta"><Icon name="note" size={14} /> <strong>Only staff</strong> {state}</p>
        <p class="body" dir="auto">{item.text}</p>
      </article>
    );
  }
  return (
    <article class="message staff" data-failed={failed || undefined}>
      <p class="meta"><strong>You</strong> {state}</p>
      {item.text !== '' && <div class="body" dir="auto">{item.text}</div>}
      {item.attachmentIds && <p class="small muted">{item.attachmentIds.length === 1 ? 'With a file' : `With ${item.attachmentIds.length} files`}</p>}
    </article>
  );
}
