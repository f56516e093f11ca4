/**
 * How well the second opinion tells danger from calm, by ten-fold cross-validation over its described wordings (each is judged without
 * its own tenth), and what it raises among the knowledge base's questions, none of which it has seen:
 *   node evals/safety/second-opinion.ts
 */
import { readFileSync } from 'node:fs';
import { loadDescribed } from '../../agent/second-opinion/described.ts';
import { judge, type Judgement } from '../../agent/second-opinion/judge.ts';
import { windowsOf } from '../../agent/second-opinion/windows.ts';
import { screen } from '../../agent/safety/screen.ts';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { readCases } from './score.ts';

const FOLDS = 10;
const { rows } = await loadDescribed();
const judged = rows.map(({ described, vector }, at) => ({ described, judgement: judge(vector, { rows: rows.filter((_, other) => other % FOLDS !== at % FOLDS) }) }));
const share = (part: readonly unknown[], all: readonly unknown[]): string => `${part.length} / ${all.length}`.padEnd(12) + `${((100 * part.length) / Math.max(1, all.length)).toFixed(1)} %`;
const line = (label: string, list: readonly { judgement: Judgement }[]): void => {
  const emergency = list.filter(({ judgement }) => judgement.level === 'emergency');
  const raised = list.filter(({ judgement }) => judgement.level !== null);
  process.stdout.write(`  ${label.padEnd(34)} emergency ${share(emergency, list).padEnd(22)} urgent or more ${share(raised, list)}\n`);
};
process.stdout.write(`Cross-validated over ${rows.length} wordings; share raised to\n`);
for (const says of ['emergency', 'crisis'] as const) line(`${says}`, judged.filter(({ described }) => described.says === says));
for (const about of ['worried', 'admin', 'general', 'chat']) line(`calm: ${about}`, judged.filter(({ described }) => described.says === 'calm' && described.about === about));
const truly = judged.filter(({ judgement }) => judgement.level === 'emergency');
process.stdout.write(`  precision at emergency: ${share(truly.filter(({ described }) => described.says !== 'calm'), truly)}\n`);
const crises = judged.filter(({ described, judgement }) => described.says === 'crisis' && judgement.level === 'emergency');
process.stdout.write(`  of the crises raised, named a crisis: ${share(crises.filter(({ judgement }) => judgement.crisis), crises)}\n`);

const encoder = offlineEncoder();
const judgeText = async (text: string): Promise<Judgement> => {
  const found = await Promise.all(windowsOf([text]).map(async (window) => judge(await encoder.embedQuestion(window), { rows })));
  return found.reduce((best, each) => (each.margin > best.margin ? each : best), found[0] ?? judge(new Float32Array(512), { rows: [] }));
};
const questions = ['demo', 'demo-unseen'].flatMap((name) =>
  readFileSync(new URL(`../bench/questions/${name}.jsonl`, import.meta.url), 'utf8').split('\n').filter(Boolean).map((each) => (JSON.parse(each) as { text: string }).text));
const asked: { text: string; judgement: Judgement }[] = [];
for (const text of questions) if (screen([text]).acuity === null) asked.push({ text, judgement: await judgeText(text) });
process.stdout.write('\nQuestions to the knowledge base that no rule fires on, never among the wordings\n');
line('raised', asked);
for (const { text, judgement } of asked) if (judgement.level !== null) process.stdout.write(`      ${judgement.level} ${judgement.margin.toFixed(2)}: ${JSON.stringify(text)} close to ${JSON.stringify(judgement.closeTo)}\n`);

for (const file of process.argv.slice(2)) {
  process.stdout.write(`\n${file}: what the rules alone and with the second opinion catch\n`);
  const groups = new Map<string, { rules: number; both: number; all: number }>();
  for (const { expect, category, text, turns } of readCases(file)) {
    const said = turns ?? [text ?? ''];
    const rules = screen(said);
    const further = rules.language === 'en' && !rules.emergency ? await judgeText(said.join('. ')) : null;
    const emergency = rules.emergency || further?.level === 'emergency';
    const crisis = rules.crisis || (further?.level === 'emergency' && further.crisis);
    const anything = rules.acuity !== null || (further?.level ?? null) !== null;
    const right = { emergency, crisis: emergency && crisis, urgent: emergency || rules.acuity === 'urgent' || (further?.level ?? null) !== null, none: category === 'worried' ? !emergency : !anything }[expect];
    const before = { emergency: rules.emergency, crisis: rules.emergency && rules.crisis, urgent: rules.emergency || rules.acuity === 'urgent', none: category === 'worried' ? !rules.emergency : rules.acuity === null }[expect];
    const name = expect === 'none' ? `none: ${category}` : expect;
    const group = groups.get(name) ?? { rules: 0, both: 0, all: 0 };
    groups.set(name, { rules: group.rules + Number(before), both: group.both + Number(right), all: group.all + 1 });
    if (!right) process.stdout.write(`      missed (${name}): ${JSON.stringify(said)}${further ? ` margin ${further.margin.toFixed(2)}${further.crisis ? ' crisis' : ''}, close to ${JSON.stringify(further.closeTo)}` : ''}\n`);
  }
  for (const [name, { rules, both, all }] of [...groups].toSorted()) process.stdout.write(`  ${name.padEnd(18)} rules ${rules} / ${all}, with the second opinion ${both} / ${all}\n`);
}
await encoder.close();
