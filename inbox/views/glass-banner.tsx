import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { leftWords } from '../state/break-glass.ts';
import { Icon } from './icons.tsx';

/** What is open beyond one's scope, and for how long still. It stays in sight wherever one works. */
export function GlassBanner() {
  const { breakGlass, router, conversation } = useInbox();
  const running = breakGlass.running.value;
  const now = useSignal(Date.now());
  useEffect(() => {
    if (running.length === 0) return;
    const timer = setInterval(() => {
      now.value = Date.now();
      if (running.some(({ endsAt }) => endsAt <= now.value)) void breakGlass.load();
    }, 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return (
    <>
      {running.map((opening) => {
        const first = opening.conversationIds[0];
        const shown = conversation.id.value !== null && opening.conversationIds.includes(conversation.id.value);
        return (
          <section key={opening.id} class="band warn glass-band" aria-label={`Open beyond your scope: ${opening.caseReference}`}>
            <strong><Icon name="alert" /> {opening.caseReference} is open beyond your scope</strong>
            <span>To read, not to change. Closes in <span class="glass-left" role="timer">{leftWords(opening.endsAt, now.value)}</span>.</span>
            <span class="spacer" />
            {!shown && first !== undefined && <button type="button" class="button" onClick={() => router.go({ conversationId: first })}>Show</button>}
            <button type="button" class="button" onClick={() => void breakGlass.end(opening.id)}>Close it now</button>
          </section>
        );
      })}
    </>
  );
}
