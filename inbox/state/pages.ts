import { computed, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { PageView } from '../shapes.ts';

export type Pages = ReturnType<typeof createPages>;

/** The calls for staff that nobody has acknowledged yet, oldest first. They outlive the lock of the screen. */
export function createPages({ call, onRaised }: { call: Call; onRaised: (page: PageView) => void }) {
  const all = signal<PageView[]>([]);
  const open = computed(() => openPages(all.value));
  const problem = signal<string | null>(null);

  function apply(page: PageView): void {
    all.value = [...all.value.filter(({ id }) => id !== page.id), page];
  }

  return {
    open, problem, apply,

    raise(page: PageView): void {
      apply(page);
      onRaised(page);
    },

    async load(): Promise<void> {
      try {
        const { items } = await call('listPages', {});
        const known = new Set(open.value.map(({ id }) => id));
        all.value = items;
        for (const page of open.value) if (!known.has(page.id)) onRaised(page);
      } catch {
        // Kept as they were: a page shown once too long harms nobody, and the next connection reads them again.
      }
    },

    async acknowledge(pageId: string): Promise<boolean> {
      problem.value = null;
      try {
        apply(await call('acknowledgePage', { params: { pageId } }));
        return true;
      } catch (error) {
        problem.value = problemText(error);
        return false;
      }
    },

    clear(): void {
      all.value = [];
      problem.value = null;
    },
  };
}

export function openPages(pages: PageView[]): PageView[] {
  return pages.filter((page) => page.state === 'open').sort((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1));
}
