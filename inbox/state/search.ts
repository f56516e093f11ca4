import { batch, signal } from '@preact/signals';
import type { Call } from '../api/client.ts';
import { problemText } from '../api/problem.ts';
import type { SearchResult } from '../shapes.ts';

export type Search = ReturnType<typeof createSearch>;
type Group = SearchResult['groups'][number];

const AT_FIRST = 5;
const MORE = 20;

/** The search over everything one may see: cases, patients, messages and notes, whatever view is open. */
export function createSearch({ call }: { call: Call }) {
  const query = signal('');
  const groups = signal<readonly Group[]>([]);
  const phase = signal<'loading' | 'ready' | 'failed'>('loading');
  const problem = signal<string | null>(null);
  let asked = 0;

  async function load(): Promise<void> {
    const ask = ++asked;
    if (query.value === '') return batch(() => { groups.value = []; phase.value = 'loading'; problem.value = null; });
    batch(() => { phase.value = 'loading'; problem.value = null; });
    try {
      const found = await call('search', { body: { q: query.value, limit: AT_FIRST } });
      if (ask === asked) batch(() => { groups.value = found.groups; phase.value = 'ready'; });
    } catch (error) {
      if (ask === asked) batch(() => { phase.value = 'failed'; problem.value = problemText(error); });
    }
  }

  return {
    query, groups, phase, problem, load,
    find(text: string): void {
      if (query.value === text) return;
      query.value = text;
      void load();
    },
    /** Goes on with one group. */
    async more({ type, next }: Group): Promise<void> {
      if (next === null) return;
      const ask = asked;
      try {
        const [found] = (await call('search', { body: { q: query.value, types: [type], limit: MORE, cursor: next } })).groups;
        if (found && ask === asked) groups.value = groups.value.map((one) => (one.type === type ? { ...one, items: [...one.items, ...found.items], next: found.next } : one));
      } catch (error) {
        problem.value = problemText(error);
      }
    },
    clear(): void {
      query.value = '';
      void load();
    },
  };
}
