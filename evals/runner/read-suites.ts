import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type EvalCase, Line, Page } from './case.ts';

export const SUITES_FOLDER = fileURLToPath(new URL('../suites/', import.meta.url));

/** A page of cases that cannot be read. The message names the file and what is wrong in it. */
export class SuiteInvalid extends Error {
  override name = 'SuiteInvalid';
}

/**
 * Every case in a folder of suites: pages of YAML, and JSONL with one case a line.
 * @throws SuiteInvalid for a page that does not hold to the format, or a case id used twice
 */
export function readSuites(folder: string = SUITES_FOLDER): EvalCase[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|jsonl)$/u.test(name)).toSorted();
  const cases = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name.endsWith('.yaml') ? readPage(name, text) : readLines(name, text);
  });
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) throw new SuiteInvalid(`The case "${id}" is there twice: give one of them another name.`);
    seen.add(id);
  }
  return cases;
}

/** The cases of one YAML page. A case's expectations replace those of its page field by field. */
export function readPage(file: string, text: string): EvalCase[] {
  const page = checked(file, Page, parse(text));
  return Object.entries(page.cases).map(([name, given]) => {
    const own = { expect: undefined, model: undefined, planted: undefined, ownCases: undefined, source: undefined, ...given };
    return {
      id: `${basename(file, '.yaml')}/${name}`, suite: page.suite, about: page.about, say: own.say, expect: { ...page.expect, ...own.expect }, writers: page.writers,
      model: own.model ?? null, planted: own.planted ?? null, ownCases: own.ownCases ?? page.ownCases ?? [], source: own.source ?? page.source ?? null,
    };
  });
}

/** The cases of a JSONL file, as staff export them. */
export function readLines(file: string, text: string): EvalCase[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line, index) => {
    const { id, suite, say, expect, about, source } = checked(`${file}:${index + 1}`, Line, JSON.parse(line));
    return { id: `${basename(file, '.jsonl')}/${id}`, suite, about: about ?? 'From a conversation', say, expect, writers: ['extractive'], model: null, planted: null, ownCases: [], source: source ?? null };
  });
}

function checked<T>(where: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new SuiteInvalid(`${where}: ${z.prettifyError(result.error)}`);
  return result.data;
}
