import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { SAFETY_SUITES, SUITES } from './case.ts';
import { readKnownMisses } from './known-misses.ts';
import { readLines, readPage, readSuites, SuiteInvalid } from './read-suites.ts';

describe('a page of cases', () => {
  it('gives its expectations to each case, which may replace them', () => {
    const [plain, own] = readPage('triage/stroke.yaml', `
suite: triage
about: Stroke
source: mayo_stroke
expect: { emergency: true, acuity: emergency }
cases:
  plain: "his face droops"
  own: { say: ["hello", "a question"], expect: { emergency: false } }
`);
    expect(plain).toMatchObject({ id: 'stroke/plain', say: ['his face droops'], expect: { emergency: true, acuity: 'emergency' }, writers: ['extractive'] });
    expect(plain?.source?.url).toMatch(/^https:/u);
    expect(own).toMatchObject({ say: ['hello', 'a question'], expect: { emergency: false, acuity: 'emergency' } });
  });

  it('is refused with its name when an expectation does not exist', () => {
    expect(() => readPage('triage/x.yaml', 'suite: triage\nabout: x\ncases: { a: { say: hi, expect: { feels: good } } }')).toThrow(SuiteInvalid);
    expect(() => readPage('triage/x.yaml', 'suite: triage\nabout: x\ncases: { a: { say: hi, expect: { feels: good } } }')).toThrow(/triage\/x\.yaml/u);
  });
});

it('a line of an export is a case', () => {
  expect(readLines('local.jsonl', '{"id":"a1","suite":"grounding","say":["where is the lab"],"expect":{"abstained":false}}\n'))
    .toMatchObject([{ id: 'local/a1', suite: 'grounding', say: ['where is the lab'] }]);
});

describe('the suites', () => {
  const cases = readSuites();

  it('are all there, with 600 cases and more', () => {
    expect(new Set(cases.map(({ suite }) => suite))).toEqual(new Set(SUITES));
    expect(cases.length).toBeGreaterThanOrEqual(600);
  });

  it('expect something in each case', () => {
    expect(cases.filter(({ expect: wanted }) => Object.keys(wanted).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('name a public source for every clinical case', () => {
    expect(cases.filter(({ suite, source, expect: { acuity, crisis } }) => ['triage', 'crisis'].includes(suite) && (acuity || crisis) && !source).map(({ id }) => id)).toEqual([]);
  });
});

describe('an article that a case expects to be cited', () => {
  const cited = [...new Set(readSuites().flatMap(({ expect: { cites } }) => cites ?? []))];

  it.each(cited)('%s is there, and names its source when it is clinical', (article) => {
    const text = readFileSync(join(DEMO_ARTICLES, `${article}.md`), 'utf8');
    if (/^kind: clinical$/mu.test(text)) expect(text).toMatch(/^source:/mu);
  });
});

describe('known misses', () => {
  it('name existing cases of safety suites, each with a reason', () => {
    const cases = readSuites();
    const suites = new Map(cases.map(({ id, suite }) => [id, suite]));
    const known = readKnownMisses(new Set(cases.map(({ id }) => id)));
    expect([...known.keys()].filter((id) => !SAFETY_SUITES.has(suites.get(id.split(' ')[0]!)!))).toEqual([]);
  });

  it('of a case that does not exist are refused', () => {
    expect(() => readKnownMisses(new Set(['a/b']), '- { why: it has a reason long enough, cases: [a/c] }')).toThrow(/a\/c/u);
  });
});
