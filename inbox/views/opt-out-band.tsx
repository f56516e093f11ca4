import type { StaffConversation } from '../shapes.ts';
import { dateTime } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Icon } from './icons.tsx';

/** Said where one writes: the patient has ended texts, and why nothing would arrive. */
export function OptOutBand({ conversation: { optOut, row, contact } }: { conversation: StaffConversation }) {
  if (optOut === null || contact?.kind !== 'phone' || row.channel === 'email') return null;
  return (
    <p class="band warn" role="status">
      <Icon name="alert" size={16} />
      <span class="wide">
        This number has ended texts ({optOut.word === GATEWAY ? 'the phone network says so' : <>“<span dir="auto">{optOut.word}</span>”</>} · {dateTime(optOut.at, now.value)}).
        {' '}What you write is not sent. Call instead; texts go out again once START comes from the phone.
      </span>
    </p>
  );
}

const GATEWAY = '21610';
