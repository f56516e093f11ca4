import type { Command } from '../state/keymap.ts';
import { aboutOf } from '../state/call-form.ts';
import type { Inbox } from '../state/inbox.ts';
import type { DraftKind } from '../state/drafts.ts';

/** What each keyboard command does. Moving is by focus, so that Enter opens and a screen reader follows. */
export function runCommand(inbox: Inbox, command: Command, write: (kind: DraftKind) => void, showPatient: () => void): void {
  const { actions, dialogs, router, session } = inbox;
  const view = (name: 'waiting' | 'mine' | 'agent' | 'all' | 'resolved') => {
    router.go({ view: name, saved: null });
  };
  switch (command) {
    case 'next': return move(inbox, 1);
    case 'previous': return move(inbox, -1);
    case 'reply': return write('reply');
    case 'note': return write('note');
    case 'take-over': return actions.takeOver();
    case 'hand-back': return actions.handBack();
    case 'resolve': return actions.resolve();
    case 'assign-to-me': return actions.assignToMe();
    case 'watch': return actions.toggleWatch();
    case 'patient': return showPatient();
    case 'mentions': return dialogs.show({ kind: 'mentions' });
    case 'questions': return actions.can('knowledge:manage') ? dialogs.show({ kind: 'questions' }) : undefined;
    case 'choose': return choose(inbox);
    case 'log-call': return actions.can('conversation:reply') ? dialogs.show({ kind: 'call', about: aboutOf(inbox.conversation.data.peek()) }) : undefined;
    case 'search': return document.getElementById('search')?.focus();
    case 'view-waiting': return view('waiting');
    case 'view-mine': return view('mine');
    case 'view-agent': return view('agent');
    case 'view-all': return view('all');
    case 'view-resolved': return view('resolved');
    case 'help': return dialogs.show({ kind: 'keys' });
    case 'lock': return void session.lock();
    case 'back': return back(inbox);
    case 'open': return;
  }
}

/** Puts the focus on the next row; where the list is hidden behind a conversation, opens that row instead. */
function move(inbox: Inbox, step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-conversation]')];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const current = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true');
  const next = rows[current < 0 ? (step > 0 ? 0 : rows.length - 1) : current + step];
  if (!next) return;
  if (next.checkVisibility()) {
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  } else {
    inbox.router.go({ conversationId: next.dataset.conversation ?? null });
  }
}

/** Marks the focused row, or the open one. */
function choose({ bulk, actions, router }: Inbox): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.conversation : undefined;
  const id = focused ?? router.route.peek().conversationId;
  if (id && actions.can('case:update')) bulk.toggle(id);
}

/** Escape leaves the field first, then the case, then the conversation. */
function back({ router }: Inbox): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches('input, textarea, select')) {
    field.blur();
    document.querySelector<HTMLElement>('.conversation-head .name')?.focus();
    return;
  }
  const open = router.route.peek().conversationId;
  if (open === null) return;
  router.go({ conversationId: null });
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(open)}"]`)?.focus());
}
