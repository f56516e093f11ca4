import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useInbox } from '../context.ts';
import type { DraftKind } from '../state/drafts.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { ConnectionBanner, OutgoingBanner, Toasts } from './banners.tsx';
import { CasePane, type CaseTab } from './case-pane.tsx';
import { runCommand } from './commands.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { Dialogs } from './dialogs.tsx';
import { GlassBanner } from './glass-banner.tsx';
import { QueuePane } from './queue-pane.tsx';
import { listenForKeys } from './shortcuts.ts';
import { SoundAsk } from './sound.tsx';
import { TopBar } from './top-bar.tsx';

/** The working screen: queue, conversation, case. */
export function Workspace() {
  const inbox = useInbox();
  const kind = useSignal<DraftKind>('reply');
  const caseShown = useSignal(false);
  const tab = useSignal<CaseTab>('case');
  const openId = inbox.conversation.id.value;

  useEffect(() => listenForKeys((command) => runCommand(inbox, command, (next) => {
    kind.value = next;
    document.getElementById('composer')?.focus();
  }, () => {
    if (inbox.conversation.data.peek() === null) return;
    // Where the pane is behind the conversation, the first press brings it up.
    const inSight = document.querySelector('.case-pane')?.checkVisibility() ?? false;
    tab.value = inSight && tab.value === 'patient' ? 'case' : 'patient';
    caseShown.value = true;
  })), [inbox]);
  // Each conversation opens with the reply: a note begun elsewhere must not decide who sees the next words.
  useEffect(() => {
    kind.value = 'reply';
    caseShown.value = false;
  }, [openId]);

  return (
    <div class="shell">
      <a class="skip-link" href="#conversation" onClick={(event) => { event.preventDefault(); document.getElementById('conversation')?.focus(); }}>To the conversation</a>
      <TopBar />
      <AlarmBar />
      <div>
        <ConnectionBanner />
        <OutgoingBanner />
        <GlassBanner />
        <SoundAsk />
      </div>
      <main class="panes" data-nothing-open={openId === null || undefined}>
        <h1 class="sr-only">Inbox</h1>
        <QueuePane />
        <ConversationPane kind={kind} caseShown={caseShown} />
        <CasePane shown={caseShown} tab={tab} />
      </main>
      <Toasts />
      <Dialogs />
    </div>
  );
}
