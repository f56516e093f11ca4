import { useInbox } from '../context.ts';
import { since } from '../state/time-words.ts';
import { now } from './clock.ts';
import { Icon } from './icons.tsx';

/** Of many pages the most pressing few; below 700 px one, or nothing else would fit (see the style sheet). */
const SHOWN = 3;

/** Every page that nobody has acknowledged, above everything else. On a locked screen: that it is so, and no way in. */
export function AlarmBar({ locked = false }: { locked?: boolean }) {
  const { pages, router, actions } = useInbox();
  const open = pages.open.value;
  if (open.length === 0) return null;
  const acknowledge = async (pageId: string, conversationId: string) => {
    if (await pages.acknowledge(pageId)) router.go({ conversationId });
  };
  return (
    <section class="alarm-bar" aria-label="Staff are called">
      {open.slice(0, SHOWN).map((page) => (
        <div class="alarm-page" key={page.id}>
          <Icon name="alert" size={22} />
          <strong>{page.title}</strong>
          <span>
            {[page.caseReference, `called ${page.calls === 1 ? 'once' : `${page.calls} times`}`, waiting(page.raisedAt)].filter(Boolean).join(' · ')}
          </span>
          <span class="spacer" />
          {locked ? <span>Unlock to answer</span> : (
            <>
              {actions.can('page:acknowledge') && (
                <button type="button" class="button" onClick={() => void acknowledge(page.id, page.conversationId)}>I am on it</button>
              )}
              {router.route.value.conversationId !== page.conversationId && (
                <button type="button" class="button quiet" onClick={() => router.go({ conversationId: page.conversationId })}>Look</button>
              )}
            </>
          )}
        </div>
      ))}
      {open.length > SHOWN && <div class="alarm-page more-wide">and {open.length - SHOWN} more</div>}
      {open.length > 1 && <div class="alarm-page more-narrow">and {open.length - 1} more</div>}
      {pages.problem.value !== null && <div class="alarm-page" role="alert">{pages.problem.value}</div>}
    </section>
  );
}

function waiting(raisedAt: string): string {
  const time = since(raisedAt, now.value);
  return time === 'now' ? 'just now' : `for ${time}`;
}
