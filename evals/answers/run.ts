/**
 * Whether answers hold, over the demo articles, without a language model and with one that plants falsehoods:
 *   npm run evals:answers [-- --report <name>] [--sets 2 | --dev]
 * Prints the report; with `--report` writes it to reports/<name>.md and every traced sentence to reports/<name>-trace.tsv. The sets 1 were written
 * when the rules stood, and their misses were then worked on; the sets 2 were written after that. `--dev` takes the sets that answers were tuned on.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TurnResult } from '../../agent/turn.ts';
import { demoPassages } from './articles.ts';
import { asTable, checkFigures } from './check-figures.ts';
import { openDemoHospital, talk } from './demo-hospital.ts';
import { statementsOf } from './falsify.ts';
import { plantingModel } from './planting-model.ts';
import { type Trace, traceOf } from './trace.ts';

type Question = { id: string; text: string; articleId: string | null };
type Planted = { articleId: string; question: string; falsehood: string };

const { values } = parseArgs({ options: { report: { type: 'string' }, sets: { type: 'string', default: '1' }, dev: { type: 'boolean', default: false } } });
const linesOf = <Row>(url: URL): Row[] => readFileSync(url, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
const bench = (name: string): Question[] => linesOf(new URL(`../bench/questions/${name}.jsonl`, import.meta.url));
const set = <Row>(name: string): Row[] => linesOf(new URL(`./sets/${name}.jsonl`, import.meta.url));

/** Names of the sets 2 end in -2. */
const suffix = values.sets === '1' ? '' : `-${values.sets}`;
const answerable = values.dev ? bench('demo').filter(({ articleId }) => articleId !== null) : set<Question>(`report-answerable${suffix}`);
const unanswerable = values.dev ? [...bench('demo').filter(({ articleId }) => articleId === null), ...set<Question>('dev-unanswerable')] : set<Question>(`report-unanswerable${suffix}`);
/** Questions enough for 300 answers; those beyond the set only serve to trace what is shown. */
const further = values.dev || suffix !== '' ? [] : [...bench('demo'), ...bench('demo-unseen')].filter(({ articleId }) => articleId !== null);

const published = await demoPassages();
const hospital = await openDemoHospital();
const lines: string[] = [];
const say = (line = ''): void => void lines.push(line);
const facts = (result: TurnResult): number => result.sentences.filter(({ support }) => support.length > 0).length;
/** Why a question got no answer, in a word. */
const outcomeOf = (result: TurnResult): string =>
  result.emergency ? 'emergency card' : facts(result) > 0 ? 'answered' : result.abstained ? 'abstained' : result.handoff ? 'handed to staff' : result.intent === 'out_of_scope' ? 'out of scope' : result.toolCalls.some(({ name }) => name === 'open_case') ? 'request begun' : 'declined or asked back';

async function askAll(questions: readonly Question[]): Promise<{ question: Question; result: TurnResult }[]> {
  const all = [];
  for (const question of questions) all.push({ question, result: (await talk(hospital, [question.text])).results[0]! });
  return all;
}

const asked = await askAll(answerable);
const turnedAway = await askAll(unanswerable);
const more = await askAll(further);

const answered = [...asked, ...more].filter(({ result }) => facts(result) > 0);
const traces: (Trace & { question: string })[] = [];
const unsupported = new Map<string, number>();
for (const { question, result } of answered) {
  for (const sentence of result.sentences) {
    const trace = traceOf(sentence, published);
    if (trace) traces.push({ ...trace, question: question.text });
    else unsupported.set(sentence.text, (unsupported.get(sentence.text) ?? 0) + 1);
  }
}
const untraced = traces.filter(({ overlap }) => overlap < 1);
say(`# Answers over the demo articles${values.dev ? ' (development sets)' : ''}\n`);
say('Repeat it with `npm run evals:answers`. No language model, but for the planted falsehoods.\n');
say('## Grounding\n');
say(`${answered.length} answers, ${traces.length} sentences that cite a passage: ${traces.length - untraced.length} stand word for word in the passage they cite, ${untraced.length} do not.`);
for (const { sentence, articleId, overlap } of untraced) say(`- ${articleId}, ${(100 * overlap).toFixed(0)} %: ${sentence}`);
say(`\nSentences of the agent's own, which cite nothing (${unsupported.size} different, parts in quotes left out):\n`);
for (const [text, times] of [...unsupported].map(([text, times]) => [text.replace(/“[^”]*”|«[^»]*»/gu, '“…”'), times] as const).sort((a, b) => b[1] - a[1])) say(`- ${times} × ${text}`);

say('\n## Questions that can be answered\n');
const lost = asked.filter(({ result }) => facts(result) === 0);
const right = asked.filter(({ question, result }) => result.sentences.some(({ support }) => support.some(({ articleId }) => articleId === question.articleId)));
say(`${asked.length} asked, ${asked.length - lost.length} answered, ${right.length} of them from the article written for it, ${lost.length} lost.\n`);
for (const { question, result } of lost) say(`- ${outcomeOf(result)}: ${question.text} (${question.articleId})`);
say('\nAnswered from another article, which may answer as well:\n');
for (const { question, result } of asked.filter((each) => !lost.includes(each) && !right.includes(each))) {
  say(`- ${question.text} (${question.articleId}) → ${result.sentences.find(({ support }) => support.length > 0)?.support[0]?.articleId}: ${result.sentences.find(({ support }) => support.length > 0)?.text}`);
}

say('\n## Questions that no article answers\n');
const wronglyAnswered = turnedAway.filter(({ result }) => facts(result) > 0);
say(`${turnedAway.length} asked, ${turnedAway.length - wronglyAnswered.length} not answered (${[...Map.groupBy(turnedAway.filter((each) => !wronglyAnswered.includes(each)), ({ result }) => outcomeOf(result))].map(([name, all]) => `${all.length} ${name}`).join(', ')}), ${wronglyAnswered.length} got sentences that do not answer.\n`);
for (const { question, result } of wronglyAnswered) say(`- ${question.text} → ${result.reply.replaceAll('\n', ' ')}`);

if (!values.dev) {
  say('\n## Planted falsehoods\n');
  const planted = set<Planted>(`falsehoods${suffix}`);
  const shown: string[] = [];
  let truths = 0;
  for (const { articleId, question, falsehood } of planted) {
    const truth = statementsOf(published.get(articleId)?.[0]?.text ?? '')[0] ?? '';
    const [result] = (await talk(hospital, [question], plantingModel(`I can help with that. ${truth} ${falsehood}`))).results;
    if (result?.sentences.some(({ text }) => text === falsehood)) shown.push(`${question} → ${falsehood}`);
    if (result?.sentences.some(({ text }) => text === truth)) truths++;
  }
  say(`${planted.length} replies of a model that says a true sentence and a false one: ${shown.length} false sentences shown, ${truths} true ones shown.\n`);
  for (const each of shown) say(`- ${each}`);
  say('\n## The check by itself\n');
  say(asTable(await checkFigures(['paraphrases-dev', 'paraphrases-unseen'])));
}
await hospital.close();

const report = `${lines.join('\n').trimEnd()}\n`;
process.stdout.write(report);
if (values.report) {
  const folder = new URL('./reports/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${values.report}.md`, folder), report);
  writeFileSync(new URL(`${values.report}-trace.tsv`, folder), `question\tsentence\tarticle\theading\toverlap\n${traces.map(({ question, sentence, articleId, heading, overlap }) => [question, sentence, articleId, heading, overlap.toFixed(2)].join('\t')).join('\n')}\n`);
}
