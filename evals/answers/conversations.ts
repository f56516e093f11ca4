/**
 * Whether conversations get the answers they ask for, over the demo articles, without a language model:
 *   node evals/answers/conversations.ts [--set <name>] [--report <name>]
 * A part of a conversation's last message counts as answered when one of its articles is cited and all of its words are said
 * (`a|b`: one of them). Prints each group and every miss with the reply; with `--report` writes it to reports/<name>.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDemoHospital, talk } from './demo-hospital.ts';

type Part = { articles: string[]; words: string[] };
type Conversation = { id: string; group: string; say: string[]; parts: Part[] };

const { values } = parseArgs({ options: { set: { type: 'string', default: 'report-conversations' }, report: { type: 'string' } } });
const conversations = readFileSync(new URL(`./sets/${values.set}.jsonl`, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Conversation);
const hospital = await openDemoHospital();
const groups = new Map<string, { asked: number; right: number }>();
const misses: string[] = [];
let sentences = 0;
for (const { id, group, say, parts } of conversations) {
  const last = (await talk(hospital, say)).results.at(-1)!;
  const shown = last.sentences.filter(({ support }) => support.length > 0);
  sentences += shown.length;
  const cited = shown.flatMap(({ support }) => support.map(({ articleId }) => articleId));
  const said = shown.map(({ text }) => text).join(' ').toLowerCase();
  const missing = parts.flatMap(({ articles, words }) => [
    ...(articles.some((article) => cited.includes(article)) ? [] : [`cites none of ${articles.join(', ')}`]),
    ...words.filter((word) => !word.split('|').some((one) => said.includes(one.toLowerCase()))).map((word) => `does not say ${word}`),
  ]);
  const counts = groups.get(group) ?? { asked: 0, right: 0 };
  groups.set(group, { asked: counts.asked + 1, right: counts.right + (missing.length === 0 ? 1 : 0) });
  if (missing.length > 0) misses.push(`- ${id}: ${say.join(' / ')}\n  - ${missing.join('; ')}\n  - ${last.reply.replaceAll('\n', ' ').slice(0, 400) || `(handed to staff: ${last.handoff?.reason ?? 'no'})`}`);
}
await hospital.close();
const right = [...groups.values()].reduce((sum, group) => sum + group.right, 0);
const report = `# Conversations over the demo articles\n\nRepeat it with \`node evals/answers/conversations.ts --set ${values.set}\`. No language model.\n
| group | asked | answered in full |\n|---|---:|---:|
${[...groups].map(([group, counts]) => `| ${group} | ${counts.asked} | ${counts.right} |`).join('\n')}
| **all** | **${conversations.length}** | **${right}** |\n
${sentences} sentences shown with a citation.\n\n## Misses\n\n${misses.join('\n')}\n`;
process.stdout.write(report);
if (values.report) writeFileSync(new URL(`./reports/${values.report}.md`, import.meta.url), report);
