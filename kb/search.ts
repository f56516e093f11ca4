import type { Db } from '../db/db.ts';
import type { Language, Location } from '../domain/terms.ts';
import type { Catalogue } from './catalogue.ts';
import { confidence } from './confidence.ts';
import { readDemoVectors } from './demo-vectors.ts';
import { embedPassages } from './embed-passages.ts';
import { embedQuestions } from './embed-questions.ts';
import { type Embedder, rememberQuestions } from './embedder.ts';
import type { SearchFilter } from './filter.ts';
import { followArticles } from './follow.ts';
import type { KeywordMatch } from './keyword-index.ts';
import { readQuery } from './query.ts';
import { isDecisive, rankPassages, type RankedPassage } from './rank.ts';
import { guessLanguage } from './terms.ts';
import { QUESTION_VECTORS, VectorMemory } from './vector-memory.ts';
import { countVectors, nearPassages } from './vectors.ts';

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
  /** What keywords and titles gave its article; comparable within one question only. */
  keywordScore: number;
  /** Cosine of question and passage; null when the search went without vectors. */
  vectorScore: number | null;
  /** How like a question that this passage is known to be asked, 0–1 (see `asked-index.ts`); null when none is known for its article. */
  askedLike: number | null;
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
  /** False searches by keywords alone, `only` by vectors alone (to compare them). */
  vector?: boolean | 'only';
  /** How long the question's vector is waited for, ms; 400 when left out. Later, the search goes by keywords. */
  patienceMs?: number;
};

export type KnowledgeStatus = {
  articles: number;
  passages: number;
  version: number;
  /** Passages with a vector of the current model, and how many should have one; null without an embedder. */
  vectors: { model: string; done: number; wanted: number } | null;
};

export type Knowledge = {
  /** The passages that best answer a question, best first, as a patient writes it. Empty when nothing fits at all. */
  search(question: string, options?: SearchOptions): Promise<Hit[]>;
  /** As `search`, with the best passage of each article only. */
  searchArticles(question: string, options?: SearchOptions): Promise<Hit[]>;
  /** Reads all changes up to now; imports by other processes are otherwise seen within a second. */
  reload(): Promise<void>;
  /** Resolves when every passage has its vector; at once without an embedder. Progress counts the passages of this run. */
  embedAll(options?: { signal?: AbortSignal; onProgress?: (embedded: number) => void }): Promise<void>;
  status(): Promise<KnowledgeStatus>;
  /** The embedder with its memory of the latest questions, for whoever else compares meanings; null without one. */
  readonly embedder: Embedder | null;
  stop(): Promise<void>;
};

export type KnowledgeOptions = {
  /** Leave it out to search by keywords alone. It is closed with the knowledge base. */
  embedder?: Embedder | null;
  /** False leaves new passages without vectors until `embedAll` is called. */
  embedInBackground?: boolean;
  log?: { warn(fields: Record<string, unknown>, message: string): void };
};

/** Articles that keywords propose, passages that vectors propose, and passages whose cosine is asked for. */
const KEYWORD_CANDIDATES = 200;
const VECTOR_CANDIDATES = 40;
const COSINES = 200;
const QUESTION_CANDIDATES = 60;
/** A search does not wait longer for its question's vector, ms: the keyword result is nearly as good. */
const VECTOR_PATIENCE = 250;
const WARN_EVERY_MS = 60_000;
const RETRY_EMBEDDING_MS = 30_000;

