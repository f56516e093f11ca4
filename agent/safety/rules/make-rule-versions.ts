/** `npm run rule-versions`: notes what each rule means at its version. Stops where a meaning changed and the version was not raised. */
import { readFileSync, writeFileSync } from 'node:fs';
import { meaningOf, RULE_VERSIONS, type RuleVersions } from './meaning.ts';
import { RULES } from './rules.ts';

const noted = JSON.parse(readFileSync(RULE_VERSIONS, 'utf8')) as RuleVersions;
const forgotten = RULES.filter((rule) => noted[rule.id] !== undefined && noted[rule.id]!.version >= rule.version && noted[rule.id]!.meaning !== meaningOf(rule));
if (forgotten.length > 0) {
  console.error(`Raise the version of: ${forgotten.map(({ id, version }) => `${id} (${version})`).join(', ')}.`);
  process.exitCode = 1;
} else {
  const versions = Object.fromEntries(RULES.map((rule) => [rule.id, { version: rule.version, meaning: meaningOf(rule) }]).toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
  writeFileSync(RULE_VERSIONS, `${JSON.stringify(versions, null, 2)}\n`);
  console.log(`${RULES.length} rules noted.`);
}
