import { expect, test } from 'vitest';
import { createSession } from './session.ts';
import { safeStorage } from './storage.ts';
import { FAKE_CONFIG } from './testing/fake-server.ts';

function mapStorage(limit = Infinity): Storage {
  const values: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > limit) throw new Error('QuotaExceededError');
      values[key] = value;
      Object.defineProperty(storage, key, { value, enumerable: true, configurable: true });
    },
    removeItem: (key: string) => {
      delete values[key];
      Reflect.deleteProperty(storage, key);
    },
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}

test('values are kept in the browser', () => {
  const inner = mapStorage();
  safeStorage(() => inner).set('a', '1');
  expect(safeStorage(() => inner).get('a')).toBe('1');
  expect(safeStorage(() => inner).keys()).toEqual(['a']);
  safeStorage(() => inner).set('a', null);
  expect(safeStorage(() => inner).get('a')).toBeNull();
});

test('a blocked storage is replaced by memory', () => {
  const storage = safeStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  storage.set('a', '1');
  expect(storage.get('a')).toBe('1');
  expect(storage.keys()).toEqual(['a']);
});

test('a full storage keeps the value in memory and not the old one', () => {
  const inner = mapStorage(3);
  const storage = safeStorage(() => inner);
  storage.set('a', '1');
  storage.set('a', '12345');
  expect(storage.get('a')).toBe('12345');
});

test('sessions of two servers do not meet', () => {
  const storage = safeStorage(() => mapStorageShared);
  createSession('https://one.example', storage).setToken('t1');
  expect(createSession('https://two.example', storage).token()).toBeNull();
});
const mapStorageShared = mapStorage();

test.each(['{', '{}', 'null', '{"numbers":{}}'])('a kept configuration that does not fit counts as none: %s', (json) => {
  const storage = safeStorage(() => {
    throw new Error('blocked');
  });
  storage.set('toniq:https://one.example:config', json);
  expect(createSession('https://one.example', storage).config()).toBeNull();
});

test('the configuration is there when the server is not', () => {
  const storage = safeStorage(() => {
    throw new Error('blocked');
  });
  createSession('https://one.example', storage).setConfig(FAKE_CONFIG);
  expect(createSession('https://one.example', storage).config()).toEqual(FAKE_CONFIG);
});
