import { computed, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { QueueView, SavedView } from '../shapes.ts';
import { sameFilter, writeFilter, type QueueFilter } from './queue-filter.ts';
import type { Route } from './router.ts';
import type { Toasts } from './toasts.ts';

export type SavedViews = ReturnType<typeof createSavedViews>;
/** What a view narrows the list to, as the list has it. */
export type Narrowing = { view: QueueView; filter: QueueFilter; text: string };

const FIRST = 'toniq:first-view:';

/** Views that somebody keeps: one's own and those of one's teams. Which of them opens first is this browser's to know. */
export function createSavedViews({ call, toasts, storage, meId }: { call: Call; toasts: Toasts; storage: Storage; meId: () => string }) {
  const items = signal<readonly SavedView[]>([]);
  const loaded = signal(false);
  const first = signal<string | null>(null);
  const key = () => `${FIRST}${meId()}`;
  const byId = computed(() => new Map(items.value.map((one) => [one.id, one])));

  async function load(): Promise<void> {
    try {
      items.value = (await call('listViews', {})).items;
      loaded.value = true;
      first.value = storage.getItem(key());
    } catch {
      // The list works without them; the next catching up reads them again.
    }
  }

  /** Carries out a change and reads anew. Null when it was refused, which is said. */
  async function act<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const done = await work();
      await load();
      return done ?? ({} as T);
    } catch (error) {
      toasts.show(problemText(error), { tone: 'problem' });
      return null;
    }
  }

  const save = (name: string, team: string | null, now: Narrowing) => act(() => call('saveView', { body: { name, team, filter: filterOf(now) } }));

  return {
    items, loaded, first, load, save,
    find: (id: string | null): SavedView | null => (id === null ? null : (byId.value.get(id) ?? null)),
    change: ({ id, name, team, filter }: SavedView, to: Partial<Pick<SavedView, 'name' | 'team' | 'filter'>>) => act(() => call('changeView', { params: { viewId: id }, body: { name, team, filter, ...to } })),

    /** Removes it; the notice gives the way back. */
    async remove({ id, name, team, filter }: SavedView): Promise<void> {
      if ((await act(() => call('removeView', { params: { viewId: id } }))) === null) return;
      toasts.show(`The view “${name}” is gone.`, { action: { label: 'Undo', run: () => void act(() => call('saveView', { body: { name, team, filter } })) } });
    },
    openFirst(id: string | null): void {
      if (id === null) storage.removeItem(key());
      else storage.setItem(key(), id);
      first.value = id;
    },
    clear(): void {
      items.value = [];
      loaded.value = false;
    },
  };
}

/** Where a saved view leads, beside the words that it looks for. */
export function narrowingOf({ filter: { view = 'all', text = '', ...kept } }: SavedView): Narrowing {
  const filter = Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one === undefined || one === false ? [] : [[name, String(one)]];
  })) as QueueFilter;
  return { view, filter, text };
}

export function filterOf({ view, filter, text }: Narrowing): SavedView['filter'] {
  const kept = writeFilter(filter).map(([name, value]) => [name, name === 'assignee' ? value : name === 'watching' ? true : [value]]);
  return { view, ...(text ? { text } : {}), ...Object.fromEntries(kept) };
}

export const sameNarrowing = (one: Narrowing, other: Narrowing): boolean => one.view === other.view && one.text === other.text && sameFilter(one.filter, other.filter);

export const routeOf = (view: SavedView): Route => {
  const { view: list, filter } = narrowingOf(view);
  return { view: list, filter, conversationId: null, saved: view.id };
};
