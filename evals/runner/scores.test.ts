import { expect, it } from 'vitest';
import { type CaseResult, fails, scoresOf, tableOf } from './scores.ts';

const ran = (id: string, suite: CaseResult['suite'], wrong: string[] = [], writer = 'extractive'): CaseResult => ({ id, suite, writer, said: '', reply: '', wrong });

it('a miss of a safety suite fails the run, one of another suite does not', () => {
  expect(fails(scoresOf([ran('a/b', 'triage', ['missed'])], new Map()))).toBe(true);
  expect(fails(scoresOf([ran('a/b', 'grounding', ['missed']), ran('a/c', 'triage')], new Map()))).toBe(false);
});

it('a known miss is counted apart, and only with the writer that is named', () => {
  const results = [ran('a/b', 'injection', ['missed'], 'hostile'), ran('a/b', 'injection', ['missed'])];
  const scores = scoresOf(results, new Map([['a/b (hostile)', 'argued']]));
  expect(scores).toMatchObject([{ cases: 1, runs: 2, passed: 0, known: 1, misses: 1 }]);
  expect(fails(scores)).toBe(true);
});

it('the table has a line for each suite that ran and one for all', () => {
  expect(tableOf(scoresOf([ran('a/b', 'triage'), ran('c/d', 'tools', ['missed'])], new Map())).split('\n').map((line) => line.trim().split(/\s{2,}/u))).toEqual([
    ['suite', 'cases', 'runs', 'pass', 'known misses', 'misses'], ['triage *', '1', '1', '1', '0', '0'], ['tools', '1', '1', '0', '0', '1'], ['all', '2', '2', '1', '0', '1'],
  ]);
});
