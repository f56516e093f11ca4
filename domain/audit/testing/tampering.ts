/** What somebody who owns the database might do to the audit, at random and always the same for one seed. */

export type Random = { below: (end: number) => number; of: <T>(from: readonly T[]) => T };

/** Mulberry32: small, and the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
  return { below, of: (from) => from[below(from.length)]! };
}

/** One statement that edits, deletes, reorders, cuts, inserts, swaps or writes links anew. `links` is how long the chain is. */
export function tampering(random: Random, events: readonly string[], reads: readonly string[], links: number): { way: string; sql: string } {
  const id = random.of(events);
  const read = random.of(reads);
  const seq = 1 + random.below(links);
  const other = 1 + ((seq - 1 + 1 + random.below(links - 1)) % links);
  const ways: Record<string, () => string> = {
    edit: () => random.of([
      `UPDATE events SET ${random.of([`after = jsonb_set(after, '{n}', '${1_000 + random.below(1_000)}')`, `after = after - 'n'`, 'before = NULL', 'actor_id = gen_random_uuid()', `actor_kind = 'system'`, `at = at + interval '1 microsecond'`, `type = 'note-added'`, `source = 'elsewhere'`, 'case_id = gen_random_uuid()', 'conversation_id = gen_random_uuid()', 'subject_id = gen_random_uuid()'])} WHERE id = ${id}`,
      `UPDATE reads SET ${random.of(['subjects = subjects[2:]', 'subjects = array_append(subjects, gen_random_uuid())', 'actor_id = NULL', `reason = 'care'`, 'source = NULL', `operation = 'readCase'`, `at = at - interval '1 hour'`])} WHERE id = ${read}`,
    ]),
    delete: () => random.of([`DELETE FROM events WHERE id = ${id}`, `DELETE FROM reads WHERE id = ${read}`, `DELETE FROM audit_chain WHERE seq = ${seq}`, `WITH gone AS (DELETE FROM audit_chain WHERE kind = 'event' AND row_id = ${id}) DELETE FROM events WHERE id = ${id}`]),
    // With the rows, so that nothing is left that lacks a link.
    cut: () => `WITH links AS (DELETE FROM audit_chain WHERE seq >= ${seq} RETURNING kind, row_id), gone AS (DELETE FROM events WHERE id IN (SELECT row_id FROM links WHERE kind = 'event')) DELETE FROM reads WHERE id IN (SELECT row_id FROM links WHERE kind = 'read')`,
    insert: () => random.of([
      `INSERT INTO events (type, actor_kind, xact) SELECT 'note-added', 'system', xact FROM events WHERE id = ${random.of(events.slice(0, -1))}`,
      `INSERT INTO reads (operation, actor_kind, subjects, xact) SELECT 'readCase', 'staff', '{}', xact FROM reads WHERE id = ${random.of(reads.slice(0, -1))}`,
    ]),
    // Two rows change what they say and keep their places.
    swap: () => `UPDATE events e SET after = o.after, before = o.before FROM events o WHERE (e.id, o.id) IN ((${id}, ${nextOf(events, id)}), (${nextOf(events, id)}, ${id}))`,
    // Two links change places, hashes and all.
    reorder: () => `UPDATE audit_chain a SET hash = b.hash, row_id = CASE WHEN a.kind = b.kind THEN -b.row_id ELSE a.row_id END FROM audit_chain b WHERE (a.seq, b.seq) IN ((${seq}, ${other}), (${other}, ${seq}))`,
    relink: () => `UPDATE audit_chain SET hash = decode(md5('${random.below(1_000_000)}') || md5('x'), 'hex') WHERE seq = ${seq}`,
  };
  const way = random.of(Object.keys(ways));
  return { way, sql: ways[way]!() };
}

function nextOf(ids: readonly string[], id: string): string {
  return ids[(ids.indexOf(id) + 1) % ids.length]!;
}
