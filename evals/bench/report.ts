/** Results as a table for people, in Markdown. */
import { reached, type BenchResult, type Figure } from './figures.ts';
import type { Machine } from './machine.ts';

/** The whole report: the machine's facts, then a row for each figure beside what it has to reach. */
export function report(machine: Machine, results: readonly BenchResult[], command: string): string {
  const facts = [
    `Measured ${machine.date} with \`${command}\`.`,
    `Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB memory, ${machine.system}; Node ${machine.node}.`,
    `Databases: ${machine.databases.join('; ')}.`,
    `Load average (1 min) ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after; the load generators share the cores with the server.`,
  ];
  const rows = results.flatMap((result) => result.figures.map((figure) => row(result, figure)));
  const skipped = results.filter((result) => result.skipped).map((result) => `- \`${result.bench}\`${result.database ? ` on ${result.database}` : ''}: not run. ${result.skipped}`);
  const notes = results.flatMap((result) => result.notes.map((note) => `- \`${result.bench}\`${result.database ? ` on ${result.database}` : ''}: ${note}`));
  return [
    facts.join('\n'), '',
    '| benchmark | database | figure | measured | to reach | |', '|---|---|---|---:|---:|---|', ...rows, '',
    ...(notes.length ? ['Notes', '', ...notes, ''] : []),
    ...(skipped.length ? ['Not run', '', ...skipped, ''] : []),
    verdict(results),
  ].join('\n');
}

function row({ bench, database }: BenchResult, figure: Figure): string {
  const { goal } = figure;
  const result = reached(figure);
  const bound = goal ? `${goal.bound === 'most' ? '≤' : '≥'} ${number(goal.value)} ${figure.unit}` : '';
  return `| ${bench} | ${database ?? '–'} | ${figure.name} | ${number(figure.value)} ${figure.unit} | ${bound} | ${result === null ? '' : result ? 'reached' : '**missed**'} |`;
}

/** How many of the figures that have a goal reach it. */
export function verdict(results: readonly BenchResult[]): string {
  const judged = results.flatMap((result) => result.figures).map(reached).filter((result) => result !== null);
  return `${judged.filter(Boolean).length} of ${judged.length} goals reached.`;
}

/** Three digits that matter, thousands with a comma. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
