import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { FilterColumns } from './filter.ts';
import { KeywordIndex, type QueryTerm } from './keyword-index.ts';
import { PostingLists } from './posting-lists.ts';
import { topSlots } from './top-slots.ts';

const terms = (text: string): string[] => text.split(' ');
const query = (text: string): QueryTerm[] => terms(text).map((term) => ({ term, weight: 1, nameWeight: 1, asked: 1, covers: 1 }));

/** An index of articles written as "title: words / words of the next passage". */
function indexOf(...articles: string[]): KeywordIndex {
  const index = new KeywordIndex();
  let id = 1;
  for (const article of articles) {
    const [names, body] = article.split(': ');
    index.add({
      names: names!.split('|').map(terms),
      aspects: 0,
      passages: body!.split(' / ').map((text) => ({ id: id++, headingTerms: [], terms: terms(text), aspects: 0 })),
    });
  }
  return index;
}
const search = (index: KeywordIndex, text: string, allowed = new Uint8Array(index.articles).fill(1), limit = 10) => index.search(query(text), allowed, limit);

describe('KeywordIndex', () => {
  it('puts rare words before common ones, and titles before bodies', () => {
    const index = indexOf('a: lab lab lab open', 'b: lab fasting', 'c: lab hours', 'fasting: lab');
    expect(search(index, 'lab fasting').slice(0, 2).map(({ articleSlot }) => articleSlot)).toEqual([3, 1]);
  });

  it('judges an article as a whole and its passages one by one', () => {
    const index = indexOf('gout: toe pain / diet and beer', 'beer: beer');
    const gout = search(index, 'gout beer').find(({ articleSlot }) => articleSlot === 0)!;
    expect(gout.coverage).toBeCloseTo(1);
    expect(gout.passages.map(({ id, score }) => [id, score > 0])).toEqual([[1, false], [2, true]]);
  });

  it('takes an alias for a name', () => {
    const [best] = search(indexOf('parking|where to leave the car: garage', 'car: engine'), 'leave car');
    expect(best).toMatchObject({ articleSlot: 0 });
    expect(best!.nameSaid).toBeGreaterThan(0.3);
  });

  it('counts words that no article holds against the coverage', () => {
    const index = indexOf('depression: mood', 'flu: fever');
    expect(search(index, 'depression')[0]!.coverage).toBe(1);
    expect(search(index, 'depression ketamine')[0]!.coverage).toBeLessThan(0.6);
  });

  it('scores only what is allowed, and fills the limit from it', () => {
    const index = indexOf(...Array.from({ length: 50 }, (_, at) => `t${at}: lab hours`));
    const allowed = new Uint8Array(50);
    allowed[7] = allowed[40] = 1;
    expect(search(index, 'lab', allowed, 2).map(({ articleSlot }) => articleSlot)).toEqual([7, 40]);
  });

  it('agrees with a plain BM25 over random texts', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const texts = Array.from({ length: 300 }, () => Array.from({ length: 5 + random(40) }, () => words[Math.min(random(40), random(40))]!));
    const index = indexOf(...texts.map((text, at) => `title${at}: ${text.join(' ')}`));
    const lengths = texts.map((text) => text.length + 5);
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const plain = texts.map((text, at) => {
      let score = 0;
      for (const term of ['w3', 'w17', 'w30']) {
        const holders = texts.filter((other) => other.includes(term)).length;
        const count = text.filter((word) => word === term).length;
        score += Math.log(1 + (300 - holders + 0.5) / (holders + 0.5)) * ((count * 1.9) / (count + 0.9 * (0.6 + (0.4 * lengths[at]!) / average)));
      }
      return score;
    });
    const found = search(index, 'w3 w17 w30', undefined, 300);
    expect(found.length).toBe(plain.filter((score) => score > 0).length);
    for (const { articleSlot, score } of found) expect(score).toBeCloseTo(plain[articleSlot]!, 3);
  });
});

describe('PostingLists', () => {
  it('gives back what was added, over many blocks and terms', () => {
    const lists = new PostingLists();
    const expected = new Map<number, [number, number][]>();
    for (let slot = 0; slot < 5000; slot++) {
      for (const term of [0, slot % 7, 100 + (slot % 900)]) {
        if (expected.get(term)?.at(-1)?.[0] === slot) continue;
        lists.add(term, slot, 1 + (slot % 300));
        expected.set(term, [...(expected.get(term) ?? []), [slot, Math.min(255, 1 + (slot % 300))]]);
      }
    }
    const slots = new Uint32Array(5000);
    const counts = new Uint8Array(5000);
    for (const [term, postings] of expected) {
      const length = lists.read(term, slots, counts);
      expect(Array.from({ length }, (_, at) => [slots[at], counts[at]])).toEqual(postings);
    }
    expect(lists.read(99_999, slots, counts)).toBe(0);
  });
});

describe('topSlots', () => {
  it('finds the largest as sorting does, ties in order, zeros never', () => {
    const scores = Float32Array.from({ length: 1000 }, (_, at) => (at * 7919) % 101);
    const sorted = [...scores.keys()].filter((slot) => scores[slot]! > 0).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
    for (const limit of [0, 1, 10, 500, 5000]) expect(topSlots(scores, limit)).toEqual(sorted.slice(0, limit));
  });
});

describe('editDistance', () => {
  it.each([['fever', 'fever', 0], ['fevre', 'fever', 1], ['fver', 'fever', 1], ['feverr', 'fever', 1], ['diabetis', 'diabetes', 1], ['asthma', 'azma', 3], ['a', 'abcdef', 3]])('%s → %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});

describe('FilterColumns', () => {
  it('is exact in each respect', () => {
    const columns = new FilterColumns();
    columns.push({ audience: 'patient', location: 'all', language: 'en', specialty: null, expires: null });
    columns.push({ audience: 'staff', location: 'main', language: 'en', specialty: 'billing', expires: '2026-01-31' });
    columns.push({ audience: 'patient', location: 'northside', language: 'es', specialty: 'billing', expires: null });
    const now = new Date('2026-01-31T12:00:00Z');
    expect([...columns.allowed({ now })]).toEqual([1, 0, 1]);
    expect([...columns.allowed({ now, audience: 'staff' })]).toEqual([1, 1, 1]);
    expect([...columns.allowed({ now, audience: 'staff', location: 'main' })]).toEqual([1, 1, 0]);
    expect([...columns.allowed({ now, language: 'es' })]).toEqual([0, 0, 1]);
    expect([...columns.allowed({ now, audience: 'staff', specialty: 'billing' })]).toEqual([0, 1, 1]);
    expect([...columns.allowed({ now: new Date('2026-02-01T00:00:00Z'), audience: 'staff' })]).toEqual([1, 0, 1]);
    columns.remove(0);
    expect([...columns.allowed({ now })]).toEqual([0, 0, 1]);
  });
});
