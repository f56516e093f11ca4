import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { CaseLink, CaseMove, CaseView, ChecklistItem, LinkKind, TimelineEntry } from '../shapes.ts';
import type { Toasts } from './toasts.ts';

export type CaseWork = ReturnType<typeof createCaseWork>;

const TIMELINE_PAGE = 30;

/** What hangs on the open case: its checklist, links, merges and history. */
export function createCaseWork({ call, toasts, reload }: { call: Call; toasts: Toasts; reload: () => void }) {
  const caseId = signal<string | null>(null);
  const checklist = signal<readonly ChecklistItem[]>([]);
  const links = signal<readonly CaseLink[]>([]);
  const moves = signal<readonly CaseMove[]>([]);
  const entries = signal<readonly TimelineEntry[]>([]);
  const older = signal<string | null>(null);
  const timelineRead = signal(false);

  async function load(id: string): Promise<void> {
    const params = { params: { caseId: id } };
    try {
      const [items, linked, moved] = await Promise.all([call('listChecklist', params), call('listCaseLinks', params), call('listCaseMoves', params)]);
      if (caseId.peek() === id) batch(() => { checklist.value = items.items; links.value = linked.items; moves.value = moved.items; });
    } catch {
      // The conversation itself says when the server is away; the next change reads this again.
    }
  }

  /** Carries out a change and reads anew; false when it was refused, which is said. */
  async function act(work: (params: { caseId: string }) => Promise<unknown>, done?: string): Promise<boolean> {
    const id = caseId.peek();
    if (!id) return false;
    try {
      await work({ caseId: id });
      if (done) toasts.show(done);
      return true;
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
      return false;
    } finally {
      await load(id);
    }
  }

  async function undo(moveId: string): Promise<void> {
    if (await act((params) => call('undoCaseMove', { params: { ...params, moveId } }), 'Undone.')) reload();
  }

  return {
    checklist, links, moves, entries, older, timelineRead,

    /** Follows the open case; nothing of the one before stays. */
    show(id: string | null): void {
      if (id === caseId.peek()) return;
      batch(() => { caseId.value = id; checklist.value = []; links.value = []; moves.value = []; entries.value = []; older.value = null; timelineRead.value = false; });
      if (id) void load(id);
    },

    addItem: (text: string) => act((params) => call('addChecklistItem', { params, body: { text } })),
    tick: (itemId: string, done: boolean) => act((params) => call('changeChecklistItem', { params: { ...params, itemId }, body: { done } })),
    removeItem: (itemId: string) => act((params) => call('removeChecklistItem', { params: { ...params, itemId } })),
    link: (other: string, kind: LinkKind) => act((params) => call('addCaseLink', { params, body: { other, kind } })),
    unlink: (linkId: string) => act((params) => call('removeCaseLink', { params: { ...params, linkId } })),

    /** The case that a merge would go into, for the person to look at first. Null, and said, when there is none. */
    async findTarget(reference: string): Promise<CaseView | null> {
      try {
        const { groups } = await call('search', { body: { q: reference, types: ['case'], limit: 1 } });
        const id = groups[0]?.items[0]?.id;
        return id ? await call('readCase', { params: { caseId: id } }) : null;
      } catch (error) {
        toasts.show(problemText(error), { tone: 'problem' });
        return null;
      }
    },
    async merge(source: CaseView, into: CaseView): Promise<boolean> {
      const done = await act((params) => call('mergeCase', { params, body: { into: into.id, intoVersion: into.version }, ifMatch: source.version }), `${source.reference} is merged into ${into.reference}. It can be undone for 30 days.`);
      if (done) reload();
      return done;
    },
    /** Puts conversations into a case of their own; the notice gives the way back. */
    async split(source: CaseView, conversations: string[], subject: string): Promise<boolean> {
      let move: CaseMove | null = null;
      const done = await act(async (params) => { move = await call('splitCase', { params, body: { conversations, subject }, ifMatch: source.version }); });
      const made = move as CaseMove | null;
      if (!done || made === null) return false;
      toasts.show(`“${subject}” is ${made.target.reference} now.`, { action: { label: 'Undo', run: () => void undo(made.id) } });
      reload();
      return true;
    },
    undoMove: undo,

    /** Reads the newest of the history, or what was before. */
    async readTimeline(more = false): Promise<void> {
      const id = caseId.peek();
      if (!id) return;
      try {
        const page = await call('readTimeline', { params: { caseId: id }, query: { limit: TIMELINE_PAGE, cursor: more ? (older.peek() ?? undefined) : undefined } });
        if (caseId.peek() === id) batch(() => { entries.value = more ? [...entries.peek(), ...page.items] : page.items; older.value = page.next; timelineRead.value = true; });
      } catch (error) {
        toasts.show(problemText(error), { tone: 'problem' });
      }
    },
  };
}
