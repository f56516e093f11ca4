/** Vectors computed beforehand, by the hash of the passage they belong to. */
export type ShippedVectors = { model: string; byHash: ReadonlyMap<string, Float32Array> };

/*
 * The file: one line of JSON (model, dimensions, count), then `count` hashes of 43 characters, then for each vector a
 * float32 scale and one signed byte a dimension. A byte a dimension moves cosines by less than 0.002 and takes an eighth of the room.
 */
const HASH_CHARACTERS = 43;

export function packVectors(vectors: ShippedVectors): Buffer {
  const rows = [...vectors.byHash].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const dimensions = rows[0]?.[1].length ?? 0;
  const head = Buffer.from(`${JSON.stringify({ model: vectors.model, dimensions, count: rows.length })}\n`);
  const hashes = Buffer.from(rows.map(([hash]) => hash).join(''), 'latin1');
  const body = Buffer.alloc(rows.length * (4 + dimensions));
  for (const [at, [, vector]] of rows.entries()) {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    const start = at * (4 + dimensions);
    body.writeFloatLE(largest / 127, start);
    for (const [dimension, value] of vector.entries()) body.writeInt8(Math.round((value / largest) * 127), start + 4 + dimension);
  }
  return Buffer.concat([head, hashes, body]);
}

/** @throws SyntaxError or RangeError when the buffer is no such file */
export function unpackVectors(file: Buffer): ShippedVectors {
  const headEnd = file.indexOf(10);
  const { model, dimensions, count } = JSON.parse(file.toString('utf8', 0, headEnd)) as { model: string; dimensions: number; count: number };
  const hashesAt = headEnd + 1;
  const bodyAt = hashesAt + count * HASH_CHARACTERS;
  const byHash = new Map<string, Float32Array>();
  for (let at = 0; at < count; at++) {
    const hash = file.toString('latin1', hashesAt + at * HASH_CHARACTERS, hashesAt + (at + 1) * HASH_CHARACTERS);
    const start = bodyAt + at * (4 + dimensions);
    const scale = file.readFloatLE(start);
    const vector = new Float32Array(dimensions);
    for (let dimension = 0; dimension < dimensions; dimension++) vector[dimension] = file.readInt8(start + 4 + dimension) * scale;
    byHash.set(hash, vector);
  }
  return { model, byHash };
}
