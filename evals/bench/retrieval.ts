/**
 * Ranking quality, keyword, vector and hybrid side by side.
 *
 *   node evals/bench/retrieval.ts demo                  the demo articles with the questions in questions/demo.jsonl
 *   node evals/bench/retrieval.ts demo-unseen           with those that nothing was tuned on
 *   node evals/bench/retrieval.ts <folder>              corpus.jsonl, queries.jsonl, qrels.tsv (BEIR)
 *     --keep <folder>    keeps the database there: the next run need not embed again (about 14 passages a second)
 *     --keywords         without the encoder
 *     --least <grade>    the least grade that answers; 2 where grades go to 3, else 1
 *
 * The public path is taken throughout: import, embed, `searchArticles`, as `kb search` does.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDb } from '../../db/open.ts';
import { migrate } from '../../db/migrate.ts';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { importArticles } from '../../kb/import.ts';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { type Knowledge, openKnowledge, type SearchOptions } from '../../kb/search.ts';
import { plainBm25 } from './plain-bm25.ts';
import { hit, type Judgments, mean, ndcg, recall } from './ranking-measures.ts';

type Question = { id: string; text: string };
type Benchmark = { corpus: string; questions: Question[]; judgments: Map<string, Judgments>; language?: 'en' };
type Answer = { ids: string[]; score: number };

async function readLines<Row>(file: string): Promise<Row[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

async function readBeir(folder: string): Promise<Benchmark> {
  const judgments = new Map<string, Record<string, number>>();
  for (const line of (await readFile(join(folder, 'qrels.tsv'), 'utf8')).trim().split('\n')) {
    const [question, document, grade] = line.split('\t');
    if (!question || !document || !Number.isFinite(Number(grade))) continue;
    judgments.set(question, { ...judgments.get(question), [document]: Number(grade) });
  }
  const questions = await readLines<Question & { _id?: string }>(join(folder, 'queries.jsonl'));
  return { corpus: join(folder, 'corpus.jsonl'), questions: questions.map(({ id, _id, text }) => ({ id: id ?? _id!, text })), judgments };
}

async function readDemo(name: string): Promise<Benchmark> {
  const questions = await readLines<Question & { articleId: string | null }>(new URL(`./questions/${name}.jsonl`, import.meta.url).pathname);
  const judgments = new Map(questions.map(({ id, articleId }) => [id, articleId === null ? {} : { [articleId]: 1 }]));
  return { corpus: DEMO_ARTICLES, questions, judgments, language: 'en' };
}

async function ask(knowledge: Knowledge, benchmark: Benchmark, vector: SearchOptions['vector']): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { text } of benchmark.questions) {
    const hits = await knowledge.searchArticles(text, { limit: 10, vector: vector ?? true, patienceMs: 20_000, filter: { language: benchmark.language ?? null } });
    answers.push({ ids: hits.map(({ articleId }) => articleId), score: (vector === 'only' ? hits[0]?.vectorScore : hits[0]?.score) ?? 0 });
  }
  return answers;
}

function measures(benchmark: Benchmark, answers: Answer[], least: number): string {
  const judged = answers.map((answer, at) => ({ answer, judgments: benchmark.judgments.get(benchmark.questions[at]!.id) ?? {} }));
  const answerable = judged.filter(({ judgments }) => Object.values(judgments).some((grade) => grade >= least));
  const over = (measure: (ids: string[], judgments: Judgments) => number | null): string => mean(answerable.map(({ answer, judgments }) => measure(answer.ids, judgments))).toFixed(3);
  return [
    over((ids, judgments) => ndcg(ids, judgments, least)),
    over((ids, judgments) => recall(ids, judgments, least)),
    over((ids, judgments) => Number(hit(ids, judgments, least, 1))),
    over((ids, judgments) => Number(hit(ids, judgments, least, 5))),
  ].join(' | ');
}

/** Who would be answered when the best score has to reach the threshold, and how often the first three then hold an answer. */
function abstention(benchmark: Benchmark, answers: Answer[], least: number, threshold: number): string {
  let answerable = 0;
  let kept = 0;
  let unanswerable = 0;
  let turnedAway = 0;
  let right = 0;
  for (const [at, { ids, score }] of answers.entries()) {
    const judgments = benchmark.judgments.get(benchmark.questions[at]!.id) ?? {};
    const hasAnswer = Object.values(judgments).some((grade) => grade >= least);
    if (hasAnswer) answerable++;
    else unanswerable++;
    if (score < threshold) turnedAway += hasAnswer ? 0 : 1;
    else {
      if (hasAnswer) kept++;
      if (hit(ids, judgments, least, 3)) right++;
    }
  }
  const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`);
  return `${percent(kept, answerable)} | ${percent(turnedAway, unanswerable)} | ${percent(right, kept + unanswerable - turnedAway)}`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, keywords: { type: 'boolean', default: false }, least: { type: 'string' } },
});
const [source] = positionals;
if (!source) {
  console.error('Give "demo", "demo-unseen" or a folder with corpus.jsonl, queries.jsonl and qrels.tsv.');
  process.exit(2);
}
const benchmark = source === 'demo' || source === 'demo-unseen' ? await readDemo(source) : await readBeir(source);
const highest = Math.max(...[...benchmark.judgments.values()].flatMap((judgments) => Object.values(judgments)));
const least = values.least ? Number(values.least) : highest >= 3 ? 2 : 1;

const db = await openDb(values.keep ? { dataDir: values.keep } : {});
await migrate(db);
const { failed } = await importArticles(db, benchmark.corpus);
for (const { file, line, reason } of failed) console.error(`${file}:${line}: ${reason}`);
const knowledge = await openKnowledge(db, { embedder: values.keywords ? null : offlineEncoder(), embedInBackground: false });
await knowledge.embedAll({ onProgress: (embedded) => process.stderr.write(`${embedded} passages embedded\r`) });
const { articles, passages } = await knowledge.status();
console.log(`${articles} articles, ${passages} passages, ${benchmark.questions.length} questions; grades from ${least} answer.\n`);

const ways: [string, SearchOptions['vector']][] = values.keywords ? [['keyword', false]] : [['keyword', false], ['vector', 'only'], ['hybrid', true]];
const answers = new Map<string, Answer[]>();
const published = await db.query<{ id: string; text: string }>(`SELECT id, title || '. ' || body AS text FROM articles WHERE $1::text IS NULL OR language = $1`, [benchmark.language ?? null]);
const yardstick = plainBm25(published);
console.log('| search | nDCG@10 | recall@10 | hit@1 | hit@5 |\n|---|---:|---:|---:|---:|');
console.log(`| plain BM25 | ${measures(benchmark, benchmark.questions.map(({ text }) => ({ ids: yardstick(text, 10), score: 0 })), least)} |`);
for (const [name, vector] of ways) {
  answers.set(name, await ask(knowledge, benchmark, vector));
  console.log(`| ${name} | ${measures(benchmark, answers.get(name)!, least)} |`);
}
console.log('\n| search | score from | answerable kept | unanswerable turned away | of those answered, an answer in the first three |\n|---|---:|---:|---:|---:|');
for (const [name] of ways) {
  for (const threshold of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    console.log(`| ${name} | ${threshold} | ${abstention(benchmark, answers.get(name)!, least, threshold)} |`);
  }
}
await knowledge.stop();
await db.close();
