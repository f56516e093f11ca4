import { useRef } from 'preact/hooks';
import { useInbox } from '../context.ts';
import { aboutOf } from '../state/call-form.ts';
import { staffLabel } from '../words.ts';
import { Brand } from './brand.tsx';
import { Icon } from './icons.tsx';
import { SoundSwitch } from './sound.tsx';

export function TopBar() {
  const { me, session, dialogs, mentions, actions, conversation, breakGlass, queue } = useInbox();
  const putAside = queue.counts.value?.putAside ?? 0;
  const menu = useRef<HTMLDetailsElement>(null);
  if (me.value === null) return null;
  const pick = (run: () => void) => () => {
    menu.current?.removeAttribute('open');
    run();
  };
  const logCall = () => dialogs.show({ kind: 'call', about: aboutOf(conversation.data.value) });
  const closeOutside = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) menu.current?.removeAttribute('open');
  };
  return (
    <header class="top-bar">
      <Brand />
      <span class="hospital wide-only">{me.value.hospital}</span>
      {me.value.demo && <span class="demo-mark">Demo</span>}
      <span class="spacer" />
      {actions.can('conversation:reply') && (
        <button type="button" class="button quiet wide-only" onClick={logCall} title="C"><Icon name="phone" /> Log a call</button>
      )}
      <button type="button" class="button quiet" onClick={() => dialogs.show({ kind: 'mentions' })}>
        <Icon name="at" /> <span class="wide-only">Mentions</span><span class="sr-only only-one-pane">Mentions</span>
        {mentions.unseen.value > 0 && <span class="badge">{mentions.unseen.value}<span class="sr-only"> not seen</span></span>}
      </button>
      {breakGlass.mayReview.value && breakGlass.unreviewed.value > 0 && (
        <button type="button" class="button quiet" onClick={() => dialogs.show({ kind: 'glass-review' })}>
          <span class="wide-only">Opened beyond scope</span><span class="sr-only only-one-pane">Opened beyond scope</span> <span class="badge">{breakGlass.unreviewed.value}<span class="sr-only"> to review</span></span>
        </button>
      )}
      {putAside > 0 && actions.can('conversation:take') && (
        <button type="button" class="button quiet wide-only" onClick={() => dialogs.show({ kind: 'quarantine' })}>Put aside <span class="badge">{putAside}<span class="sr-only"> messages</span></span></button>
      )}
      <SoundSwitch />
      <button type="button" class="button quiet wide-only" onClick={() => dialogs.show({ kind: 'keys' })}>Keyboard <kbd>?</kbd></button>
      <details
        class="menu" ref={menu} onFocusOut={closeOutside}
        onKeyDown={(event) => { if (event.key === 'Escape') { menu.current?.removeAttribute('open'); menu.current?.querySelector('summary')?.focus(); } }}
      >
        <summary class="button quiet"><Icon name="person" /> <span class="own-name" dir="auto">{me.value.name}</span></summary>
        <div class="menu-list">
          <p class="small muted">{staffLabel(me.value)}{me.value.teams.length ? ` · ${me.value.teams.join(', ')}` : ''}</p>
          {actions.can('conversation:reply') && <button type="button" class="button quiet only-one-pane" onClick={pick(logCall)}>Log a call</button>}
          <button type="button" class="button quiet" onClick={pick(() => void session.lock())}>Lock the screen</button>
          <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'account' }))}>Your account</button>
          {actions.can('conversation:take') && <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'quarantine' }))}>Quarantine {putAside > 0 && <span class="badge">{putAside}<span class="sr-only"> put aside</span></span>}</button>}
          {actions.can('conversation:read') && <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'opt-outs' }))}>Texts ended</button>}
          {breakGlass.mayReview.value && <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'glass-review' }))}>Opened beyond scope</button>}
          {me.value.grants['audit:read'] !== undefined && <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'audit' }))}>Audit</button>}
          {actions.can('knowledge:manage') && <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'questions' }))}>Unanswered questions</button>}
          <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'keys' }))}>Keyboard</button>
          <button type="button" class="button quiet" onClick={pick(() => dialogs.show({ kind: 'about' }))}>About</button>
          <button type="button" class="button quiet" onClick={pick(() => void session.signOut())}>Sign out</button>
        </div>
      </details>
    </header>
  );
}
