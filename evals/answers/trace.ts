import type { CheckedSentence } from '../../agent/turn.ts';
import type { Hit } from '../../kb/search.ts';
import { toWords } from '../../kb/terms.ts';

/** Where a shown sentence stands. `overlap` is the share of its words that stand there in its order, 1 for word for word. */
export type Trace = { sentence: string; articleId: string; heading: string; overlap: number };

/**
 * Finds a shown sentence in the articles without asking the check: the words of the sentence are looked for in the text of
 * the passage it cites, as it is published. Null for sentences that cite nothing.
 */
export function traceOf({ text, support }: CheckedSentence, published: ReadonlyMap<string, Hit[]>): Trace | null {
  const cited = support[0];
  if (cited === undefined) return null;
  const words = toWords(text);
  const passages = (published.get(cited.articleId) ?? []).filter((passage) => passage.text === cited.text);
  const overlap = Math.max(0, ...passages.map((passage) => longestCommon(words, toWords(passage.text)) / Math.max(1, words.length)));
  return { sentence: text, articleId: cited.articleId, heading: cited.headingPath.join(' › '), overlap };
}

/** The longest run of `words` in a row that `text` holds. */
function longestCommon(words: readonly string[], text: readonly string[]): number {
  const joined = ` ${text.join(' ')} `;
  for (let length = words.length; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      if (joined.includes(` ${words.slice(at, at + length).join(' ')} `)) return length;
    }
  }
  return 0;
}
