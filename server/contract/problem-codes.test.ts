import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type ProblemAbout } from './problem-codes.ts';

describe('the codes of problems', () => {
  it('stand in docs/api/problems.md, each with its status; if not, run npm run problems-doc', async () => {
    const { problemsDoc, PROBLEMS_DOC } = await import('../problems-doc.ts');
    expect(await readFile(PROBLEMS_DOC, 'utf8')).toBe(problemsDoc());
    expect(await readFile(join(import.meta.dirname, '../../docs/api/http.md'), 'utf8')).toContain('problems.md');
  });

  it('are words in lower case with an error status', () => {
    for (const [code, { status, when }] of Object.entries<ProblemAbout>(PROBLEM_CODES)) {
      expect(code).toMatch(/^[a-z][a-z_]+$/);
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(when, code).toMatch(/\.$/);
    }
  });
});
