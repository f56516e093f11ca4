/**
 * Runs `work` on the items, several at a time, and yields the results in the order of the items. Takes no more items than
 * are being worked on, so that an endless input needs no endless memory.
 * @throws what `work` or the input throws; work under way is awaited first
 */
export async function* mapInOrder<In, Out>(items: AsyncIterable<In>, atOnce: number, work: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Until its turn comes nobody listens to it, and an unheard rejection would end the process.
      result.catch(() => undefined);
      running.push(result);
      if (running.length >= atOnce) yield await running.shift()!;
    }
    while (running.length > 0) yield await running.shift()!;
  } finally {
    await Promise.allSettled(running);
  }
}
