import { expect, it } from 'vitest';
import { loadDescribed } from '../second-opinion/described.ts';
import { conversation } from '../testing/conversation.ts';
import { PASSAGES } from '../testing/passages.ts';
import { searchOnce } from './search-once.ts';

it('searches once for what is asked twice, and anew for another place or after a failure', async () => {
  const asked: string[] = [];
  let fails = true;
  const search = searchOnce(async (query, { location }) => {
    asked.push(`${query} ${location}`);
    if (query === 'parking' && fails) throw new Error('The database is away.');
    return PASSAGES.slice(0, 1);
  });
  const first = search('hours', { language: 'en', location: null });
  expect(await search('hours', { language: 'en', location: null })).toBe(await first);
  await search('hours', { language: 'en', location: 'main' });
  await expect(search('parking', { language: 'en', location: null })).rejects.toThrow('away');
  fails = false;
  expect(await search('parking', { language: 'en', location: null })).toHaveLength(1);
  expect(asked).toEqual(['hours null', 'hours main', 'parking null', 'parking null']);
});

it('has begun to search before the opinion on danger has come, and searches no second time', async () => {
  const searched: string[] = [];
  const begun = Promise.withResolvers<void>();
  const talk = conversation({
    ports: {
      search: async (query) => {
        searched.push(query);
        begun.resolve();
        return PASSAGES;
      },
      // Comes only once the search has begun, and then with no vector.
      meaning: { model: (await loadDescribed()).model, embedQuestion: () => begun.promise.then(() => Promise.reject(new RangeError('No vector today.'))) },
    },
  });
  const { trail } = await talk.say('My head hurts a little. When are the visiting hours?');
  expect(trail.find(({ node }) => node === 'understand')?.detail.secondOpinion).toEqual(expect.stringContaining('no vector: RangeError'));
  expect(new Set(searched).size).toBe(searched.length);
});
