import { expect, test } from 'vitest';
import { atLeast, atMost, reached, type BenchResult } from './figures.ts';
import type { Machine } from './machine.ts';
import { number, report, verdict } from './report.ts';

const machine: Machine = { date: '2026-01-02', cpu: 'Some CPU', cores: 2, memoryGb: 8, system: 'linux', node: '24.0.0', databases: ['embedded'], loadBefore: 0.1, loadAfter: 1 };
const result = (figures: BenchResult['figures']): BenchResult => ({ bench: 'turns', database: 'embedded', figures, notes: [], seconds: 1 });

test('a goal is reached on its own side, its bound included', () => {
  expect(reached({ name: 'a', value: 40, unit: '/s', goal: atLeast(40) })).toBe(true);
  expect(reached({ name: 'a', value: 39.9, unit: '/s', goal: atLeast(40) })).toBe(false);
  expect(reached({ name: 'a', value: 61, unit: 'ms', goal: atMost(60) })).toBe(false);
  expect(reached({ name: 'a', value: Number.NaN, unit: 'ms', goal: atMost(60) })).toBe(false);
  expect(reached({ name: 'a', value: 1, unit: 'ms' })).toBeNull();
});

test('a miss is shown as one, with what was to reach', () => {
  const results = [result([{ name: 'turns', value: 31.26, unit: '/s', goal: atLeast(40) }, { name: 'memory', value: 512, unit: 'MB', goal: atMost(700) }])];
  const text = report(machine, results, 'npm run bench');
  expect(text).toContain('| turns | embedded | turns | 31.3 /s | ≥ 40 /s | **missed** |');
  expect(text).toContain('| turns | embedded | memory | 512 MB | ≤ 700 MB | reached |');
  expect(verdict(results)).toBe('1 of 2 goals reached.');
});

test('what was not run says why', () => {
  expect(report(machine, [{ ...result([]), skipped: 'Set BENCH_DATABASE_URL.' }], 'npm run bench')).toContain('`turns` on embedded: not run. Set BENCH_DATABASE_URL.');
});

test('numbers keep the digits that matter', () => {
  expect([1234.5, 100.4, 12.34, 1.234, 0.056, 30, Number.NaN].map(number)).toEqual(['1,235', '100', '12.3', '1.23', '0.06', '30', 'none']);
});
