import type { Queryable } from '../../db/db.ts';
import type { StaffRole } from '../terms.ts';

type Named = { id: string; name: string };

/** A note that calls somebody by name. */
export type Mention = {
  noteId: string;
  conversationId: string;
  caseReference: string | null;
  by: { id: string; name: string; role: StaffRole } | null;
  /** The name of the API key that wrote the note. */
  program: string | null;
  text: string;
  createdAt: Date;
  seenAt: Date | null;
};

/**
 * Whom a note calls: `@` and a colleague's whole name, or a first name that only one of them has. Written any way; the longest
 * name that fits counts. Ids in the order of the text, each once.
 */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const first = Map.groupBy(people, ({ name }) => plain(name).split(' ')[0]!);
  const names = [
    ...people.map(({ id, name }) => ({ id, name: plain(name) })),
    ...[...first].filter(([, those]) => those.length === 1).map(([name, those]) => ({ id: those[0]!.id, name })),
  ].toSorted((a, b) => b.name.length - a.name.length);
  const found = text.split('@').slice(1).flatMap((after, index, all) => {
    // An address has something before its @.
    const before = index === 0 ? text.slice(0, text.indexOf('@')) : all[index - 1]!;
    if (/[\p{L}\p{N}]$/u.test(before)) return [];
    const words = plain(after);
    return names.find(({ name }) => words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length)))?.id ?? [];
  });
  return [...new Set(found)];
}

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trimStart();

const SELECT = `
  SELECT n.id AS "noteId", n.conversation_id AS "conversationId", k.reference AS "caseReference", n.text, n.created_at AS "createdAt", m.seen_at AS "seenAt",
         CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS by, a.name AS program
  FROM note_mentions m JOIN notes n ON n.id = m.note_id LEFT JOIN staff s ON s.id = n.staff_id LEFT JOIN api_keys a ON a.id = n.api_key_id
  JOIN conversations c ON c.id = n.conversation_id LEFT JOIN cases k ON k.id = c.case_id`;

/** The newest notes that call a person, unseen ones first; and how many are unseen. Behind the wall only what the person may read. */
export async function mentionsOf(db: Queryable, staffId: string, limit: number): Promise<{ items: Mention[]; unseen: number }> {
  const items = await db.query<Mention>(`${SELECT} WHERE m.staff_id = $1 ORDER BY m.seen_at IS NOT NULL, n.created_at DESC, n.id LIMIT $2`, [staffId, limit]);
  const { unseen } = await db.one<{ unseen: number }>('SELECT count(*)::int AS unseen FROM note_mentions m JOIN notes n ON n.id = m.note_id WHERE m.staff_id = $1 AND m.seen_at IS NULL', [staffId]);
  return { items, unseen };
}

/** The person has seen what calls them in a conversation. */
export async function seeMentions(db: Queryable, conversationId: string, staffId: string): Promise<void> {
  await db.query('UPDATE note_mentions m SET seen_at = now() FROM notes n WHERE n.id = m.note_id AND n.conversation_id = $1 AND m.staff_id = $2 AND m.seen_at IS NULL', [conversationId, staffId]);
}
