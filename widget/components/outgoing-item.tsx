import type { PanelContext } from '../context.ts';
import type { Outgoing } from '../outbox.ts';
import { PatientText } from './message-item.tsx';

/** A message on its way, with its state and, when it failed, the ways on. */
export function OutgoingItem({ chat, strings, entry }: PanelContext & { entry: Outgoing }) {
  const waits = chat.trouble.value ? strings.waitsForNetwork : strings.sending;
  return (
    <article class="item patient pending">
      {entry.text && <PatientText text={entry.text} />}
      {entry.attachmentIds.length > 0 && <p class="muted">{strings.files(entry.attachmentIds.length)}</p>}
      {entry.state === 'failed' ? (
        <div class="status error" role="alert">
          <div>{strings.failed} {entry.problem} {strings.inEmergency(chat.config.value?.numbers.emergency)}</div>
          <button type="button" class="plain" onClick={() => chat.retry(entry.clientId)}>{strings.retry}</button>
          <button type="button" class="plain" onClick={() => chat.discard(entry.clientId)}>{strings.discard}</button>
        </div>
      ) : (
        <p class="status">{entry.state === 'stored' ? strings.sent : waits}</p>
      )}
    </article>
  );
}
