import { type Command as Program, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Hit, Knowledge } from '../../kb/search.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { inputLines } from './input-lines.ts';
import { type Io, jsonLine } from './io.ts';
import { mapInOrder } from './map-in-order.ts';
import type { Go } from './program.ts';
import { readQuestion } from './question-line.ts';

const AT_ONCE = 4;
/** While the embedding model loads, the first questions wait for it: the same questions are to find the same articles. */
const PATIENCE_MS = 20_000;
const Args = z.object({ query: z.string().nullable(), limit: z.int().min(1).max(1000), json: z.boolean() });

export const kbSearchCommand = command({
  name: 'kb search',
  args: Args,
  readsInput: ({ query }) => query === null,
  async run(app, { query, limit, json }, io) {
    await app.migrate();
    const knowledge = await app.knowledge();
    await knowledge.reload();
    if ((await knowledge.status()).articles === 0) io.err('The knowledge base is empty. Import articles with: toniq kb import <path>\n');
    if (query === null) return searchLines(knowledge, limit, io);
    const hits = await knowledge.searchArticles(query, { limit, signal: io.signal, patienceMs: PATIENCE_MS });
    await io.out(json ? jsonLine({ hits: withFallingScores(hits).map(forMachines) }) : forReading(hits));
    return EXIT.done;
  },
});

export function defineKbSearch(kb: Program, go: Go): void {
  kb.command('search')
    .summary('search the articles as the agent does')
    .description('Finds the articles that answer a question, best first, with the passage that answers it best.')
    .argument('[query]', 'the question')
    .option('--limit <n>', 'at most so many articles, 1 to 1000', wholeLimit, 10)
    .option('--json', 'print {"hits":[{"articleId","title","score","passage"}]}')
    .option('--jsonl', 'read {"id","text"} from standard input, a line each; print {"id","hits":[{"articleId","title","score"}]} for each, in order')
    .action((query: string | undefined, { limit, json = false, jsonl = false }: { limit: number; json?: boolean; jsonl?: boolean }) => {
      if (jsonl && query !== undefined) throw new WrongUsage('Give a question or --jsonl, not both.');
      if (!jsonl && !query?.trim()) throw new WrongUsage('Give a question: toniq kb search "visiting hours", or --jsonl to read questions from standard input.');
      return go(kbSearchCommand, { query: query ?? null, limit, json });
    });
}

function wholeLimit(text: string): number {
  if (!/^\d{1,4}$/u.test(text) || Number(text) < 1 || Number(text) > 1000) throw new InvalidArgumentError('It wants a whole number from 1 to 1000.');
  return Number(text);
}

async function searchLines(knowledge: Knowledge, limit: number, io: Io): Promise<number> {
  let failed = false;
  const results = mapInOrder(inputLines(io.stdin), AT_ONCE, async (line) => {
    const question = readQuestion(line, false);
    if ('error' in question) return question;
    const hits = await knowledge.searchArticles(question.turns[0]!, { limit, signal: io.signal, patienceMs: PATIENCE_MS });
    return { id: question.id, hits: withFallingScores(hits).map(({ articleId, title, score }) => ({ articleId, title, score })) };
  });
  for await (const result of results) {
    io.signal.throwIfAborted();
    failed ||= 'error' in result;
    await io.out(jsonLine(result));
  }
  return failed ? EXIT.failed : EXIT.done;
}

/** Whoever sorts the hits by score is to get our order. It weighs more than the score, which judges each passage by itself. */
export function withFallingScores<Scored extends { score: number }>(hits: readonly Scored[]): Scored[] {
  let limit = Infinity;
  return hits.map((hit) => {
    const score = Math.min(hit.score, limit);
    limit = score - 1e-6;
    return { ...hit, score };
  });
}

const forMachines = ({ articleId, title, score, text }: Hit): object => ({ articleId, title, score, passage: text });

function forReading(hits: Hit[]): string {
  if (hits.length === 0) return 'Nothing found.\n';
  return hits.map(({ score, title, articleId, text }) => `${score.toFixed(2)}  ${title} (${articleId})\n      ${text.replaceAll(/\s+/gu, ' ').slice(0, 160)}\n`).join('');
}
