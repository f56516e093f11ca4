/** The part of the browser's Storage that the widget uses. */
export type KeyValue = {
  get: (key: string) => string | null;
  /** Null removes the key. */
  set: (key: string, value: string | null) => void;
  keys: () => string[];
};

/**
 * Wraps `localStorage` or `sessionStorage`. Where the browser blocks or fills them, values are kept in memory instead:
 * the chat works as long as the page lives.
 */
export function safeStorage(open: () => Storage): KeyValue {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T, fallback: T): T => {
    try {
      return use(open());
    } catch {
      return fallback;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    set: (key, value) => {
      memory.delete(key);
      if (value === null) return attempt((storage) => storage.removeItem(key), undefined);
      const stored = attempt((storage) => (storage.setItem(key, value), true), false);
      if (!stored) memory.set(key, value);
    },
    keys: () => [...new Set([...memory.keys(), ...attempt((storage) => Object.keys(storage), [])])],
  };
}
