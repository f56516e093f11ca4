import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDocument } from './rules-doc.ts';

test('the document for clinicians is what the rules say', () => {
  expect(readFileSync(new URL('../../docs/clinical/rules.md', import.meta.url), 'utf8')).toBe(rulesDocument());
});
