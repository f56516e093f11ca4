/**
 * Writes `docs/clinical/rules.md` from the rules, for clinicians to read and sign.
 *   npm run rules-doc            writes the file
 *   npm run rules-doc -- --check fails when the file is not what the rules say
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guidesChapters } from '../clarify/guides-doc.ts';
import { GUIDE_SOURCES } from '../clarify/sources.ts';
import { ADVICE, type AdviceLine } from './rules/advice-lines.ts';
import { RULES } from './rules/rules.ts';
import type { Rule } from './rules/rule.ts';
import { SOURCES } from './rules/sources.ts';

const target = fileURLToPath(new URL('../../docs/clinical/rules.md', import.meta.url));
const LEVELS = ['emergency', 'urgent', 'soon'] as const;
const LEVEL_TEXT: Record<(typeof LEVELS)[number], string> = {
  emergency: 'Emergency: the patient is shown the card with 911 (988 in a crisis) at once, an urgent case is opened and staff are paged',
  urgent: 'Urgent: to be looked at the same day',
  soon: 'Soon: to be looked at within one to three days',
};

const example = (text: string | readonly string[]): string => `“${typeof text === 'string' ? text : text.join('” … “')}”`;
const words = (name: string): string => name.replaceAll('_', ' ');

function describe(rule: Rule): string {
  const conditions = rule.when.map((trigger) => {
    const all = trigger.all.map((item) => (typeof item === 'string' ? words(item) : `(${item.map(words).join(' or ')})`)).join(' **and** ');
    const unless = trigger.unless ? `; not where the patient also speaks of: ${trigger.unless.map((item) => (typeof item === 'string' ? words(item) : item.map(words).join(' together with '))).join(', ')}` : '';
    return `  - ${all}${unless}`;
  });
  const lines: readonly AdviceLine[] = ADVICE[rule.advice];
  return [
    `#### ${rule.title} (\`${rule.id}\`, version ${rule.version})`, '',
    rule.description, '',
    `- What staff are told: ${rule.reason}${rule.crisis ? ' Treated as a crisis.' : ''}`,
    '- Fires on any of:', ...conditions,
    '- What the patient is told to do meanwhile:', ...lines.map((line) => `  - ${line.en} / ${line.es} (${line.verified ? '' : 'to be compared with '}[source](${SOURCES[line.source].url}))`),
    `- Sources: ${rule.sources.map((key) => `[${SOURCES[key].name}](${SOURCES[key].url})${SOURCES[key].verified ? '' : ' (not yet opened)'}`).join('; ')}`,
    `- Fires on: ${rule.positive.map(example).join(', ')}`,
    `- Does not fire on: ${rule.negative.map(example).join(', ')}`, '',
  ].join('\n');
}

/** The whole document as Markdown. */
export function rulesDocument(): string {
  return [
    '# Safety rules', '',
    '> **Clinicians must sign this off.** These rules were written by engineers from public sources. They are not clinical advice and no clinician',
    '> has approved them. Before the product answers patients, clinicians of the hospital must read every rule, its advice and its examples, change what',
    '> they would do otherwise, and record who signed which version and when.', '',
    'Generated from `agent/safety/rules/` and `agent/clarify/symptoms/` by `npm run rules-doc`; edit the rules, not this file.', '',
    'The screen reads the patient’s own words by code. Code may raise the acuity and never lowers it: “it’s gone now” or “I don’t want to bother anyone” changes nothing.',
    'What is denied (“no chest pain”), long past (“in 2015”), asked in general (“what are signs of a stroke?”) or part of an errand or idiom does not count.', '',
    '**Across channels** (`agent/safety/told-elsewhere.ts`): what was written in other conversations of the same patient or case within 24 hours, and staff have not cleared, is read along. Where danger',
    'stands there, words that say that it goes on (“it is worse now”, “sigue igual”) are an emergency here; so are words that mean danger only together with those. The card then says to call 911 and',
    'nothing of what was told there. Harmless words alarm nobody a second time.', '',
    `${RULES.length} rules: ${LEVELS.map((level) => `${RULES.filter((rule) => rule.acuity === level).length} ${level}`).join(', ')}.`, '',
    ...LEVELS.flatMap((level) => [`## ${LEVEL_TEXT[level]}`, '', ...RULES.filter((rule) => rule.acuity === level).map(describe)]),
    ...guidesChapters(),
    '## Sources', '',
    ...Object.values(GUIDE_SOURCES).map((source) => `- [${source.name}](${source.url})${source.verified ? '' : ' (not yet opened)'}`), '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = rulesDocument();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      process.stderr.write('docs/clinical/rules.md is not what the rules say. Run: npm run rules-doc\n');
      process.exitCode = 1;
    }
  } else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`${RULES.length} rules written to docs/clinical/rules.md\n`);
  }
}
