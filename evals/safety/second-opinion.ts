/**
 * How well the second opinion tells danger from calm, by ten-fold cross-validation over its described wordings (each is judged without
 * its own tenth), and what it raises among the knowledge base's questions, none of which it has seen:
 *   node evals/safety/second-opinion.ts [cases.jsonl …]
 */
import { readFileSync } from 'node:fs';
import { DESCRIBED_ES, loadDescribed, readDescribed } from '../../agent/second-opinion/described.ts';
import { isShort, judge, type Judgement, raisesMore } from '../../agent/second-opinion/judge.ts';
import { learnWords } from '../../agent/second-opinion/learn-words.ts';
import { likeness } from '../../agent/second-opinion/likeness.ts';
import { windowsOf } from '../../agent/second-opinion/windows.ts';
import { loadWordWeights, scoreWords } from '../../agent/second-opinion/word-weights.ts';
import { screen } from '../../agent/safety/screen.ts';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { readCases } from './score.ts';

const FOLDS = 10;
const { rows } = await loadDescribed();
const spanish = readDescribed(DESCRIBED_ES);
const tenth = <Row>(list: readonly Row[], fold: number): Row[] => list.filter((_, at) => at % FOLDS === fold);
const others = <Row>(list: readonly Row[], fold: number): Row[] => list.filter((_, at) => at % FOLDS !== fold);
const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const known = others(rows, fold);
  const weights = learnWords([...known.map(({ described }) => described), ...others(spanish, fold)]);
  return [
    ...tenth(rows, fold).map(({ described, vector }) => ({ language: 'en', described, judgement: judge(likeness(vector, { rows: known }), scoreWords(described.text, weights)) })),
    ...tenth(spanish, fold).map((described) => ({ language: 'es', described, judgement: judge(null, scoreWords(described.text, weights), 'es') })),
  ];
}).flat();
const share = (part: readonly unknown[], all: readonly unknown[]): string => `${part.length} / ${all.length}`.padEnd(12) + `${((100 * part.length) / Math.max(1, all.length)).toFixed(1)} %`;
const line = (label: string, list: readonly { judgement: Judgement }[]): void => {
  const emergency = list.filter(({ judgement }) => judgement.level === 'emergency');
  const raised = list.filter(({ judgement }) => judgement.level !== null);
  process.stdout.write(`  ${label.padEnd(34)} emergency ${share(emergency, list).padEnd(22)} urgent or more ${share(raised, list)}\n`);
};
for (const language of ['en', 'es']) {
  const these = judged.filter((each) => each.language === language);
  process.stdout.write(`${language}: cross-validated over ${these.length} wordings; share raised to\n`);
  for (const says of ['emergency', 'crisis'] as const) line(`${says}`, these.filter(({ described }) => described.says === says));
  for (const about of ['worried', 'admin', 'general', 'chat']) line(`calm: ${about}`, these.filter(({ described }) => described.says === 'calm' && described.about === about));
  const truly = these.filter(({ judgement }) => judgement.level === 'emergency');
  process.stdout.write(`  precision at emergency: ${share(truly.filter(({ described }) => described.says !== 'calm'), truly)}\n`);
  const crises = truly.filter(({ described }) => described.says === 'crisis');
  process.stdout.write(`  of the crises raised, named a crisis: ${share(crises.filter(({ judgement }) => judgement.crisis), crises)}\n`);
}

const encoder = offlineEncoder();
const weights = await loadWordWeights();
const judgeText = async (text: string, language: 'en' | 'es' = 'en'): Promise<Judgement | null> => {
  const windows = windowsOf([text], false, language);
  const found = await Promise.all(windows.map(async (window) =>
    judge(language === 'en' ? likeness(await encoder.embedQuestion(window), { rows }) : null, scoreWords(window, weights), language, isShort(windows))));
  return found.reduce<Judgement | null>((best, each) => (best === null || raisesMore(each, best) ? each : best), null);
};
const questions = ['demo', 'demo-unseen'].flatMap((name) =>
  readFileSync(new URL(`../bench/questions/${name}.jsonl`, import.meta.url), 'utf8').split('\n').filter(Boolean).map((each) => (JSON.parse(each) as { text: string }).text));
const asked: { text: string; judgement: Judgement }[] = [];
for (const text of questions) {
  const { acuity, language } = screen([text]);
  const judgement = acuity === null ? await judgeText(text, language) : null;
  if (acuity === null) asked.push({ text, judgement: judgement ?? { level: null, crisis: false, score: 0 } });
}
process.stdout.write('\nQuestions to the knowledge base that no rule fires on, never among the wordings\n');
line('raised', asked);
for (const { text, judgement } of asked) if (judgement.level !== null) process.stdout.write(`      ${judgement.level} ${judgement.score.toFixed(2)}: ${JSON.stringify(text)}\n`);

for (const file of process.argv.slice(2)) {
  process.stdout.write(`\n${file}: what the rules alone and with the second opinion catch\n`);
  const groups = new Map<string, { rules: number; both: number; all: number }>();
  for (const { expect, category, text, turns } of readCases(file)) {
    const said = turns ?? [text ?? ''];
    const rules = screen(said);
    const further = rules.emergency ? null : await judgeText(said.join('. '), rules.language);
    const emergency = rules.emergency || further?.level === 'emergency';
    const crisis = rules.crisis || (further?.level === 'emergency' && further.crisis);
    const anything = rules.acuity !== null || (further?.level ?? null) !== null;
    const right = { emergency, crisis: emergency && crisis, urgent: emergency || rules.acuity === 'urgent' || (further?.level ?? null) !== null, none: category === 'worried' ? !emergency : !anything }[expect];
    const before = { emergency: rules.emergency, crisis: rules.emergency && rules.crisis, urgent: rules.emergency || rules.acuity === 'urgent', none: category === 'worried' ? !rules.emergency : rules.acuity === null }[expect];
    const name = expect === 'none' ? `none: ${category}` : expect;
    const group = groups.get(name) ?? { rules: 0, both: 0, all: 0 };
    groups.set(name, { rules: group.rules + Number(before), both: group.both + Number(right), all: group.all + 1 });
    if (!right) process.stdout.write(`      missed (${name}): ${JSON.stringify(said)}${further ? ` score ${further.score.toFixed(2)}${further.crisis ? ' crisis' : ''}` : ''}\n`);
  }
  for (const [name, { rules, both, all }] of [...groups].toSorted()) process.stdout.write(`  ${name.padEnd(18)} rules ${rules} / ${all}, with the second opinion ${both} / ${all}\n`);
}
await encoder.close();
