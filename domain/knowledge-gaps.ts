import type { Queryable } from '../db/db.ts';
import { newId } from './ids/new-id.ts';
import type { Language } from './terms.ts';

/** Keeps a question that no passage could answer, for those who write the articles. */
export async function recordKnowledgeGap(tx: Queryable, conversationId: string, question: string, language: Language): Promise<void> {
  await tx.query('INSERT INTO knowledge_gaps (id, conversation_id, question, language) VALUES ($1, $2, $3, $4)', [newId(), conversationId, question.slice(0, 1000), language]);
}

/** Questions that no passage could answer and that read the same but for case, marks and spaces. */
export type KnowledgeGap = {
  /** As it was written last. */
  question: string;
  language: Language;
  /** How often it was asked, and in how many conversations. */
  count: number;
  conversations: number;
  firstAsked: Date;
  lastAsked: Date;
};

/** Questions that no passage could answer, the most asked first, then the latest. `since` leaves out what was asked before it. */
export async function listKnowledgeGaps(db: Queryable, { limit, since }: { limit: number; since: Date | null }): Promise<KnowledgeGap[]> {
  return db.query<KnowledgeGap>(
    `SELECT (array_agg(question ORDER BY created_at DESC))[1] AS question, language, count(*)::int AS count, count(DISTINCT conversation_id)::int AS conversations,
            min(created_at) AS "firstAsked", max(created_at) AS "lastAsked"
     FROM knowledge_gaps WHERE $2::timestamptz IS NULL OR created_at >= $2
     GROUP BY language, trim(regexp_replace(lower(question), '[^[:alnum:]]+', ' ', 'g'))
     ORDER BY count DESC, "lastAsked" DESC LIMIT $1`,
    [limit, since],
  );
}
