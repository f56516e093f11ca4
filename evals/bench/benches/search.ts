import type { Bench } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { benchSearch } from '../search.ts';

const SMALL = 1_000;
const LARGE = 100_000;

/** Search of the knowledge base over synthetic passages; `search.ts` says how it is measured. */
export const search: Bench = {
  name: 'search',
  about: 'search latency over 1,000 passages, with --full over 100,000 too',
  on: 'each',
  async run({ database, full, note }) {
    const figures: Figure[] = [];
    for (const passages of full ? [SMALL, LARGE] : [SMALL]) {
      const measured = await benchSearch(database.kind, process.env.BENCH_DATABASE_URL || null, passages);
      const size = passages.toLocaleString('en-US');
      note(`${size} passages: stored in ${measured.fillSeconds.toFixed(0)} s, index loaded at start in ${measured.loadSeconds.toFixed(1)} s.`);
      for (const { name, p95, shortResults } of measured.searches) {
        // The design's target is for PostgreSQL, filtered, at the large size.
        const judged = database.kind === 'postgres' && passages === LARGE && name === 'hybrid, filtered';
        figures.push({ name: `${name}, ${size} passages, p95`, value: p95, unit: 'ms', ...(judged ? { goal: atMost(30) } : {}) });
        if (name.startsWith('hybrid')) figures.push({ name: `${name}, ${size} passages, short results`, value: shortResults, unit: '', goal: atMost(0) });
      }
    }
    return figures;
  },
};
