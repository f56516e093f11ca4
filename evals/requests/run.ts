/**
 * Runs dialogues of people who want something of staff, and prints every one that went wrong with what was said:
 *   node evals/requests/run.ts [sets/name.yaml …]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EvalCase } from '../runner/case.ts';
import { converse } from '../runner/converse.ts';
import { openGround } from '../runner/ground.ts';
import { Dialogue, judgeDialogue } from './judge.ts';

const folder = fileURLToPath(new URL('./sets/', import.meta.url));
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(folder).toSorted().map((name) => join(folder, name));
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const ground = await openGround();
for (const file of files) {
  const dialogues = z.record(z.string(), Dialogue).parse(parse(readFileSync(file, 'utf8')));
  let right = 0;
  for (const [name, dialogue] of Object.entries(dialogues)) {
    const outcome = await converse(ground, caseOf(name, dialogue), 'extractive');
    const wrong = judgeDialogue(dialogue, outcome);
    if (wrong.length === 0) right += 1;
    else {
      print(`\n- **${name}**: ${wrong.join('; ')}`);
      for (const [at, said] of dialogue.say.entries()) print(`  - ${said}\n    - ${outcome.replies[at]?.replaceAll('\n', ' ')}`);
    }
  }
  print(`\n${basename(file)}: ${right} of ${Object.keys(dialogues).length} dialogues go as they should\n`);
}
await ground.close();

function caseOf(name: string, { say, ownCases = [] }: Dialogue): EvalCase {
  return { id: `requests/${name}`, suite: 'tools', about: 'Requests', say, expect: {}, writers: ['extractive'], model: null, planted: null, ownCases, source: null };
}
