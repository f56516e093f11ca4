/** Questions that no passage could answer, for those who look after the articles. */
import type { Db, Queryable } from '../db/db.ts';
import type { Principal } from './access/principal.ts';
import { visibleTo } from './access/visible.ts';
import { NotFound, RuleBroken } from './errors.ts';
import { recordEvent } from './events/record-event.ts';
import { withoutIdentifiers } from './identifiers/placeholders.ts';
import { newId } from './ids/new-id.ts';
import type { Language } from './terms.ts';

/** `answered`: an article was linked, and nobody asked in vain since. `dismissed`: no article is wanted. `open`: all others. */
export const GAP_STATES = ['open', 'answered', 'dismissed'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** Questions that read the same but for case, marks and spaces. */
export type KnowledgeGap = {
  /** Of the words and the language, so that it stays the same however often it is asked. */
  id: string;
  /** As it was written last, without identifiers. */
  question: string;
  /** Other ways in which it was written, without identifiers; at most three. */
  examples: string[];
  language: Language;
  state: GapState;
  /** How often it was asked, and in how many conversations. */
  count: number;
  conversations: number;
  firstAsked: Date;
  lastAsked: Date;
  /** How it was settled last. On an open one: it was answered once, and was asked again `unsettled` times. */
  settled: { at: Date; by: { id: string; name: string; role: string } | null; article: { id: string; title: string } | null } | null;
  unsettled: number;
};

export type GapQuery = { state: GapState; limit: number; language?: Language | undefined; since?: Date | null };
export type Settling = { outcome: 'answered'; articleId: string } | { outcome: 'dismissed' };

/** Keeps a question that no passage could answer. */
export async function recordKnowledgeGap(tx: Queryable, conversationId: string, question: string, language: Language): Promise<void> {
  await tx.query('INSERT INTO knowledge_gaps (id, conversation_id, question, language) VALUES ($1, $2, $3, $4)', [newId(), conversationId, question.slice(0, 1000), language]);
}

/**
 * The questions of a state, the most asked first, then the latest, and how many there are of it. Without a principal those of all
 * conversations, else those that `knowledge:manage` reaches. `since` leaves out what was asked before it.
 */
export async function listKnowledgeGaps(db: Queryable, principal: Principal | null, { state, limit, language, since = null }: GapQuery): Promise<{ items: KnowledgeGap[]; total: number }> {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const rows = await db.query<Row>(
    `WITH asked AS (
       SELECT g.*, p.name FROM ${WITH_CASE}
       LEFT JOIN patients p ON p.id = c.patient_id
       WHERE ${withinReach(principal, value)} AND (${value(since)}::timestamptz IS NULL OR g.created_at >= ${value(since)}) AND (${value(language ?? null)}::text IS NULL OR g.language = ${value(language ?? null)})
     ), alike AS (
       SELECT group_id AS id, language, count(*)::int AS count, count(DISTINCT conversation_id)::int AS conversations,
              min(created_at) AS "firstAsked", max(created_at) AS "lastAsked",
              (array_agg(question ORDER BY created_at DESC, id DESC))[1] AS question, (array_agg(DISTINCT question))[1:10] AS examples, array_agg(DISTINCT name) AS names,
              (array_agg(id ORDER BY settled_at DESC) FILTER (WHERE outcome IS NOT NULL))[1] AS settled_row,
              (count(*) FILTER (WHERE outcome IS NULL))::int AS unsettled,
              CASE WHEN bool_or(outcome = 'dismissed') THEN 'dismissed' WHEN bool_or(outcome IS NULL) THEN 'open' ELSE 'answered' END AS state
       FROM asked GROUP BY group_id, language
     )
     SELECT a.*, count(*) OVER ()::int AS total, g.settled_at AS "settledAt",
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name, 'role', s.role) END AS by,
            CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'title', r.title) END AS article
     FROM alike a LEFT JOIN knowledge_gaps g ON g.id = a.settled_row LEFT JOIN staff s ON s.id = g.settled_by LEFT JOIN articles r ON r.id = g.article_id
     WHERE a.state = ${value(state)} ORDER BY a.count DESC, a."lastAsked" DESC, a.id LIMIT ${value(limit)}`,
    values,
  );
  return { items: rows.map(gapOf), total: rows[0]?.total ?? 0 };
}

/**
 * Settles a question with the article that now answers it, or because none is wanted. Asked in vain again, an answered one is open
 * again; a dismissed one stays away until it is reopened. Throws `NotFound` for a question beyond one's reach, and `RuleBroken` for
 * an article that is not published or of another language.
 */
export function settleKnowledgeGap(db: Db, principal: Principal, groupId: string, settling: Settling): Promise<void> {
  return db.tx(async (tx) => {
    const articleId = settling.outcome === 'answered' ? settling.articleId : null;
    const { ids, language } = await rowsOf(tx, principal, groupId);
    if (articleId !== null && !(await tx.maybe('SELECT 1 AS one FROM articles WHERE id = $1 AND language = $2 AND withdrawn_at IS NULL', [articleId, language]))) {
      throw new RuleBroken('There is no such published article in the language of the question. Choose one of the list.');
    }
    await tx.query('UPDATE knowledge_gaps SET outcome = $2, article_id = $3, settled_by = $4, settled_at = now() WHERE id = ANY($1)', [ids, settling.outcome, articleId, principal.id]);
    await recordEvent(tx, { type: 'knowledge-gap-settled', actor: { kind: 'staff', id: principal.id }, subjectId: groupId, after: { outcome: settling.outcome, articleId, count: ids.length } });
  });
}

/** Puts a settled question back on the list. Throws `NotFound`. */
export function reopenKnowledgeGap(db: Db, principal: Principal, groupId: string): Promise<void> {
  return db.tx(async (tx) => {
    const { ids } = await rowsOf(tx, principal, groupId);
    await tx.query('UPDATE knowledge_gaps SET outcome = NULL, article_id = NULL, settled_by = NULL, settled_at = NULL WHERE id = ANY($1)', [ids]);
    await recordEvent(tx, { type: 'knowledge-gap-reopened', actor: { kind: 'staff', id: principal.id }, subjectId: groupId, after: { count: ids.length } });
  });
}

/** Published articles that a question can be settled with, by language and title. */
export function listArticleTitles(db: Queryable): Promise<{ id: string; title: string; language: Language }[]> {
  return db.query('SELECT id, title, language FROM articles WHERE withdrawn_at IS NULL ORDER BY language, title, id');
}

type Row = Omit<KnowledgeGap, 'settled'> & { names: (string | null)[]; total: number; settledAt: Date | null } & Pick<NonNullable<KnowledgeGap['settled']>, 'by' | 'article'>;

function gapOf({ id, language, state, count, conversations, firstAsked, lastAsked, unsettled, settledAt, by, article, names, ...row }: Row): KnowledgeGap {
  const [question = '', ...others] = withoutIdentifiers([row.question, ...row.examples], { names });
  const examples = [...new Set(others)].filter((other) => other !== question).slice(0, 3);
  return { id, question, examples, language, state, count, conversations, firstAsked, lastAsked, unsettled, settled: settledAt && { at: settledAt, by, article } };
}

type Value = (value: unknown) => string;
const WITH_CASE = 'knowledge_gaps g LEFT JOIN conversations c ON c.id = g.conversation_id LEFT JOIN cases k ON k.id = c.case_id';

/** As far as the permission reaches, which may be less far than what may be read. Cases opened for a reason were not opened for this. */
const withinReach = (principal: Principal | null, value: Value): string =>
  principal ? visibleTo({ ...principal, brokenGlass: [], grants: principal.grants['knowledge:manage'] ? { 'conversation:read': principal.grants['knowledge:manage'] } : {} }, value) : 'true';

async function rowsOf(tx: Queryable, principal: Principal, groupId: string): Promise<{ ids: string[]; language: Language }> {
  const values: unknown[] = [groupId];
  const value: Value = (one) => `$${values.push(one)}`;
  const rows = await tx.query<{ id: string; language: Language }>(`SELECT g.id, g.language FROM ${WITH_CASE} WHERE g.group_id = $1 AND ${withinReach(principal, value)}`, values);
  if (rows.length === 0) throw new NotFound('question');
  return { ids: rows.map(({ id }) => id), language: rows[0]!.language };
}
