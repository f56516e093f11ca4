import type { Reading } from '../dialogue/plan.ts';
import type { TurnPorts } from '../turn.ts';
import type { TurnRun } from '../turn-run.ts';

/** Passages asked for each question. */
export const LIMIT = 8;

/** A turn's search that remembers: what was begun early, or asked twice, is searched once. A search that failed is not remembered. */
export function searchOnce(search: TurnPorts['search']): TurnPorts['search'] {
  const begun = new Map<string, ReturnType<TurnPorts['search']>>();
  return (query, options) => {
    const key = JSON.stringify([query, options.language, options.location, options.limit ?? null]);
    let hits = begun.get(key);
    if (!hits) {
      begun.set(key, (hits = search(query, options)));
      hits.catch(() => begun.delete(key));
    }
    return hits;
  };
}

/** Begins to search for the patient's questions, so that the passages are there when `retrieve` asks. Whatever goes wrong shows there. */
export function searchEarly({ questions, language, location }: Pick<Reading, 'questions' | 'language' | 'location'>, { ports }: TurnRun): void {
  for (const { search, about } of questions) {
    for (const words of about === null ? [search] : [about, search]) ports.search(words, { language, location, limit: LIMIT }).catch(() => undefined);
  }
}
