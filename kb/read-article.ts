import type { Queryable } from '../db/db.ts';
import type { Language } from '../domain/terms.ts';

/** An article as anybody may read it, section by section. */
export type PublishedArticle = {
  title: string;
  language: Language;
  source: { name: string; url: string | null; verified: boolean } | null;
  /** YYYY-MM-DD; null when no clinician has reviewed it. */
  reviewed: string | null;
  sections: { heading: string; text: string }[];
};

/** Null for what is not published to patients. */
export async function readArticle(db: Queryable, id: string): Promise<PublishedArticle | null> {
  return db.maybe<PublishedArticle>(
    `SELECT a.title, a.language, a.source, to_char(a.reviewed, 'YYYY-MM-DD') AS reviewed,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('heading', coalesce(p.heading_path[cardinality(p.heading_path)], ''), 'text', p.text) ORDER BY p.ordinal), '[]') FROM passages p WHERE p.article_id = a.id) AS sections
     FROM articles a WHERE a.id = $1 AND a.audience = 'patient' AND a.withdrawn_at IS NULL AND (a.expires IS NULL OR a.expires >= current_date)`,
    [id],
  );
}