/** Opens the knowledge base for searching. Migrations must have run. */
export async function openKnowledge(db: Db, options: KnowledgeOptions = {}): Promise<Knowledge> {
  const { log, embedInBackground = true } = options;
  const embedder = options.embedder ? rememberQuestions(options.embedder) : null;
  const memory = new VectorMemory(db);
  const questionMemory = new VectorMemory(db, QUESTION_VECTORS);
  const stopping = new AbortController();
  let embedding: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let quietUntil = 0;

  /** One run after the other, so that two changes in a row do not embed the same passages twice. */
  function embedAll(run: { signal?: AbortSignal; onProgress?: (embedded: number) => void } = {}): Promise<void> {
    if (!embedder) return Promise.resolve();
    const signal = run.signal ? AbortSignal.any([run.signal, stopping.signal]) : stopping.signal;
    const next = embedding.catch(() => {}).then(async () => {
      await embedPassages(db, embedder, { ...run, signal, shipped: () => readDemoVectors() }).finally(() => memory.forgetAge());
      await embedQuestions(db, embedder, { signal, shipped: () => readDemoVectors() }).finally(() => questionMemory.forgetAge());
    });
    embedding = next;
    return next;
  }

  function embedLater(): void {
    if (!embedder || !embedInBackground || stopping.signal.aborted) return;
    clearTimeout(retry);
    embedAll().catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      log?.warn({ error }, 'Passages could not be embedded; search goes by keywords and it is tried again in 30 s.');
      retry = setTimeout(embedLater, RETRY_EMBEDDING_MS);
      retry.unref();
    });
  }

  const following = await followArticles(db, embedLater, (error) =>
    log?.warn({ error }, 'The knowledge base could not be refreshed; the next change tries again.'),
  );

  /** Under load or with a dead server every search fails the same way: one line a minute tells it. */
  function warnSeldom(error: unknown): void {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + WARN_EVERY_MS;
    log?.warn({ error }, 'Searches go by keywords alone at the moment: a question could not be embedded.');
  }

  async function rank(question: string, searchOptions: SearchOptions): Promise<RankedPassage[]> {
    const { filter = {}, signal, vector = true, patienceMs = VECTOR_PATIENCE } = searchOptions;
    const catalogue = following.catalogue();
    const query = readQuery(question, filter.language ?? guessLanguage(question), catalogue.vocabulary);
    const matches = vector === 'only' ? [] : catalogue.search(query.terms, filter, KEYWORD_CANDIDATES);
    const cosines = new Map<number, number>();
    const toQuestions = new Map<number, number>();
    const wantsVector = vector === 'only' || (vector && !isDecisive(rankPassages(matches, query.aspects, cosines)));
    if (embedder && wantsVector && embedder.languages.includes(query.language) && query.text !== '') {
      try {
        const wanted = matches.flatMap((match) => match.passages.map((passage) => passage.id)).slice(0, COSINES);
        const patience = AbortSignal.timeout(patienceMs);
        const questionVector = await embedder.embedQuestion(query.text, signal ? AbortSignal.any([signal, patience]) : patience);
        const asked = { vector: questionVector, model: embedder.model };
        const near = (await memory.near(asked, catalogue.lets(filter), wanted, VECTOR_CANDIDATES)) ?? (await nearPassages(db, asked, filter, wanted, VECTOR_CANDIDATES));
        for (const { id, cosine } of near) cosines.set(id, cosine);
        addMatches(catalogue, matches, near);
        for (const { id, cosine } of (await questionMemory.near(asked, catalogue.lets(filter), [], QUESTION_CANDIDATES)) ?? []) toQuestions.set(id, cosine);
      } catch (error) {
        signal?.throwIfAborted();
        warnSeldom(error);
      }
    }
    // To compare them, vectors alone are the passages' own.
    const alike = vector === 'only' ? [] : catalogue.asked(query.terms, filter, toQuestions);
    addMatches(catalogue, matches, alike);
    return rankPassages(matches, query.aspects, cosines, { alike, has: (slot) => catalogue.knowsQuestionsOf(slot) });
  }

  return {
    async search(question, searchOptions = {}) {
      const ranked = await rank(question, searchOptions);
      return readHits(db, ranked.slice(0, searchOptions.limit ?? 10));
    },
    async searchArticles(question, searchOptions = {}) {
      const ranked = await rank(question, searchOptions);
      const seen = new Set<number>();
      const best = ranked.filter(({ articleSlot }) => !seen.has(articleSlot) && seen.add(articleSlot));
      return readHits(db, best.slice(0, searchOptions.limit ?? 10));
    },
    reload: () => following.catchUp(),
    embedAll,
    embedder,
    async status() {
      const vectors = embedder ? { model: embedder.model, ...(await countVectors(db, embedder.model, embedder.languages)) } : null;
      return { articles: following.catalogue().size, passages: following.catalogue().passages, version: following.version(), vectors };
    },
    async stop() {
      stopping.abort(new Error('The knowledge base was stopped.'));
      clearTimeout(retry);
      await following.stop();
      await embedder?.close();
      await embedding.catch(() => {});
    },
  };
}

/** Adds the articles that only vectors or known questions found. */
function addMatches(catalogue: Catalogue, matches: KeywordMatch[], near: readonly { articleId: string }[]): void {
  const known = new Set(matches.map((match) => match.articleSlot));
  for (const { articleId } of near) {
    const match = catalogue.matchWithoutWords(articleId);
    if (!match || known.has(match.articleSlot)) continue;
    known.add(match.articleSlot);
    matches.push(match);
  }
}

/** The texts of the passages found. One that was replaced a moment ago is left out. */
async function readHits(db: Db, ranked: RankedPassage[]): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const rows = await db.query<Omit<Hit, 'score' | 'keywordScore' | 'vectorScore' | 'askedLike'>>(
    `SELECT p.id::text AS "passageId", a.id AS "articleId", a.title, p.heading_path AS "headingPath", p.text, a.source, a.reviewed, a.url, a.language, a.location, a.audience, a.kind
     FROM passages p JOIN articles a ON a.id = p.article_id WHERE p.id = ANY($1)`,
    [ranked.map((passage) => passage.passageId)],
  );
  const byId = new Map(rows.map((row) => [row.passageId, row]));
  return ranked.flatMap((passage) => {
    const row = byId.get(String(passage.passageId));
    if (!row) return [];
    return [{ ...row, score: confidence(passage.evidence), keywordScore: passage.keywordScore, vectorScore: passage.vectorScore, askedLike: passage.askedLike }];
  });
}
