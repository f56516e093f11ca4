import { expect, it } from 'vitest';
import { isOlderThan } from './check-database.ts';

it.each([['0.8.0', false], ['0.8.7', false], ['0.10.0', false], ['1.0', false], ['0.7.4', true], ['0', true]])('pgvector %s is too old: %s', (version, older) => {
  expect(isOlderThan(version, [0, 8])).toBe(older);
});
