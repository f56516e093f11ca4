/** The demo hospital's published articles, searched as in the product, and an agent without a language model (or with a given one). */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemorySaver } from '@langchain/langgraph';
import { type Agent, createAgent } from '../../agent/run-turn.ts';
import type { HistoryMessage, TurnModel, TurnPorts, TurnResult } from '../../agent/turn.ts';
import { migrate } from '../../db/migrate.ts';
import { openDb } from '../../db/open.ts';
import type { Language } from '../../domain/terms.ts';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { importArticles } from '../../kb/import.ts';
import { offlineEncoder } from '../../kb/offline-encoder/encoder.ts';
import { type Hit, openKnowledge } from '../../kb/search.ts';
import { guessLanguage } from '../../kb/terms.ts';

/** A search that need not hurry: the figures must not depend on how busy the machine is. */
const PATIENCE_MS = 20_000;

export type DemoHospital = {
  /** As the server searches for a patient: their language, patients' articles, what has not expired. */
  search: TurnPorts['search'];
  close(): Promise<void>;
};

/** Loads the articles into a database of its own, which `close` removes. */
export async function openDemoHospital(): Promise<DemoHospital> {
  const dataDir = await mkdtemp(join(tmpdir(), 'toniq-answers-'));
  const db = await openDb({ dataDir });
  await migrate(db);
  await importArticles(db, DEMO_ARTICLES);
  const knowledge = await openKnowledge(db, { embedder: offlineEncoder(), embedInBackground: false });
  await knowledge.embedAll();
  return {
    search: (query, { language, location, limit }) =>
      knowledge.search(query, { ...(limit === undefined ? {} : { limit }), patienceMs: PATIENCE_MS, filter: { language, audience: 'patient', ...(location ? { location } : {}) } }),
    async close() {
      await knowledge.stop();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Talk = {
  results: TurnResult[];
  /** Every passage the searches of these turns returned. */
  hits: Hit[];
};

/** One conversation: the patient says `turns`, the agent answers each. Nothing is stored. */
export async function talk(hospital: DemoHospital, turns: readonly string[], model: TurnModel | null = null): Promise<Talk> {
  const agent: Agent = createAgent({ model, checkpointer: new MemorySaver() });
  const history: HistoryMessage[] = [];
  const hits: Hit[] = [];
  const results: TurnResult[] = [];
  const id = randomUUID();
  let language: Language = guessLanguage(turns[0] ?? '');
  const ports: TurnPorts = {
    async search(query, options) {
      const found = await hospital.search(query, options);
      hits.push(...found);
      return found;
    },
    ownCases: async () => [],
    show: async () => undefined,
    typing: () => undefined,
    signal: new AbortController().signal,
  };
  for (const text of turns) {
    const seq = history.push({ seq: history.length + 1, author: 'patient', text });
    const result = await agent.runTurn(
      { turnId: randomUUID(), conversation: { id, language, location: null }, patient: { assurance: 'anonymous', name: null }, history: [...history], fromSeq: seq, toSeq: seq, now: new Date() },
      ports,
    );
    if (result.reply !== '') history.push({ seq: history.length + 1, author: 'agent', text: result.reply });
    language = result.language;
    results.push(result);
  }
  return { results, hits };
}
