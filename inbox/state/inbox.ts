import { computed, effect, signal, untracked } from '@preact/signals';
import { createClient } from '../api/client.ts';
import type { Live } from '../api/live.ts';
import type { Colleague, Message, QueueRow, StaffMe } from '../shapes.ts';
import { createActions } from './actions.ts';
import type { Alarm } from './alarm.ts';
import { createCaseEdit } from './case-edit.ts';
import { createBreakGlass } from './break-glass.ts';
import { createBulk } from './bulk.ts';
import { createCaseModel } from './case-model.ts';
import { createCaseWork } from './case-work.ts';
import { withCase, withMessage, withDelivery, withNote, withPage, withRead, withRow, withSentence, withTurn } from './conversation-merge.ts';
import { createConversation } from './conversation.ts';
import { createDialogs } from './dialogs.ts';
import { createDrafts, wipe } from './drafts.ts';
import { createOutbox } from './outbox.ts';
import { createOutgoing } from './outgoing.ts';
import { createPatientRecord } from './patient-record.ts';
import { createMentions } from './mentions.ts';
import { createModelState } from './model-state.ts';
import { createPages } from './pages.ts';
import { createQueue } from './queue.ts';
import type { Router } from './router.ts';
import { createSavedViews, narrowingOf, routeOf } from './saved-views.ts';
import { createSearch } from './search.ts';
import { createSession, sessionEndWords } from './session.ts';
import { createSendFile } from '../api/send-file.ts';
import { createUploads } from './uploads.ts';
import { createToasts } from './toasts.ts';

export type Inbox = ReturnType<typeof createInbox>;

export type InboxNeeds = { fetch: typeof fetch; live: Live; alarm: Alarm; router: Router; tabStorage: Storage; browserStorage: Storage };

