/** Hands cases to promptfoo, which runs them, judges them and writes the report. */
import { join } from 'node:path';
import type { EvalCase, Writer } from '../runner/case.ts';
import type { Outcome } from '../runner/converse.ts';
import { judgeOutcome } from '../runner/judge-outcome.ts';
import type { CaseResult } from '../runner/scores.ts';

/** The part of promptfoo that is used. Its own types come only with the evaluations' own packages. */
type Grading = { pass: boolean; score: number; reason: string };
type Test = { description: string; vars: Record<string, string>; metadata: Record<string, string>; assert: { type: 'javascript'; metric: string; value: (output: unknown) => Grading }[] };
type Promptfoo = {
  evaluate(
    suite: { description: string; prompts: string[]; providers: unknown[]; tests: Test[]; outputPath: string; writeLatestResults: boolean; sharing: boolean },
    options: { maxConcurrency: number; cache: boolean; showProgressBar: boolean },
  ): Promise<{ toEvaluateSummary(): Promise<{ results: { success: boolean; error?: string | null; vars: Record<string, string> }[] }> }>;
};

export type Run = { given: EvalCase; writer: Writer };

/** Keeps promptfoo on this machine: no telemetry, no update check, its own folder, and no way out. */
export function keepHome(folder: string): void {
  Object.assign(process.env, {
    PROMPTFOO_CONFIG_DIR: join(folder, 'promptfoo'), PROMPTFOO_DISABLE_TELEMETRY: '1', PROMPTFOO_DISABLE_UPDATE: '1', PROMPTFOO_DISABLE_REMOTE_GENERATION: 'true',
    PROMPTFOO_DISABLE_SHARING: '1', LOG_LEVEL: 'error',
  });
  // A real model must be reached; then only promptfoo's own switches hold it back.
  if (!process.env['AI_MODEL']) Object.assign(process.env, { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' });
}

/** Runs every case once for each of its writers, one after the other. @returns how each went, in the order given */
export async function runWithPromptfoo(runs: readonly Run[], answer: (run: Run) => Promise<Outcome>, report: string): Promise<CaseResult[]> {
  const { evaluate } = (await import('promptfoo' as string)) as Promptfoo;
  const results: CaseResult[] = [];
  const provider = Object.assign(async (_prompt: string, context: { vars: Record<string, string> }) => {
    const at = Number(context.vars['run']);
    const run = runs[at]!;
    const outcome = await answer(run);
    const verdicts = judgeOutcome(run.given, outcome);
    results[at] = { id: run.given.id, suite: run.given.suite, writer: run.writer, said: run.given.say.join(' / '), reply: outcome.reply, wrong: verdicts.flatMap(({ wrong }) => wrong ?? []) };
    return { output: outcome.reply, metadata: { verdicts, outcome } };
  }, { label: 'TonIQ' });
  const tests = runs.map(({ given, writer }, at): Test => ({
    description: `${given.suite}: ${given.id}`,
    // The words go in as they are: promptfoo would fill in what stands in double braces.
    vars: { suite: given.suite, case: given.id, writer, said: given.say.join('\n').replaceAll('{{', '{ {').replaceAll('{%', '{ %'), run: String(at) },
    metadata: { suite: given.suite, writer },
    assert: [{ type: 'javascript', metric: given.suite, value: () => gradingOf(results[at]) }],
  }));
  const evaluation = await evaluate(
    { description: 'TonIQ', prompts: ['{{said}}'], providers: [provider], tests, outputPath: report, writeLatestResults: false, sharing: false },
    { maxConcurrency: 1, cache: false, showProgressBar: false },
  );
  const summary = await evaluation.toEvaluateSummary();
  return runs.map(({ given, writer }, at) => {
    const failed = summary.results.find(({ vars }) => vars['run'] === String(at));
    return results[at] ?? { id: given.id, suite: given.suite, writer, said: given.say.join(' / '), reply: '', wrong: [`the run broke: ${failed?.error ?? 'promptfoo gave no result'}`] };
  });
}

function gradingOf(result: CaseResult | undefined): Grading {
  const wrong = result?.wrong ?? ['the run broke'];
  return { pass: wrong.length === 0, score: wrong.length === 0 ? 1 : 0, reason: wrong.join('; ') || 'as expected' };
}
