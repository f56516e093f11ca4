import { setTimeout as sleep } from 'node:timers/promises';
import type { Command as Program } from 'commander';
import { z } from 'zod';
import type { App } from './app.ts';
import type { Answer, AskWith } from './ask-runner.ts';
import { command } from './command.ts';
import { EXIT, WrongUsage } from './exit-code.ts';
import { inputLines } from './input-lines.ts';
import { type Io, jsonLine } from './io.ts';
import { mapInOrder } from './map-in-order.ts';
import type { Go } from './program.ts';
import { type Question, readQuestion } from './question-line.ts';
import type { Channel } from '../../domain/terms.ts';
import { UnanswerableText } from './unanswerable-text.ts';

/** Turns wait for the database in between; a few at once keep the processor busy, more only delay the first answer. */
const AT_ONCE = 8;
/** How long the first run waits for the demo articles' vectors. */
const FIRST_VECTORS_MS = 20_000;

const Args = z.object({ text: z.string().nullable(), json: z.boolean(), email: z.boolean() });

export const askCommand = command({
  name: 'ask',
  args: Args,
  readsInput: ({ text }) => text === null,
  async run(app, { text, json, email }, io) {
    const ask = await prepare(app, io, email ? 'email' : 'chat');
    return text === null ? askLines(ask, io) : askOne(ask, text, json, io);
  },
});

export function defineAsk(program: Program, go: Go): void {
  program
    .command('ask')
    .summary('ask the agent; a dry run')
    .description(
      'Asks the agent as a patient would, with the configured database and model. It is a dry run: nothing is stored, no case is\n' +
        'opened and nobody is paged. An empty embedded database is first filled with the demo hospital.',
    )
    .argument('[text]', 'the question')
    .option('--email', 'answer as by email: every question in one reply, nothing asked one at a time')
    .option('--json', 'print the whole result as one line of JSON')
    .option('--jsonl', 'read {"id","text"} or {"id","turns":["…","…"]} from standard input, a line each; print a result line for each, in order')
    .addHelpText('after', '\nExamples:\n  npm run --silent toniq -- ask "When can I visit my mother?"\n  npm run --silent toniq -- ask --jsonl < questions.jsonl > answers.jsonl\n  npm run --silent toniq -- ask --email "When can I visit? I also need a refill of lisinopril."')
    .action((text: string | undefined, { json = false, jsonl = false, email = false }: { json?: boolean; jsonl?: boolean; email?: boolean }) => {
      if (jsonl && text !== undefined) throw new WrongUsage('Give a question or --jsonl, not both.');
      if (!jsonl && !text?.trim()) throw new WrongUsage('Give a question: toniq ask "When can I visit?", or --jsonl to read questions from standard input.');
      return go(askCommand, { text: text ?? null, json, email });
    });
}

type Ask = (turns: readonly string[], signal: AbortSignal) => Promise<Answer>;

async function prepare(app: App, io: Io, channel: Channel): Promise<Ask> {
  // Loaded when needed: the safety rules and the agent's libraries would slow every other command down.
  const { ask } = await import('./ask-runner.ts');
  await app.migrate();
  const seeded = await app.seed();
  const knowledge = await app.knowledge();
  if (seeded) {
    io.err('The database was empty: the demo hospital was loaded into it.\n');
    await knowledge.reload();
    // Answers are to be the same in the first run as in the next; without vectors they are still good ones.
    await Promise.race([knowledge.embedAll(), sleep(FIRST_VECTORS_MS, undefined, { signal: io.signal })]).catch(() => io.signal.throwIfAborted());
  }
  if ((await knowledge.status()).articles === 0) io.err('The knowledge base is empty, so there is nothing to answer from. Import articles with: toniq kb import <path>\n');
  const using: AskWith = { agent: await app.dryAgent(), knowledge, hospital: app.config.hospital, channel };
  return (turns, signal) => ask(using, turns, signal);
}

async function askOne(ask: Ask, text: string, json: boolean, io: Io): Promise<number> {
  const answer = await ask([text], io.signal);
  await io.out(json ? jsonLine({ id: '1', ...answer }) : forReading(answer));
  return EXIT.done;
}

/** A line that cannot be answered gets a result that says why, and the rest goes on. */
async function askLines(ask: Ask, io: Io): Promise<number> {
  let failed = 0;
  const answers = mapInOrder(inputLines(io.stdin), AT_ONCE, (line) => answerQuestion(ask, readQuestion(line, true), io.signal));
  for await (const answer of answers) {
    io.signal.throwIfAborted();
    if ('error' in answer) failed++;
    await io.out(jsonLine(answer));
  }
  if (failed > 0) io.err(`${failed} ${failed === 1 ? 'line was' : 'lines were'} not answered; "error" says why.\n`);
  return failed > 0 ? EXIT.failed : EXIT.done;
}

async function answerQuestion(ask: Ask, question: Question, signal: AbortSignal): Promise<object> {
  if ('error' in question) return question;
  const { id, turns } = question;
  try {
    return { id, ...(await ask(turns, signal)) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UnanswerableText) return { id, error: error.message };
    return { id, error: `The turn failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function forReading({ reply, citations, emergency, crisis, acuity, handoff, toolCalls }: Answer): string {
  const notes = [
    ...citations.map(({ title, articleId }, at) => `[${at + 1}] ${title} (${articleId})`),
    ...(crisis ? ['Crisis'] : emergency ? ['Emergency'] : acuity ? [`Acuity: ${acuity.replaceAll('_', ' ')}`] : []),
    ...(handoff ? [`Handed to staff: ${handoff.reason.replaceAll('_', ' ')}`] : []),
    ...toolCalls.map(({ name, awaitingConfirmation }) => `Tool: ${name}${awaitingConfirmation ? ' (awaits a yes)' : ''}`),
  ];
  return [reply, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n') + '\n';
}
