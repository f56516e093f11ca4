import type { Db } from '../db/db.ts';
import type { Language, Location } from '../domain/terms.ts';
import type { Embedder } from './embedder.ts';
import type { SearchFilter } from './filter.ts';
import { followArticles } from './follow.ts';
import { rankPassages, type RankedPassage } from './rank.ts';
import { guessLanguage, toTerms } from './terms.ts';

/** A passage that was found. */
export type Hit = {
  passageId: string;
  articleId: string;
  title: string;
  /** The headings above the passage, outermost first, without the title. */
  headingPath: string[];
  text: string;
  /** 0–1, comparable across questions: how likely the passage answers the question (see `confidence.ts`). */
  score: number;
  /** What keywords and titles gave; comparable within one question only. */
  keywordScore: number;
  /** Cosine of question and passage; null when the search went without vectors. */
  vectorScore: number | null;
  source: { name: string; url: string | null; verified: boolean } | null;
  /** YYYY-MM-DD; null when no clinician has reviewed the article. */
  reviewed: string | null;
  url: string | null;
  language: Language;
  location: Location | 'all';
  audience: 'patient' | 'staff';
  kind: 'admin' | 'clinical';
};

export type SearchOptions = {
  /** At most so many hits; 10 when left out. */
  limit?: number;
  filter?: SearchFilter;
  signal?: AbortSignal;
  /** False searches by keywords alone. */
  vector?: boolean;
};

export type KnowledgeStatus = {
  articles: number;
  passages: number;
  version: number;
  /** Passages with a vector of the current model, and how many should have one; null without an embedder. */
  vectors: { model: string; done: number; wanted: number } | null;
};

export type Knowledge = {
  /** The passages that best answer a question, best first, as a patient writes it. Empty when no passage holds any of its words. */
  search(question: string, options?: SearchOptions): Promise<Hit[]>;
  /** As `search`, with the best passage of each article only. */
  searchArticles(question: string, options?: SearchOptions): Promise<Hit[]>;
  /** Reads all changes up to now; imports by other processes are otherwise seen within a second. */
  reload(): Promise<void>;
  status(): Promise<KnowledgeStatus>;
  stop(): Promise<void>;
};

export type KnowledgeOptions = {
  /** Leave it out to search by keywords alone. */
  embedder?: Embedder | null;
  log?: { warn(fields: Record<string, unknown>, message: string): void };
};

/** Articles that keywords propose. */
const CANDIDATES = 200;

/** Opens the knowledge base for searching. Migrations must have run. */
export async function openKnowledge(db: Db, options: KnowledgeOptions = {}): Promise<Knowledge> {
  const { embedder = null, log } = options;
  const following = await followArticles(db, (error) => log?.warn({ error }, 'The knowledge base could not be refreshed; the next change tries again.'));

  async function rank(question: string, { filter = {} }: SearchOptions): Promise<RankedPassage[]> {
    const language = filter.language ?? guessLanguage(question);
    const terms = [...new Set(toTerms(question, language))].map((term) => ({ term, weight: 1 }));
    return rankPassages(following.catalogue().search(terms, filter, CANDIDATES), new Map());
  }

  return {
    async search(question, searchOptions = {}) {
      const ranked = await rank(question, searchOptions);
      return readHits(db, ranked.slice(0, searchOptions.limit ?? 10));
    },
    async searchArticles(question, searchOptions = {}) {
      const seen = new Set<number>();
      const best = (await rank(question, searchOptions)).filter(({ articleSlot }) => !seen.has(articleSlot) && seen.add(articleSlot));
      return readHits(db, best.slice(0, searchOptions.limit ?? 10));
    },
    reload: () => following.catchUp(),
    async status() {
      return { articles: following.catalogue().size, passages: following.catalogue().index.passages, version: following.version(), vectors: null };
    },
    async stop() {
      await following.stop();
      await embedder?.close();
    },
  };
}

/** The texts of the passages found. One that was replaced a moment ago is left out. */
async function readHits(db: Db, ranked: RankedPassage[]): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const rows = await db.query<Omit<Hit, 'score' | 'keywordScore' | 'vectorScore'>>(
    `SELECT p.id::text AS "passageId", a.id AS "articleId", a.title, p.heading_path AS "headingPath", p.text, a.source, a.reviewed, a.url, a.language, a.location, a.audience, a.kind
     FROM passages p JOIN articles a ON a.id = p.article_id WHERE p.id = ANY($1)`,
    [ranked.map((passage) => passage.passageId)],
  );
  const byId = new Map(rows.map((row) => [row.passageId, row]));
  return ranked.flatMap(({ passageId, score, keywordScore, vectorScore }) => {
    const row = byId.get(String(passageId));
    return row ? [{ ...row, score, keywordScore, vectorScore }] : [];
  });
}
