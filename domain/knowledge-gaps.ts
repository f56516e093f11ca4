import type { Queryable } from '../db/db.ts';
import { newId } from './ids/new-id.ts';
import type { Language } from './terms.ts';

/** Keeps a question that no passage could answer, for those who write the articles. */
export async function recordKnowledgeGap(tx: Queryable, conversationId: string, question: string, language: Language): Promise<void> {
  await tx.query('INSERT INTO knowledge_gaps (id, conversation_id, question, language) VALUES ($1, $2, $3, $4)', [newId(), conversationId, question.slice(0, 1000), language]);
}
