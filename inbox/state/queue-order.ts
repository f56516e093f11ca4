/** Which conversations a view holds and in which order; the same rules as the server's, so that live changes fall into place. */
import type { Acuity, QueueRow, QueueView } from '../shapes.ts';

/** Behind every ISO date. */
const NOBODY_WAITS = '~';
const RANK: Record<Acuity, number> = { emergency: 0, urgent: 1, soon: 2, routine: 3, self_care: 4 };

/** Whether someone waits for staff, is held by this person, and so on. */
export function belongsTo(view: QueueView, row: QueueRow, meId: string): boolean {
  switch (view) {
    case 'waiting': return !row.resolved && (row.waitingSince !== null || row.emergency);
    case 'mine': return !row.resolved && row.assignee?.id === meId;
    case 'agent': return !row.resolved && row.control === 'agent' && row.handoff === 'none' && row.firstWords !== '';
    case 'all': return row.firstWords !== '';
    case 'resolved': return row.resolved;
  }
}

/** What waits for staff: most urgent first, then who waits longest, then where nobody waits. */
function byNeed(a: QueueRow, b: QueueRow): number {
  return (
    rank(a) - rank(b)
    || compareText(a.waitingSince ?? NOBODY_WAITS, b.waitingSince ?? NOBODY_WAITS)
    || compareText(a.conversationId, b.conversationId)
  );
}

function byLatestChange(a: QueueRow, b: QueueRow): number {
  return compareText(b.updatedAt, a.updatedAt) || compareText(a.conversationId, b.conversationId);
}

/** How the server sorts a view. */
export function orderOf(view: QueueView): (a: QueueRow, b: QueueRow) => number {
  return view === 'waiting' || view === 'mine' ? byNeed : byLatestChange;
}

/**
 * Puts one changed row into a loaded list, or takes it out. With more pages to come (`more`), a row that sorts behind the last
 * loaded one is left for its page.
 */
export function mergeRow(rows: QueueRow[], row: QueueRow, options: { view: QueueView; belongs: boolean; more: boolean }): QueueRow[] {
  const others = rows.filter((other) => other.conversationId !== row.conversationId);
  if (!options.belongs) return others.length === rows.length ? rows : others;
  const compare = orderOf(options.view);
  const last = others.at(-1);
  if (options.more && last !== undefined && compare(row, last) > 0) return others;
  return [...others, row].sort(compare);
}

/** Adds the next page behind what is there; a row that moved between pages is kept once, in its newer form. */
export function appendPage(rows: QueueRow[], page: QueueRow[]): QueueRow[] {
  const fresh = new Map(page.map((row) => [row.conversationId, row]));
  const kept = rows.filter((row) => {
    const other = fresh.get(row.conversationId);
    if (other === undefined) return true;
    if (other.updatedAt > row.updatedAt) return false;
    fresh.delete(row.conversationId);
    return true;
  });
  return [...kept, ...fresh.values()];
}

function rank(row: QueueRow): number {
  return row.acuity === null ? 5 : RANK[row.acuity];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
