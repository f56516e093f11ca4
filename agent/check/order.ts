import type { Facts } from './passage-facts.ts';

/** Topic words apart by more than this, other topic words between, belong to different things. */
const NEAR = 4;
/** Said in the other order ("visits on the ward", "ward visits") they must stand closer, in one clause. */
const NEAR_TURNED = 3;
/** "Pay the bill online, in the portal or by phone": a member of a list stands near what the list hangs on. */
const BEFORE_LIST = 3;
const IN_MEMBER = 1;

type Place = { at: number; clause: number; /** Topic words of its clause before it, and after it. */ before: number; after: number };

/**
 * Two topic words that a sentence puts side by side and its passage does not: a swap of words holds all words of the truth.
 * Clauses may change places, so only neighbours within one clause are compared; words of a heading are passed over.
 * @returns the two words, or null when all neighbours are neighbours in the passage
 */
export function strayedPair(said: Facts, window: readonly Facts[]): string | null {
  const known = window.map(({ order, clauses }) => ({ places: placesOf(order), asks: clauses.map((clause) => clause.asks) }));
  let before: { term: string; clause: number } | null = null;
  for (const token of said.order) {
    if (!known.some(({ places }) => places.has(token.term))) continue;
    if (before !== null && before.clause === token.clause && before.term !== token.term && !known.some(({ places, asks }) => near(places, asks, before!.term, token.term))) return `${before.term} … ${token.term}`;
    before = token;
  }
  return null;
}

/** Names take no room: "the office at Riverbend Main Hospital is open" says that the office is open. */
function placesOf(order: Facts['order']): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let at = 0;
  for (const [index, { term, clause, proper }] of order.entries()) {
    const before = order.slice(0, index).filter((other) => other.clause === clause).length;
    const after = order.slice(index + 1).filter((other) => other.clause === clause).length;
    places.set(term, [...(places.get(term) ?? []), { at: proper ? at : at++, clause, before, after }]);
  }
  return places;
}

function near(places: Map<string, Place[]>, asks: boolean[], first: string, second: string): boolean {
  for (const a of places.get(first) ?? []) {
    for (const b of places.get(second) ?? []) {
      if (b.at >= a.at ? b.at - a.at <= NEAR : a.clause === b.clause && a.at - b.at <= NEAR_TURNED) return true;
      // "Wear loose clothes, and leave makeup off" does not hang the makeup on the wearing.
      if (b.clause > a.clause && !asks.slice(a.clause + 1, b.clause + 1).includes(true) && a.after < BEFORE_LIST && b.before <= IN_MEMBER && b.after <= IN_MEMBER) return true;
    }
  }
  return false;
}
