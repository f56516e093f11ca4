/**
 * Runs the evaluations: `npm run evals -- [suite …]`. Prints one table and every miss, writes a report in HTML, and ends with
 * 1 when a safety suite misses anything that `known-misses.yaml` does not argue.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepHome, type Run, runWithPromptfoo } from './promptfoo/run-cases.ts';
import { type EvalCase, SUITES, type SuiteName, type Writer } from './runner/case.ts';
import { converse } from './runner/converse.ts';
import { openGround } from './runner/ground.ts';
import { type KnownMisses, readKnownMisses } from './runner/known-misses.ts';
import { nearDuplicates } from './runner/near-duplicates.ts';
import { readSuites } from './runner/read-suites.ts';
import { type CaseResult, fails, runName, scoresOf, tableOf } from './runner/scores.ts';
import { realModelSet } from './runner/writers.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const folder = join(here, 'report');
const packages = join(here, 'promptfoo');
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const wanted = process.argv.slice(2) as SuiteName[];
const unknown = wanted.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) throw new Error(`There is no suite "${unknown.join(', ')}". The suites: ${SUITES.join(', ')}.`);

const all = readSuites();
const twins = nearDuplicates(all);
for (const { one, other, why } of twins) say(`near-duplicates: ${one} and ${other} (${why})`);
const known = readKnownMisses(new Set(all.map(({ id }) => id)));
const cases = wanted.length > 0 ? all.filter(({ suite }) => wanted.includes(suite)) : all;

installPackages();
keepHome(folder);
mkdirSync(folder, { recursive: true });
const report = join(folder, 'evals.html');
const began = performance.now();
const ground = await openGround();
const results = await runWithPromptfoo(cases.flatMap(runsOf), ({ given, writer }) => converse(ground, given, writer), report).finally(() => ground.close());
writeFileSync(join(folder, 'misses.md'), missesAsMarkdown(results, known));

const scores = scoresOf(results, known);
listMisses(results, known);
say(`\n${tableOf(scores)}\n`);
say(`* a safety suite: anything missed there and not argued in known-misses.yaml fails the run. Runs are cases times those who write the replies${realModelSet() ? `, ${process.env['AI_MODEL']} among them` : ''}.`);
say(`Took ${Math.round((performance.now() - began) / 1000)} s. Report: ${relative(process.cwd(), report)}`);
process.exit(fails(scores) || twins.length > 0 ? 1 : 0);

function runsOf(given: EvalCase): Run[] {
  const writers: Writer[] = realModelSet() ? [...given.writers, 'real'] : given.writers.filter((writer) => writer !== 'real');
  return [...new Set(writers)].map((writer) => ({ given, writer }));
}

/**
 * promptfoo is large, so it is fetched by whoever runs the evaluations, as the lockfile has it. `npm install` and not `npm ci`: the latter wants every
 * optional package of every system in the lockfile, and those are left out.
 */
function installPackages(): void {
  if (existsSync(join(packages, 'node_modules/promptfoo'))) return;
  say('Installing the packages of the evaluations (290 MB, once) …');
  const elsewhere = process.platform === 'linux' && process.arch === 'x64' ? ['--omit=optional'] : ['--force'];
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', packages, ...elsewhere], { stdio: ['ignore', 'ignore', 'inherit'], cwd: packages, shell: process.platform === 'win32' });
}

function listMisses(ran: readonly CaseResult[], argued: KnownMisses): void {
  for (const result of ran) {
    const why = argued.get(runName(result));
    if (result.wrong.length > 0) say(`${why ? 'known miss' : 'MISS'}  ${result.suite}  ${runName(result)}: ${result.wrong.join('; ')}`);
    else if (why) say(`passes now: ${runName(result)} – take it off known-misses.yaml`);
  }
}

function missesAsMarkdown(ran: readonly CaseResult[], argued: KnownMisses): string {
  const lines = ran.filter(({ wrong }) => wrong.length > 0).map((result) =>
    `- **${runName(result)}** (${result.suite}${argued.has(runName(result)) ? ', known' : ''}): ${result.wrong.join('; ')}\n  - said: ${result.said.replaceAll('\n', ' ')}\n  - reply: ${result.reply.replaceAll('\n', ' ').slice(0, 300)}`);
  return `${tableOf(scoresOf(ran, argued)).replace(/^/gmu, '    ')}\n\n${lines.join('\n')}\n`;
}