/** The composition root of the page: makes the parts and ties live events to them. */
export function createInbox({ fetch, live, alarm, router, tabStorage, browserStorage }: InboxNeeds) {
  const me = signal<StaffMe | null>(null);
  const meId = () => me.peek()?.id ?? '';
  const staff = signal<Colleague[]>([]);
  /** Read out at once; for emergencies and lost work only. */
  const announcement = signal('');
  /** The token of an invitation's link, while it is being answered. */
  const invitation = signal<string | null>(null);

  const call = createClient({
    fetch,
    csrfToken: () => me.peek()?.csrfToken ?? null,
    onRefused: (what) => {
      if (what === 'locked') session.locked();
      else if (session.phase.peek() !== 'starting') session.end('Your session has ended. Sign in again.');
    },
  });
  const toasts = createToasts();
  const dialogs = createDialogs();
  const queue = createQueue({ call, meId });
  const search = createSearch({ call });
  const mentions = createMentions({ call });
  const savedViews = createSavedViews({ call, toasts, storage: browserStorage, meId });
  const conversation = createConversation({ call, live, meId });
  const modelState = createModelState({ call });
  const caseModel = createCaseModel({ call });
  const outgoing = createOutgoing({ call });
  const patientRecord = createPatientRecord({ call, toasts, changed: () => void conversation.reload() });
  const bulk = createBulk({ call, rows: () => queue.rows.value, toasts, reload: () => { void queue.load(); void conversation.reload(); } });
  const caseWork = createCaseWork({ call, toasts, reload: () => void conversation.reload() });
  const breakGlass = createBreakGlass({ call, me, toasts, reload: () => void conversation.reload(), review: () => dialogs.show({ kind: 'glass-review' }) });
  const drafts = createDrafts(tabStorage, meId);
  const pages = createPages({ call, onRaised: (page) => { announcement.value = `${page.title}. Staff are called.`; } });

  const change = conversation.change;
  const showMessage = (message: Message) => {
    if (message.clientId) outbox.confirm(message.clientId);
    change(message.conversationId, (open) => withMessage(open, message));
  };
  /** An act of ours changed the conversation: its case and notices changed with it. */
  const acted = (row: QueueRow) => {
    showRow(row);
    if (row.conversationId === conversation.id.peek()) void conversation.reload();
  };
  const showRow = (row: QueueRow) => {
    queue.apply(row);
    change(row.conversationId, (open) => withRow(open, row));
  };
  const outbox = createOutbox({
    call, storage: tabStorage, meId,
    sent: { reply: showMessage, note: (note) => change(note.conversationId, (open) => withNote(open, note)) },
  });
  const uploads = createUploads({ send: createSendFile(() => me.peek()?.csrfToken ?? null) });
  const caseEdit = createCaseEdit({
    call,
    current: () => conversation.data.peek()?.case ?? null,
    changed: (view) => {
      const id = conversation.id.peek();
      if (id) change(id, (open) => (open.case && open.case.id !== view.id ? open : withCase(open, view)));
    },
    async refresh() {
      await conversation.reload();
      return conversation.data.peek()?.case ?? null;
    },
  });
  const actions = createActions({
    call, me: () => me.peek(), current: () => conversation.data.peek(), behindGlass: () => breakGlass.of(conversation.id.value ?? undefined) !== null, rowChanged: acted, caseEdit, dialogs, toasts,
  });

  /** Reads everything shown anew: at sign-in, after unlocking, and after every gap of the connection. */
  function catchUp(): void {
    void pages.load();
    if (session.phase.peek() !== 'open') return;
    void queue.load();
    void conversation.reload();
    void modelState.load();
    void caseModel.load();
    void breakGlass.load();
    void mentions.load();
    void savedViews.load();
    void outbox.resume();
  }

  /** The view that opens first does so once, and never over an address that says more. */
  let openedFirst = false;
  function openFirstView(): void {
    const view = savedViews.find(savedViews.first.peek());
    const { view: list, conversationId, saved, filter } = router.route.peek();
    if (view && !openedFirst && list === 'waiting' && conversationId === null && saved === null && Object.keys(filter).length === 0) router.go(routeOf(view));
    openedFirst = true;
  }

  const session = createSession({
    call, me,
    onOpen() {
      if (!staff.value.length) call('listStaff', {}).then(({ items }) => { staff.value = items; }, () => undefined);
      if (!outbox.items.peek().length) outbox.restore();
      live.connect();
      void pages.load();
      void queue.load();
      void modelState.load();
      outgoing.watch();
      void caseModel.load();
    void breakGlass.load();
      mentions.watch();
      void savedViews.load().then(openFirstView);
      void outbox.resume();
    },
    onClose(how) {
      conversation.open(null);
      queue.clear();
      search.clear();
      mentions.clear();
      toasts.clear();
      dialogs.close();
      caseEdit.leave();
      if (how === 'ended') {
        live.disconnect();
        pages.clear();
        modelState.clear();
        outgoing.clear();
        caseModel.clear();
        savedViews.clear();
        patientRecord.clear();
        breakGlass.clear();
        outbox.clear();
        uploads.clear();
        staff.value = [];
        wipe(tabStorage);
        router.go({ view: 'waiting', conversationId: null, filter: {}, saved: null });
      } else {
        // A locked screen still hears and shows that staff are called.
        live.connect();
        void pages.load();
      }
    },
  });

  live.on({
    'message-appended': ({ message }) => showMessage(message),
    'message-changed': ({ message }) => showMessage(message),
    'sentence-appended': (event) => change(event.conversationId, (open) => withSentence(open, event)),
    'note-added': ({ note }) => change(note.conversationId, (open) => withNote(open, note)),
    'delivery-changed': ({ conversationId, delivery }) => change(conversationId, (open) => withDelivery(open, delivery)),
    'turn-changed': ({ conversationId, turn }) => change(conversationId, (open) => withTurn(open, turn)),
    'case-changed': (event) => change(event.conversationId, (open) => withCase(open, event.case)),
    'read-changed': (event) => change(event.conversationId, (open) => withRead(open, event)),
    'conversation-stale': ({ conversationId }) => { if (conversationId === conversation.id.peek()) void conversation.reload(); },
    'emergency-raised': ({ conversationId }) => { if (conversationId === conversation.id.peek()) void conversation.reload(); },
    'handoff-changed': ({ conversationId }) => { if (conversationId === conversation.id.peek()) void conversation.reload(); },
    'queue-left': ({ conversationId: left }) => {
      queue.remove(left);
      if (conversation.id.peek() === left) router.go({ view: queue.view.peek(), conversationId: null });
    },
    'queue-changed': ({ row }) => { if (session.phase.peek() === 'open') showRow(row); },
    'viewers-changed': ({ conversationId, viewers }) => conversation.showViewers(conversationId, viewers),
    // One's own typing comes back from the server; nobody needs to be told that they write themselves.
    typing: (event) => { if (event.who !== 'staff' || event.name !== me.peek()?.name) conversation.showTyping(event); },
    'page-raised': ({ page }) => { pages.raise(page); change(page.conversationId, (open) => withPage(open, page)); },
    'page-changed': ({ page }) => { pages.apply(page); change(page.conversationId, (open) => withPage(open, page)); },
    'model-state-changed': ({ state }) => modelState.apply(state),
    'glass-changed': () => void breakGlass.load(),
    'glass-review-changed': (event) => { if (session.phase.peek() === 'open') breakGlass.told(event); },
    'session-locked': () => session.locked(),
    'session-ended': ({ reason }) => session.end(sessionEndWords(reason)),
  });
  live.onConnect((again) => { if (again) catchUp(); else if (conversation.id.peek()) void conversation.reload(); });
  live.onRefused(() => {
    void session.check({ present: false }).then(() => {
      if (session.phase.peek() === 'open' || session.phase.peek() === 'locked') setTimeout(live.connect, 2_000);
    });
  });

  // The address decides what is open, so that back, forward and a pasted link all work.
  const openId = computed(() => router.route.value.conversationId);
  const openView = computed(() => router.route.value.view);
  const openFilter = computed(() => router.route.value.filter);
  const openCase = computed(() => conversation.data.value?.case?.id ?? null);
  effect(() => {
    const [id, isOpen] = [openId.value, session.phase.value === 'open'];
    untracked(() => { if (isOpen) { caseEdit.leave(); conversation.open(id); } });
  });
  effect(() => {
    const [view, filter, isOpen] = [openView.value, openFilter.value, session.phase.value === 'open'];
    untracked(() => { if (isOpen) { bulk.clear(); queue.show(view, filter); } });
  });
  // What a saved view looks for is in no address: it is taken from the view.
  const openSaved = computed(() => savedViews.find(router.route.value.saved));
  effect(() => {
    const view = openSaved.value;
    untracked(() => { if (view) queue.narrowTo(narrowingOf(view).text); });
  });
  const readConversation = computed(() => conversation.data.value?.row.conversationId ?? null);
  effect(() => {
    const [id, calls] = [readConversation.value, mentions.unseen.value];
    untracked(() => { if (id && calls > 0) void mentions.see(id); });
  });
  effect(() => {
    const id = openCase.value;
    untracked(() => caseWork.show(id));
  });
  effect(() => alarm.sound(pages.open.value.length > 0));

  const emergencies = computed(() => Math.max(queue.counts.value?.emergencies ?? 0, pages.open.value.length));

  return {
    me, staff, announcement, invitation, call, live, alarm, router, toasts, dialogs, queue, conversation, modelState, caseModel, drafts, pages, outbox, uploads, caseEdit, bulk, breakGlass, caseWork,
    search, mentions, savedViews, actions, outgoing, patientRecord, session, emergencies, catchUp,
  };
}
