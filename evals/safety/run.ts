/**
 * Prints what the danger screen catches and how long it takes:
 *   node evals/safety/run.ts [cases.jsonl …]
 * Without arguments the development set and every blind set. `urgent` cases that rose to emergency are shown as over-escalated.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename } from 'node:path';
import { screen } from '../../agent/safety/screen.ts';
import { readCases, score, type SafetyCase } from './score.ts';

const here = new URL('./', import.meta.url);
const files = process.argv.length > 2
  ? process.argv.slice(2)
  : [new URL('../../agent/safety/dev-set.jsonl', here).pathname, ...readdirSync(here).filter((name) => name.endsWith('.jsonl')).toSorted().map((name) => new URL(name, here).pathname)];

const all: SafetyCase[] = [];
for (const file of files) {
  const cases = readCases(file);
  all.push(...cases);
  process.stdout.write(`\n${basename(file)}: ${cases.length} cases\n`);
  for (const [name, group] of [...score(cases)].toSorted()) {
    process.stdout.write(`  ${name.padEnd(16)} ${String(group.right).padStart(4)} / ${String(group.cases).padEnd(4)} ${((100 * group.right) / group.cases).toFixed(1)} %\n`);
    for (const miss of group.misses) process.stdout.write(`      got ${miss.got}: ${JSON.stringify(miss.safetyCase.turns ?? miss.safetyCase.text)} ${miss.rules.join(' ')}\n`);
  }
  const raised = cases.filter((each) => each.expect === 'urgent' && screen(each.turns ?? [each.text ?? '']).emergency).length;
  process.stdout.write(`  urgent cases raised to emergency: ${raised}\n`);
}

const filler = 'I came in last Tuesday and the nurse was kind, then we talked about my appointment, the parking and my insurance card for a while. ';
/** Wall and processor time: on a busy machine the second is the one to compare. */
const time = (label: string, texts: readonly string[], rounds: number): void => {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const text of texts) {
    const start = performance.now();
    const used = process.cpuUsage();
    screen([text]);
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - start);
    cpu.push((user + system) / 1_000);
  }
  const at = (times: number[], share: number): string => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
  process.stdout.write(`  ${label.padEnd(34)} wall p50 ${at(wall, 0.5)} p99 ${at(wall, 0.99)}, processor p50 ${at(cpu, 0.5)} p99 ${at(cpu, 0.99)}\n`);
};
process.stdout.write(`\nTime in ms (${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)})\n`);
const messages = all.map((each) => (each.turns ?? [each.text ?? '']).join(' '));
for (const message of messages) screen([message]);
time('one message', messages, 5);
time('2 KB, one danger in plain talk', messages.map((message) => `${filler.repeat(14)}${message}`.slice(-2_048)), 3);
time('2 KB, danger in every sentence', messages.map((_, index) => messages.slice(index, index + 60).join('. ').slice(0, 2_048)).filter((text) => text.length > 2_000), 2);
time('100 KB, one danger in plain talk', [`${filler.repeat(770)} my chest hurts`], 40);
time('100 KB, danger in every sentence', [messages.join('. ').repeat(6).slice(0, 100_000)], 40);
