/** A browser's storage for tests. Its entries are own properties, as in a browser, so `Object.keys` lists them. */
export function memoryStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) { return Object.hasOwn(this, key) ? this[key] ?? null : null; },
    setItem(this: Record<string, string>, key: string, value: string) { this[key] = value; },
    removeItem(this: Record<string, string>, key: string) { delete this[key]; },
    key(this: Record<string, string>, index: number) { return Object.keys(this)[index] ?? null; },
    clear(this: Record<string, string>) { for (const key of Object.keys(this)) delete this[key]; },
    get length() { return Object.keys(this).length; },
  };
  return Object.create(methods) as Storage;
}
