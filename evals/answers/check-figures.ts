/**
 * What the check keeps and what it lets pass:
 *   node evals/answers/check-figures.ts [--passed]
 * True sentences of all demo articles, honest paraphrases (sets/paraphrases-*.jsonl) and falsehoods made by rule. Each is judged
 * with all passages of its article, as a good search would return them. `--passed` lists every falsehood that passed.
 */
import { readFileSync } from 'node:fs';
import { RIVERBEND } from '../../agent/hospital.ts';
import { judge } from '../../agent/check/judge.ts';
import type { Hit } from '../../kb/search.ts';
import { demoPassages } from './articles.ts';
import { type Falsehood, falsehoodsOf, type Kind, KINDS, statementsOf } from './falsify.ts';

export type CheckFigures = {
  truths: { asked: number; lost: string[] };
  paraphrases: { set: string; asked: number; lost: { text: string; reason: string }[] }[];
  falsehoods: { kind: Kind; asked: number; passed: Falsehood[] }[];
  microsecondsPerSentence: number;
};

type Paraphrase = { articleId: string; text: string };

export async function checkFigures(sets: readonly string[]): Promise<CheckFigures> {
  const articles = await demoPassages();
  const holds = (text: string, hits: Hit[]): ReturnType<typeof judge> => judge(text, { hits, language: hits[0]!.language, hospital: RIVERBEND });
  const truths = { asked: 0, lost: [] as string[] };
  const falsehoods = new Map(KINDS.map((kind) => [kind, { kind, asked: 0, passed: [] as Falsehood[] }]));
  let judged = 0;
  const started = process.cpuUsage();
  for (const hits of articles.values()) {
    const sentences = hits.flatMap((hit) => statementsOf(hit.text));
    const known = new Set(sentences);
    for (const [at, sentence] of sentences.entries()) {
      truths.asked++;
      judged++;
      if (!holds(sentence, hits).show) truths.lost.push(sentence);
      for (const falsehood of falsehoodsOf(sentence, at)) {
        // "Visits end at 19:00" is no falsehood where another sentence says so.
        if (known.has(falsehood.text)) continue;
        const group = falsehoods.get(falsehood.kind)!;
        group.asked++;
        judged++;
        const verdict = holds(falsehood.text, hits);
        if (verdict.show) group.passed.push(falsehood);
      }
    }
  }
  const { user, system } = process.cpuUsage(started);
  const paraphrases = sets.map((set) => {
    const all = readFileSync(new URL(`./sets/${set}.jsonl`, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Paraphrase);
    const lost = all.flatMap(({ articleId, text }) => {
      const verdict = holds(text, articles.get(articleId) ?? []);
      return verdict.show && verdict.support.length > 0 ? [] : [{ text, reason: verdict.show ? 'shown without a passage' : verdict.reason }];
    });
    return { set, asked: all.length, lost };
  });
  return { truths, paraphrases, falsehoods: [...falsehoods.values()], microsecondsPerSentence: (user + system) / judged };
}

export function asTable({ truths, paraphrases, falsehoods, microsecondsPerSentence }: CheckFigures): string {
  const all = falsehoods.reduce((sum, { asked }) => sum + asked, 0);
  const passed = falsehoods.reduce((sum, group) => sum + group.passed.length, 0);
  return [
    '| what | sentences | kept or passed |', '|---|---:|---:|',
    `| true, word for word | ${truths.asked} | ${truths.asked - truths.lost.length} kept |`,
    ...paraphrases.map(({ set, asked, lost }) => `| ${set} | ${asked} | ${asked - lost.length} kept |`),
    ...falsehoods.map(({ kind, asked, passed: let_ }) => `| false: ${kind} | ${asked} | ${let_.length} passed |`),
    `| **false, all** | ${all} | **${passed} passed** |`,
    '', `Processor time: ${microsecondsPerSentence.toFixed(0)} µs a sentence, with all passages of its article.`,
  ].join('\n');
}

if (import.meta.main) {
  const figures = await checkFigures(['paraphrases-dev', 'paraphrases-unseen']);
  console.log(asTable(figures));
  for (const { set, lost } of figures.paraphrases.slice(0, 1)) for (const { text, reason } of lost) console.log(`${set} lost: ${text}\n    ${reason}`);
  if (process.argv.includes('--passed')) for (const { kind, passed } of figures.falsehoods) for (const { text, of } of passed) console.log(`${kind}: ${text}\n    of: ${of}`);
}
