import { toTerms } from '../../kb/terms.ts';

const K1 = 0.9;
const B = 0.4;

/** The yardstick: textbook BM25 over title and text as one bag of stemmed words, nothing else. */
export function plainBm25(documents: readonly { id: string; text: string }[]): (question: string, limit: number) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ text }, at) => {
    const terms = toTerms(text, 'en');
    for (const term of terms) {
      const holders = postings.get(term) ?? new Map<number, number>();
      holders.set(at, (holders.get(at) ?? 0) + 1);
      postings.set(term, holders);
    }
    return terms.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return (question, limit) => {
    const scores = new Map<number, number>();
    for (const term of toTerms(question, 'en')) {
      const holders = postings.get(term) ?? new Map<number, number>();
      const idf = Math.log(1 + (documents.length - holders.size + 0.5) / (holders.size + 0.5));
      for (const [at, count] of holders) scores.set(at, (scores.get(at) ?? 0) + (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[at]!) / average)));
    }
    return [...scores].toSorted((a, b) => b[1] - a[1]).slice(0, limit).map(([at]) => documents[at]!.id);
  };
}
