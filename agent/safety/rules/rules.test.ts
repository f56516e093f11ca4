import { describe, expect, test } from 'vitest';
import { screen } from '../screen.ts';
import { CONCEPTS } from '../lexicon/lexicon.ts';
import { FACT_NAMES } from '../text/facts.ts';
import { RULES } from './rules.ts';

const fired = (example: string | readonly string[]): string[] => screen(typeof example === 'string' ? [example] : example).findings.map((finding) => finding.ruleId);
/** A finding gives way to a more pressing one on the same topic. */
const covers = (ids: readonly string[], id: string): boolean => {
  const rule = RULES.find((each) => each.id === id)!;
  return ids.includes(id) || ids.some((other) => RULES.find((each) => each.id === other)!.topic === rule.topic);
};

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.positive.map((example) => [example] as const))('fires on %j', (example) => {
    expect(covers(fired(example), id)).toBe(true);
  });
  test.each(rule.negative.map((example) => [example] as const))('does not fire on %j', (example) => {
    expect(fired(example)).not.toContain(id);
  });
});

describe('the rules as a whole', () => {
  test('have ids of their own', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  test('name only concepts that exist', () => {
    const known = new Set<string>([...Object.keys(CONCEPTS), ...FACT_NAMES]);
    const named = RULES.flatMap((rule) => rule.when.flatMap((trigger) => [...trigger.all.flat(), ...(trigger.unless ?? []).flat()]));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  test('use every concept of the lexicon', () => {
    const named = new Set<string>(RULES.flatMap((rule) => rule.when.flatMap((trigger) => [...trigger.all.flat(), ...(trigger.unless ?? []).flat()])));
    expect(Object.keys(CONCEPTS).filter((name) => !named.has(name))).toEqual([]);
  });

  test('treat every crisis as an emergency', () => {
    expect(RULES.filter((rule) => rule.crisis && rule.acuity !== 'emergency')).toEqual([]);
  });
});
