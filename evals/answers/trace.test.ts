import { expect, it } from 'vitest';
import { hit } from '../../agent/testing/passages.ts';
import { traceOf } from './trace.ts';

const passage = hit({ title: 'Parking', text: 'Visitors park in Garage A. Parking is free for the first 30 minutes.' });
const published = new Map([[passage.articleId, [passage]]]);

it('finds a sentence word for word in the passage it cites', () => {
  expect(traceOf({ text: 'Parking is free for the first 30 minutes.', joins: 'inline', support: [passage] }, published)).toMatchObject({ articleId: 'parking', overlap: 1 });
});

it('tells how much of a sentence stands there', () => {
  expect(traceOf({ text: 'Parking is free for the first 60 minutes.', joins: 'inline', support: [passage] }, published)?.overlap).toBeCloseTo(6 / 8);
});

it('does not take the word of a passage that is not published', () => {
  expect(traceOf({ text: 'Parking is free.', joins: 'inline', support: [{ ...passage, text: 'Parking is free.' }] }, published)?.overlap).toBe(0);
});

it('leaves sentences alone that cite nothing', () => {
  expect(traceOf({ text: 'You are welcome.', joins: 'inline', support: [] }, published)).toBeNull();
});
