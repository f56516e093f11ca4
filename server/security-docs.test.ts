/** What docs/security says is held by a test is held by one: each file and title that stands there exists. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCS = join(ROOT, 'docs/security');
const EVIDENCE = /`([\w./-]+\.test\.ts)` › (.+?)(?=<br>| \||$)/gm;
/** Levels 1 and 2 of ASVS 5.0.0. */
const REQUIREMENTS = 253;

const titlesIn = (source: string): Set<string> => new Set([...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`\n]*)`/g)].map(([, one, two, three]) => (one ?? two ?? three ?? '').replace(/\\(['"])/g, '$1')));

it('every test that docs/security names is there, by file and title', async () => {
  const missing: string[] = [];
  let named = 0;
  for (const file of (await readdir(DOCS)).filter((name) => name.endsWith('.md'))) {
    for (const [, path, title] of (await readFile(join(DOCS, file), 'utf8')).matchAll(EVIDENCE)) {
      named += 1;
      const source = await readFile(join(ROOT, path!), 'utf8').catch(() => null);
      if (source === null || !titlesIn(source).has(title!.trim())) missing.push(`${file}: ${path} › ${title}`);
    }
  }
  expect(missing).toEqual([]);
  expect(named).toBeGreaterThan(80);
});

it('each row of the tables has a test, and each requirement stands in one place', async () => {
  for (const file of ['asvs.md', 'hipaa.md']) {
    const [table] = (await readFile(join(DOCS, file), 'utf8')).split('\n## ');
    const rows = table!.split('\n').filter((line) => /^\| (?:V\d|\()/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect([...`${row}`.matchAll(EVIDENCE)].length, row).toBeGreaterThan(0);
  }
  const asvs = await readFile(join(DOCS, 'asvs.md'), 'utf8');
  const held = [...asvs.matchAll(/^\| (V\d+\.\d+\.\d+) \|/gm)].map(([, id]) => id!);
  const rest = [...asvs.split('## Not assessed')[1]!.matchAll(/V\d+\.\d+\.\d+/g)].map(([id]) => id);
  expect(new Set([...held, ...rest]).size).toBe(held.length + rest.length);
  expect(held.length + rest.length).toBe(REQUIREMENTS);
  expect(asvs).toContain(`${held.length} of ${REQUIREMENTS} requirements`);
});
