import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { meaningOf, RULE_VERSIONS, type RuleVersions } from './meaning.ts';
import { RULES } from './rules.ts';

const noted = JSON.parse(readFileSync(RULE_VERSIONS, 'utf8')) as RuleVersions;

it('a rule means what was noted at its version: raise the version, then npm run rule-versions and npm run rules-doc', () => {
  expect(Object.fromEntries(RULES.map((rule) => [rule.id, { version: rule.version, meaning: meaningOf(rule) }]))).toEqual(noted);
});

it('tells another meaning by its triggers, urgency and advice, and not by its examples', () => {
  const rule = RULES.find(({ id }) => id === 'mind.suicide')!;
  expect(meaningOf({ ...rule, positive: [], negative: [], sources: [] })).toBe(meaningOf(rule));
  for (const other of [{ ...rule, acuity: 'soon' as const }, { ...rule, when: rule.when.slice(1) }, { ...rule, advice: 'poison' as const }]) expect(meaningOf(other)).not.toBe(meaningOf(rule));
});
