import { createHash } from 'node:crypto';
import { CLASSES } from '../lexicon/classes.ts';
import { CONCEPTS } from '../lexicon/lexicon.ts';
import { ADVICE } from './advice-lines.ts';
import type { Rule, Trigger } from './rule.ts';

/** For each rule the version that clinicians sign, and the hash of all that it means. */
export type RuleVersions = Readonly<Record<string, { version: number; meaning: string }>>;

export const RULE_VERSIONS = new URL('./rule-versions.json', import.meta.url);

/**
 * The hash of what a rule means: when it fires with every phrase of the concepts it names and of the classes those use, how pressing
 * it is, what it says and advises. Examples, sources and what all rules share (negation, idioms, spelling) are no part of it.
 */
export function meaningOf(rule: Rule): string {
  const { id, title, topic, acuity, crisis, description, reason, when, advice } = rule;
  const phrases = [...new Set(when.flatMap(conceptsOf))].toSorted().map((name) => [name, withClasses((CONCEPTS as Readonly<Record<string, string>>)[name] ?? '')]);
  const whole = JSON.stringify([id, title, topic, acuity, crisis ?? false, description, reason, when, ADVICE[advice], phrases]);
  return createHash('sha256').update(whole).digest('base64url').slice(0, 22);
}

const conceptsOf = ({ all, unless }: Trigger): string[] => [...all, ...(unless ?? [])].flat();

/** The phrases with those of every class in them, and of the classes in these. */
function withClasses(phrases: string): string {
  const named = new Set<string>();
  const follow = (text: string): void => {
    for (const [, name] of text.matchAll(/@(\w+)/g)) if (!named.has(name!)) {
      named.add(name!);
      follow((CLASSES as Readonly<Record<string, string>>)[name!] ?? '');
    }
  };
  follow(phrases);
  return [phrases, ...[...named].toSorted().map((name) => (CLASSES as Readonly<Record<string, string>>)[name] ?? '')].join('\n');
}
