import { higherAcuity, type Acuity } from '../../domain/terms.ts';
import { SOFTENING } from './lexicon/scoping.ts';
import { read, type Reading } from './reading.ts';
import { RULES } from './rules/rules.ts';
import type { AdviceKey } from './rules/advice-lines.ts';
import type { Rule, Trigger } from './rules/rule.ts';
import { detectLanguage } from './text/language.ts';
import { quote } from './text/tokens.ts';
import type { Match } from './text/matcher.ts';

/** One rule that fired. */
export type Finding = {
  ruleId: string;
  version: number;
  title: string;
  acuity: Acuity;
  emergency: boolean;
  crisis: boolean;
  /** What it is about: 'stroke', 'suicide', 'chest_pain'. */
  topic: string;
  /** Which advice the card shows. */
  advice: AdviceKey;
  /** A plain sentence for staff. */
  reason: string;
  /** The patient's words that fired it. */
  quote: string;
};

/** What the screen found in a conversation, most pressing first. `crisis` implies `emergency`. */
export type Screening = { acuity: Acuity | null; emergency: boolean; crisis: boolean; findings: Finding[]; language: 'en' | 'es' };

/**
 * Reads the patient's own messages (oldest first) for danger. Pure code: no model, no database, no clock.
 * Evidence may be spread over messages; nothing said later takes a finding back.
 */
export function screen(messages: readonly string[]): Screening {
  const reading = read(messages);
  const findings = RULES.flatMap((rule) => {
    const fired = fire(rule, reading);
    return fired ? [toFinding(rule, reading, fired)] : [];
  });
  const found = findings.filter((finding) => !findings.some((other) => other.topic === finding.topic && other.acuity !== finding.acuity && higherAcuity(other.acuity, finding.acuity) === other.acuity));
  found.sort((a, b) => Number(b.crisis) - Number(a.crisis) || Number(b.emergency) - Number(a.emergency) || (a.acuity === b.acuity ? 0 : higherAcuity(a.acuity, b.acuity) === a.acuity ? -1 : 1));
  return {
    acuity: found.reduce<Acuity | null>((highest, finding) => higherAcuity(highest, finding.acuity), null),
    emergency: found.some((finding) => finding.emergency),
    crisis: found.some((finding) => finding.crisis),
    findings: found,
    language: detectLanguage(reading.text),
  };
}

function toFinding(rule: Rule, reading: Reading, matches: readonly Match[]): Finding {
  const shown = [...new Set(matches.map((match) => quote(reading.text, match.from, match.to)))].slice(0, 3);
  return {
    ruleId: rule.id, version: rule.version, title: rule.title, acuity: rule.acuity, emergency: rule.acuity === 'emergency', crisis: rule.crisis ?? false,
    topic: rule.topic, advice: rule.advice, reason: rule.reason, quote: shown.join(' … '),
  };
}

/** The matches that fire a rule, or null. */
function fire(rule: Rule, reading: Reading): readonly Match[] | null {
  for (const trigger of rule.when) {
    const matches = satisfy(trigger, reading);
    if (matches) return matches;
  }
  return null;
}

function satisfy(trigger: Trigger, reading: Reading): readonly Match[] | null {
  const beside = (match: Match, name: string): boolean =>
    reading.mentions(name).some((other) => (SOFTENING.has(name) ? reading.nearby(match, other) : reading.sameClause(match, other)));
  const blocked = (match: Match): boolean =>
    (trigger.unless ?? []).some((item) => {
      if (typeof item === 'string') return beside(match, item);
      const [first, ...others] = item;
      return beside(match, first) && others.every((name) => reading.mentions(name).length > 0);
    });
  const lists: (readonly Match[])[] = [];
  for (const item of trigger.all) {
    const names = typeof item === 'string' ? [item] : item;
    const list = names.flatMap((name) => [...reading.current(name)]);
    if (list.length === 0) return null;
    lists.push(list);
  }
  for (const first of lists[0]!) {
    if (blocked(first)) continue;
    const near = (match: Match): boolean => trigger.within === undefined || Math.abs(reading.sentenceOf(match) - reading.sentenceOf(first)) <= trigger.within;
    const rest = lists.slice(1).map((list) => list.find(near));
    if (rest.every((match) => match !== undefined)) return [first, ...rest];
  }
  return null;
}
