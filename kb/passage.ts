import type { Queryable } from '../db/db.ts';
import type { Language } from '../domain/terms.ts';

/** A passage with what a reader needs to judge it. */
export type PublishedPassage = {
  id: string;
  articleId: string;
  title: string;
  headingPath: string[];
  text: string;
  audience: 'patient' | 'staff';
  kind: 'admin' | 'clinical';
  language: Language;
  source: { name: string; url: string | null; verified: boolean } | null;
  /** YYYY-MM-DD; null when no clinician has reviewed the article. */
  reviewed: string | null;
  url: string | null;
};

/** The passage of a citation, or null. A withdrawn article is still found: what was once cited can be looked up. */
export async function findPassage(db: Queryable, passageId: string): Promise<PublishedPassage | null> {
  if (!/^\d{1,18}$/.test(passageId)) return null;
  return db.maybe<PublishedPassage>(
    `SELECT p.id::text AS id, a.id AS "articleId", a.title, p.heading_path AS "headingPath", p.text, a.audience, a.kind, a.language, a.source,
            to_char(a.reviewed, 'YYYY-MM-DD') AS reviewed, a.url
     FROM passages p JOIN articles a ON a.id = p.article_id WHERE p.id = $1`,
    [passageId],
  );
}
