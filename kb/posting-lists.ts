import { GrowableInts } from './growable.ts';

/** Cells of a list's first block; each next block doubles, up to `LARGEST`. */
const SMALLEST = 4;
const LARGEST = 1024;
/** A posting is one cell: the slot in the upper 24 bits, the count (capped) in the lower 8. */
export const MOST_SLOTS = 1 << 24;
const MOST_COUNT = 255;

/**
 * For each term, the slots that hold it and how often, in the order they were added. All lists share one typed array:
 * a list is a chain of blocks, the first cell of each block pointing at the next. 100,000 passages (8 million postings)
 * take about 45 MB and add no objects for the garbage collector to visit; a Map of arrays took five times that.
 */
export class PostingLists {
  #cells = new Uint32Array(1 << 16);
  /** Cell 0 stays unused, so that 0 can mean "no next block". */
  #used = 1;
  readonly #first = new GrowableInts();
  /** Where the next posting of a term goes, where its block ends, and how large that block was. */
  readonly #next = new GrowableInts();
  readonly #end = new GrowableInts();
  readonly #blockSize = new GrowableInts();
  readonly #count = new GrowableInts();

  /** Adds a slot to a term's list. Slots must come in ascending order. */
  add(term: number, slot: number, count: number): void {
    while (this.#first.length <= term) for (const list of [this.#first, this.#next, this.#end, this.#blockSize, this.#count]) list.push(0);
    let next = this.#next.at(term);
    if (next === this.#end.at(term)) next = this.#chainBlock(term);
    this.#cells[next] = ((slot << 8) | Math.min(count, MOST_COUNT)) >>> 0;
    this.#next.set(term, next + 1);
    this.#count.set(term, this.#count.at(term) + 1);
  }

  /** How many slots hold the term. */
  length(term: number): number {
    return term < this.#count.length ? this.#count.at(term) : 0;
  }

  /** Copies a term's list to the front of `slots` and `counts` and returns its length. Both must be long enough. */
  read(term: number, slots: Uint32Array, counts: Uint8Array): number {
    const length = this.length(term);
    const cells = this.#cells;
    let block = length === 0 ? 0 : this.#first.at(term);
    let size = SMALLEST;
    let written = 0;
    while (written < length) {
      const end = Math.min(block + size, block + 1 + length - written);
      for (let cell = block + 1; cell < end; cell++) {
        const posting = cells[cell]!;
        slots[written] = posting >>> 8;
        counts[written++] = posting & 0xff;
      }
      block = cells[block]!;
      size = Math.min(size * 2, LARGEST);
    }
    return length;
  }

  #chainBlock(term: number): number {
    const size = Math.min(this.#blockSize.at(term) * 2 || SMALLEST, LARGEST);
    if (this.#used + size > this.#cells.length) {
      const larger = new Uint32Array(Math.max(this.#cells.length * 1.5, this.#used + size));
      larger.set(this.#cells);
      this.#cells = larger;
    }
    const block = this.#used;
    this.#used += size;
    if (this.#blockSize.at(term) === 0) this.#first.set(term, block);
    else this.#cells[this.#end.at(term) - this.#blockSize.at(term)] = block;
    this.#blockSize.set(term, size);
    this.#end.set(term, block + size);
    return block + 1;
  }
}
