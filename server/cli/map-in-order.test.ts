import { describe, expect, it } from 'vitest';
import { mapInOrder } from './map-in-order.ts';

/** Work that ends when it is told to. */
function controlled(): { started: number[]; finish: (item: number) => void; work: (item: number) => Promise<number> } {
  const ends = new Map<number, PromiseWithResolvers<number>>();
  const started: number[] = [];
  return {
    started,
    finish: (item) => ends.get(item)!.resolve(item * 10),
    work(item) {
      started.push(item);
      const end = Promise.withResolvers<number>();
      ends.set(item, end);
      return end.promise;
    },
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* upTo(count: number): AsyncGenerator<number> {
  for (let item = 1; item <= count; item++) yield item;
}

describe('mapInOrder', () => {
  it('works on several items at once and gives results in the order of the items', async () => {
    const { started, finish, work } = controlled();
    const results = mapInOrder(upTo(4), 2, work);
    const first = results.next();
    await expect.poll(() => started).toEqual([1, 2]);
    finish(2);
    finish(1);
    expect((await first).value).toBe(10);
    const second = results.next();
    await expect.poll(() => started).toEqual([1, 2, 3]);
    expect((await second).value).toBe(20);
    const rest = all(results);
    await expect.poll(() => started).toEqual([1, 2, 3, 4]);
    finish(4);
    finish(3);
    expect(await rest).toEqual([30, 40]);
  });

  it('throws what the work throws, when its turn comes', async () => {
    const results = mapInOrder(upTo(3), 3, async (item) => {
      if (item === 2) throw new Error('second');
      return item;
    });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('second');
  });

  it('ends with an empty input', async () => {
    expect(await all(mapInOrder(upTo(0), 4, async (item) => item))).toEqual([]);
  });
});
