/** The demo hospital in memory: its articles, its search, and the agent's writers. */
import { openDb } from '../../db/open.ts';
import { migrate } from '../../db/migrate.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../../agent/testing/fake-openai.ts';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { embedderFromConfig } from '../../kb/embedder-from-config.ts';
import { importArticles } from '../../kb/import.ts';
import { type Knowledge, openKnowledge } from '../../kb/search.ts';

export type Ground = { knowledge: Knowledge; fakeServer: FakeOpenAi; close(): Promise<void> };

/** Opens the embedded database in memory, imports the demo articles and waits until each passage has its vector. */
export async function openGround(): Promise<Ground> {
  const db = await openDb({});
  await migrate(db);
  await importArticles(db, DEMO_ARTICLES);
  const embedder = embedderFromConfig({ embeddingModel: null, embeddingBaseUrl: null, openaiBaseUrl: null }, { embeddingApiKey: null, openaiApiKey: null });
  const knowledge = await openKnowledge(db, { embedder, embedInBackground: false });
  await knowledge.embedAll();
  const fakeServer = await startFakeOpenAi();
  return {
    knowledge,
    fakeServer,
    async close() {
      await fakeServer.close();
      await knowledge.stop();
      await db.close();
    },
  };
}
