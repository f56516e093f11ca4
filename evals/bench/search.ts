/**
 * Search latency over synthetic passages. `node evals/bench/search.ts [passages …]`, 1,000 and 100,000 when none are given, on the
 * embedded database and, when BENCH_DATABASE_URL names a server, on PostgreSQL.
 */
import { migrate } from '../../db/migrate.ts';
import { openKnowledge, type SearchOptions } from '../../kb/search.ts';
import { type DatabaseKind, newBenchDatabase } from './bench-database.ts';
import { median, percentile } from './statistics.ts';
import { fillKnowledge, syntheticEmbedder, syntheticQuestion } from './synthetic-knowledge.ts';

export type SearchFigures = {
  database: DatabaseKind;
  passages: number;
  /** Seconds to store the articles and build the vector index, and to load the keyword index at start. */
  fillSeconds: number;
  loadSeconds: number;
  /** Milliseconds a search. `filtered` asks for a location that 5 % of the articles have. */
  searches: { name: string; p50: number; p95: number; shortResults: number }[];
  rssMb: number;
};

const QUESTIONS = 200;

const KINDS: { name: string; options: SearchOptions }[] = [
  { name: 'keyword', options: { vector: false } },
  { name: 'hybrid', options: { vector: true } },
  { name: 'hybrid, filtered', options: { vector: true, filter: { location: 'northside', language: 'en' } } },
  { name: 'vector, filtered', options: { vector: 'only', filter: { location: 'northside', language: 'en' } } },
];

export async function benchSearch(kind: DatabaseKind, serverUrl: string | null, passages: number, onProgress: (text: string) => void = () => {}): Promise<SearchFigures> {
  const database = await newBenchDatabase(kind, serverUrl);
  try {
    const db = await database.open();
    try {
      await migrate(db);
      const filling = performance.now();
      await fillKnowledge(db, passages, (done) => onProgress(`${kind}: ${done} of ${passages} passages stored`));
      const loading = performance.now();
      const knowledge = await openKnowledge(db, { embedder: syntheticEmbedder(), embedInBackground: false });
      const opened = performance.now();
      const searches = [];
      for (const { name, options } of KINDS) {
        const times: number[] = [];
        let shortResults = 0;
        for (let n = 0; n < QUESTIONS + 20; n++) {
          const question = syntheticQuestion((n * 97) % (passages / 5), n);
          const start = performance.now();
          const hits = await knowledge.search(question, { limit: 10, ...options });
          // The first ones warm up caches and compiled code.
          if (n < 20) continue;
          times.push(performance.now() - start);
          if (hits.length < 10) shortResults++;
        }
        searches.push({ name, p50: median(times), p95: percentile(times, 0.95), shortResults });
      }
      const rssMb = process.memoryUsage.rss() / 1e6;
      await knowledge.stop();
      return { database: kind, passages, fillSeconds: (loading - filling) / 1000, loadSeconds: (opened - loading) / 1000, searches, rssMb };
    } finally {
      await db.close();
    }
  } finally {
    await database.remove();
  }
}

if (import.meta.main) {
  const server = process.env.BENCH_DATABASE_URL ?? null;
  const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
  console.log('| database | passages | search | p50 ms | p95 ms | short results | load s | RSS MB |\n|---|---:|---|---:|---:|---:|---:|---:|');
  for (const passages of sizes.length ? sizes : [1_000, 100_000]) {
    for (const kind of server ? (['embedded', 'postgres'] as const) : (['embedded'] as const)) {
      const figures = await benchSearch(kind, server, passages, (text) => process.stderr.write(`${text}\r`));
      for (const { name, p50, p95, shortResults } of figures.searches) {
        console.log(`| ${kind} | ${passages} | ${name} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${shortResults} | ${figures.loadSeconds.toFixed(1)} | ${figures.rssMb.toFixed(0)} |`);
      }
    }
  }
}
