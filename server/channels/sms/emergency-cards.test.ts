/** Every card that the rules can raise, as the phone gets it. */
import { expect, it } from 'vitest';
import { RULES } from '../../../agent/safety/rules/rules.ts';
import type { Finding } from '../../../agent/safety/screen.ts';
import { emergencyTexts } from '../../../channels/sms/emergency-text.ts';
import { segmentsOf } from '../../../channels/sms/segments.ts';
import { loadConfig } from '../../config/config.ts';
import { dangerFrom } from '../../danger.ts';

const { config } = loadConfig({});
const RAISING = [...new Map(RULES.filter(({ acuity }) => acuity === 'emergency').map((rule) => [`${rule.advice}${rule.crisis ?? false}`, rule])).values()];

it.each(RAISING.flatMap((rule) => (['en', 'es'] as const).map((language) => [rule.advice, language, rule] as const)))('%s, %s: one or two parts with every number, and the rest in two more at most', (_advice, language, rule) => {
  const { id: ruleId, version, title, acuity, topic, advice, reason, crisis = false } = rule;
  const finding: Finding = { ruleId, version, title, acuity, emergency: true, crisis, topic, advice, reason, quote: '' };
  const { card, cardText } = dangerFrom({ config }, { acuity, emergency: true, crisis, findings: [finding], language }, language);
  const { first, rest } = emergencyTexts(cardText);
  expect(segmentsOf(first)).toMatchObject({ encoding: 'gsm7' });
  expect(segmentsOf(first).parts).toBeLessThanOrEqual(2);
  expect(segmentsOf(rest).parts).toBeLessThanOrEqual(2);
  for (const { number } of card.calls) expect(first).toContain(number);
  // Each line of advice stands in one of the two, but for accents.
  const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[“”«»]/gu, '"');
  for (const line of card.lines) expect(`${bare(first)}\n${bare(rest)}`.split('\n')).toContain(bare(line));
});
