/** A column of whole numbers (32 bits) that grows at its end. */
export class GrowableInts {
  #cells = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[this.length++] = value;
  }

  at(index: number): number {
    return this.#cells[index]!;
  }

  set(index: number, value: number): void {
    this.#cells[index] = value;
  }

  /** The column's memory, for tight loops; longer than `length`, and stale after the next `push`. */
  get cells(): Int32Array {
    return this.#cells;
  }
}
