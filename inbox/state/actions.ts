import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { Acuity, CaseView, QueueRow, StaffConversation, StaffMe } from '../shapes.ts';
import { acuityWords, patientLabel, staffLabel } from '../words.ts';
import type { CaseEdit } from './case-edit.ts';
import { lowersAcuity } from './case-rules.ts';
import type { Dialogs } from './dialogs.ts';
import type { Toasts } from './toasts.ts';

export type Actions = ReturnType<typeof createActions>;

type Needs = {
  call: Call;
  me: () => StaffMe | null;
  current: () => StaffConversation | null;
  /** The open conversation is seen through broken glass: to read, not to change. */
  behindGlass: () => boolean;
  /** Puts an answered row everywhere it is shown. */
  rowChanged: (row: QueueRow) => void;
  caseEdit: CaseEdit;
  dialogs: Dialogs;
  toasts: Toasts;
};

/** What staff do with the open conversation. Each says what happened, and gives a way back where there is one. */
export function createActions({ call, me, current, behindGlass, rowChanged, caseEdit, dialogs, toasts }: Needs) {
  const can = (permission: string) => me()?.grants[permission] !== undefined;
  /** What one may do to the open conversation, its case and patient. */
  const mayChange = (permission: string) => can(permission) && !behindGlass();

  async function run(send: () => Promise<QueueRow>, done: string | null, undo?: { label: string; run: () => void }): Promise<boolean> {
    try {
      rowChanged(await send());
      if (done) toasts.show(done, { action: undo ?? null });
      return true;
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
      return false;
    }
  }

  const params = (conversation: StaffConversation) => ({ params: { conversationId: conversation.row.conversationId } });

  function takeOver(): void {
    const conversation = current();
    const who = me();
    if (!conversation || !who || !mayChange('conversation:take')) return;
    const { row } = conversation;
    const mine = row.assignee?.id === who.id;
    if (row.handoff === 'taken' && mine) return;
    const take = () => void run(
      () => call('takeOver', params(conversation)),
      `You have taken over. ${patientLabel(row.patientName)} sees that ${staffLabel(who)} is here; the assistant is silent.`,
    );
    if (row.handoff !== 'taken' || row.assignee === null) return take();
    dialogs.show({
      kind: 'ask',
      title: `Take over from ${row.assignee.name}?`,
      text: `${staffLabel(row.assignee)} holds this conversation. It becomes yours, and the patient is told that you answer from now on.`,
      confirm: 'Take over',
      run: take,
    });
  }

  /** Goes on at another contact of the patient; gives the conversation there, or null when it cannot be. */
  async function move(conversation: StaffConversation, contact: string): Promise<{ conversationId: string; begun: boolean } | null> {
    try {
      return await call('moveConversation', { ...params(conversation), body: { contact } });
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
      return null;
    }
  }

  function handBack(): void {
    const conversation = current();
    if (!conversation || !mayHandBack(conversation.row) || !mayChange('conversation:take')) return;
    dialogs.show({
      kind: 'ask',
      title: 'Hand back to the assistant?',
      text: 'The assistant answers the next message from the hospital’s articles. The patient is told. The case stays open, and you can take over again at any time.',
      confirm: 'Hand back',
      run: () => void run(() => call('handBack', params(conversation)), 'The assistant answers again.', { label: 'Take over again', run: takeOver }),
    });
  }

  function reopen(conversationId: string): void {
    void run(() => call('reopenConversation', { params: { conversationId } }), 'Open again.');
  }

  function resolve(): void {
    const conversation = current();
    if (!conversation || conversation.row.resolved || !mayChange('conversation:take')) return;
    const { row } = conversation;
    if (row.emergency) {
      toasts.show('This is still an emergency. Clear the emergency with a reason first, then resolve.', { tone: 'problem' });
      return;
    }
    const undo = { label: 'Undo', run: () => reopen(row.conversationId) };
    void run(() => call('resolveConversation', params(conversation)), `Resolved: ${patientLabel(row.patientName)}.`, undo);
  }

  function assign(staffId: string | null, done: string): void {
    const conversation = current();
    if (!conversation || !mayChange('conversation:take')) return;
    const before = conversation.case?.assignee?.id ?? null;
    if (before === staffId) return;
    const put = (id: string | null) => call('assignConversation', { ...params(conversation), body: { staffId: id } });
    void run(() => put(staffId), done, { label: 'Undo', run: () => void run(() => put(before), 'Assigned as before.') });
  }

  function clearEmergency(): void {
    const conversation = current();
    if (!conversation?.row.emergency || !mayChange('safety:clear')) return;
    dialogs.show({
      kind: 'reason',
      title: 'Clear the emergency?',
      text: 'The emergency state ends, and a page that is still open closes. Your reason is kept with your name.',
      confirm: 'Clear the emergency',
      async run(reason) {
        try {
          rowChanged(await call('clearEmergency', { ...params(conversation), body: { reason } }));
          toasts.show('The emergency is cleared.');
          return null;
        } catch (error) {
          return problemText(error);
        }
      },
    });
  }

  /** Raising is saved at once; lowering asks for the reason first. */
  function setAcuity(acuity: Acuity): void {
    const now = current()?.case?.acuity;
    if (!now || now === acuity) return;
    if (!lowersAcuity(now, acuity)) {
      void caseEdit.change({ acuity });
      return;
    }
    dialogs.show({
      kind: 'reason',
      title: `Lower acuity to “${acuityWords[acuity]}”?`,
      text: `It is “${acuityWords[now]}” now. The patient may wait longer. Your reason is kept with your name.`,
      confirm: 'Lower the acuity',
      async run(reason) {
        await caseEdit.change({ acuity, reason });
        return caseEdit.problem.value;
      },
    });
  }

  const isWatching = (view: CaseView): boolean => view.watchers.includes(me()?.id ?? '');

  function toggleWatch(): void {
    const view = current()?.case;
    const who = me()?.id;
    if (!view || !who || !mayChange('case:update')) return;
    const watchers = isWatching(view) ? view.watchers.filter((id) => id !== who) : [...view.watchers, who];
    void caseEdit.change({ watchers }).then(() => {
      if (caseEdit.problem.value === null && caseEdit.conflict.value === null) toasts.show(watchers.includes(who) ? `You watch ${view.reference}. Find it under Filter, “Cases I watch”.` : `You no longer watch ${view.reference}.`);
    });
  }

  return {
    can, mayChange, isWatching, toggleWatch, move, takeOver, handBack, resolve, reopen, clearEmergency, setAcuity,
    assign,
    assignToMe: () => assign(me()?.id ?? null, 'Assigned to you.'),
  };
}

/** There is something to hand back while staff hold the conversation, or the patient waits for them. The assistant answers no phone. */
export function mayHandBack(row: QueueRow): boolean {
  return row.channel !== 'phone' && !row.resolved && (row.control === 'staff' || row.handoff !== 'none');
}
