import { useInbox } from '../context.ts';
import type { StaffConversation } from '../shapes.ts';
import { routeHref } from '../state/router.ts';
import { dateTime } from '../state/time-words.ts';
import { channelWords } from '../words.ts';
import { now } from './clock.ts';
import { Icon } from './icons.tsx';
import { follow } from './links.ts';

/** Where else the same case is talked about, and danger that stands in another conversation of the patient. */
export function OtherThreads({ others }: Pick<StaffConversation, 'others'>) {
  const { router } = useInbox();
  if (others.length === 0) return null;
  return (
    <nav class="other-threads small" aria-label="Other conversations of this case">
      <span class="muted">Also:</span>
      {others.map(({ conversationId, channel, emergency, resolved, updatedAt }) => (
        <a
          key={conversationId} class={emergency ? 'danger' : ''} href={routeHref({ ...router.route.value, conversationId })}
          onClick={follow(() => router.go({ conversationId }))}
        >
          {emergency && <><Icon name="alert" size={14} /> Emergency: </>}{channelWords[channel]} · {dateTime(updatedAt, now.value)}{resolved ? ', resolved' : ''}
        </a>
      ))}
    </nav>
  );
}
