import { render } from 'preact';
import { createLive } from './api/live.ts';
import { InboxContext } from './context.ts';
import { createAlarm } from './state/alarm.ts';
import { watchIdle } from './state/idle.ts';
import { createInbox } from './state/inbox.ts';
import { createRouter } from './state/router.ts';
import { App } from './views/app.tsx';

const inbox = createInbox({
  fetch: (...request) => fetch(...request),
  live: createLive(),
  alarm: createAlarm(localStorage),
  router: createRouter(),
  tabStorage: sessionStorage,
  browserStorage: localStorage,
});

// Browsers allow sound only after a gesture on the page; the first of any kind will do.
for (const gesture of ['pointerdown', 'keydown'] as const) document.addEventListener(gesture, () => void inbox.alarm.unblock(), { capture: true });

const justUsed = watchIdle({
  lockAfter: () => (inbox.session.phase.peek() === 'open' ? (inbox.me.peek()?.idleLockSeconds ?? null) : null),
  lock: () => void inbox.session.lock(),
  stillHere: () => void inbox.session.check({ present: true }),
});
inbox.session.phase.subscribe((phase) => { if (phase === 'open') justUsed(); });

const root = document.getElementById('inbox');
if (root) {
  render(<InboxContext.Provider value={inbox}><App /></InboxContext.Provider>, root);
  const { pathname, search, hash } = location;
  // Neither a token nor the provider's answer stays in the address or the history.
  const arrived = pathname === '/inbox/invitation' || pathname === '/inbox/sso';
  if (arrived) history.replaceState(null, '', '/inbox/');
  if (pathname === '/inbox/invitation' && hash.length > 1) inbox.invitation.value = hash.slice(1);
  else if (pathname === '/inbox/sso') void inbox.session.returnFromProvider(search.slice(1));
  else void inbox.session.check({ present: true });
}
