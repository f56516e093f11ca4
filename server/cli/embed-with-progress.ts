import type { Knowledge } from '../../kb/search.ts';
import type { Io } from './io.ts';

const REPORT_EVERY_MS = 2_000;

/** Resolves when every passage has its vector, with progress on stderr. Throws what the embedding model throws. */
export async function embedWithProgress(knowledge: Pick<Knowledge, 'embedAll' | 'status'>, io: Io): Promise<void> {
  const report = setInterval(() => void knowledge.status().then(({ vectors }) => {
    if (vectors && vectors.done < vectors.wanted) io.err(`${vectors.done} of ${vectors.wanted} passages embedded\n`);
  }, () => undefined), REPORT_EVERY_MS);
  try {
    await knowledge.embedAll({ signal: io.signal });
  } finally {
    clearInterval(report);
  }
}
