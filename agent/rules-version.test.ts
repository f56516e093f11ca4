import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesVersion, versionOf } from './rules-version.ts';

describe('the version of the rules', () => {
  it('is the hash of the document that clinicians read', () => {
    expect(rulesVersion().version).toBe(versionOf(readFileSync(new URL('../docs/clinical/rules.md', import.meta.url), 'utf8')));
    expect(rulesVersion().version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('changes with every change of the document', () => {
    expect(versionOf('Call 911.')).not.toBe(versionOf('Call 911!'));
  });

  it('comes with the number of sources and sentences that nobody has compared yet', () => {
    const { sources, lines } = rulesVersion();
    expect(sources.unverified).toBeGreaterThan(0);
    expect(lines.unverified).toBeLessThan(lines.total);
  });
});
