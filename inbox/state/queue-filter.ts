/** What narrows a view, as it stands in the address: keys of the hospital's own lists, never words of a patient. */
export const FILTER_KEYS = ['specialty', 'priority', 'location', 'team', 'status', 'assignee', 'tag', 'watching'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
export type QueueFilter = Partial<Record<FilterKey, string>>;

const LONGEST = 60;

export function readFilter(search: URLSearchParams): QueueFilter {
  return Object.fromEntries(FILTER_KEYS.flatMap((key) => {
    const value = search.get(key)?.trim();
    return value && value.length <= LONGEST ? [[key, value]] : [];
  }));
}

/** Without what is not set: two filters that say the same are written the same. */
export function writeFilter(filter: QueueFilter): [FilterKey, string][] {
  return FILTER_KEYS.flatMap((key): [FilterKey, string][] => (filter[key] ? [[key, filter[key]]] : []));
}

export const isNarrowed = (filter: QueueFilter): boolean => writeFilter(filter).length > 0;

export const sameFilter = (one: QueueFilter, other: QueueFilter): boolean => JSON.stringify(writeFilter(one)) === JSON.stringify(writeFilter(other));
