import { judge } from '../../../agent/check/judge.ts';
import { RIVERBEND } from '../../../agent/hospital.ts';
import { screen } from '../../../agent/safety/screen.ts';
import { openKnowledge } from '../../../kb/search.ts';
import { splitSentences } from '../../../kb/sentences.ts';
import type { BenchDatabase } from '../bench-database.ts';
import type { Bench } from '../bench.ts';
import { atMost, type Figure } from '../figures.ts';
import { generate } from '../load/generator.ts';
import type { TurnsPlan, TurnsSeen } from '../load/turns-load.ts';
import { EMERGENCY_WORDS, patientQuestions } from '../questions.ts';
import { startQuotingModel } from '../quoting-model.ts';
import { importDemoArticles } from '../server-process.ts';
import { percentile } from '../statistics.ts';

const PLAN = { warmUp: 20, alone: 150, together: 0, clients: 0 };
/** As many of the patient's messages as intake reads together. */
const CONTEXT = 12;

/** What the product adds to a model's own time until the first sentence is on the screen, and its two checks by themselves. */
export const firstSentence: Bench = {
  name: 'first-sentence',
  about: 'from the acknowledgement to the first sentence with a model of zero delay; time of the screen and of the check',
  on: 'each',
  async run(ground) {
    const { database, note } = ground;
    if (database.kind === 'postgres') await importDemoArticles(database);
    const model = await startQuotingModel();
    ground.after(model.stop);
    const server = await ground.startServer({ env: model.env });
    const { result: seen } = await generate<TurnsPlan, TurnsSeen>('turns-load.ts', { url: server.url, ...PLAN });
    await server.stop();
    const times = seen.alone.flatMap(({ firstSentenceMs }) => firstSentenceMs ?? []);
    note(`${times.length} of ${PLAN.alone} questions got an answer with sentences; the others a notice, a card or a form.`);
    return [
      { name: 'ack to first sentence p50', value: percentile(times, 0.5), unit: 'ms' },
      { name: 'ack to first sentence p95', value: percentile(times, 0.95), unit: 'ms', goal: atMost(50) },
      ...timeScreen(),
      ...(await timeCheck(database)),
    ];
  },
};

/** The screen as intake calls it: a message with the ones before it. */
function timeScreen(): Figure[] {
  const texts = [...patientQuestions(), EMERGENCY_WORDS];
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    for (let index = 0; index < texts.length; index++) {
      const words = Array.from({ length: CONTEXT }, (_, before) => texts[(index + before * 5) % texts.length]!);
      const began = performance.now();
      screen(words);
      if (round > 0) times.push(performance.now() - began);
    }
  }
  return [
    { name: `screen, ${CONTEXT} messages, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `screen, ${CONTEXT} messages, p99`, value: percentile(times, 0.99), unit: 'ms', goal: atMost(5) },
  ];
}

/** The check of a sentence against the passages of its question. */
async function timeCheck(database: BenchDatabase): Promise<Figure[]> {
  const db = await database.open();
  const knowledge = await openKnowledge(db, { embedder: null });
  try {
    const times: number[] = [];
    for (const question of patientQuestions()) {
      const hits = await knowledge.search(question, { limit: 8, filter: { audience: 'patient', language: 'en' } });
      for (const sentence of hits.slice(0, 2).flatMap((hit) => splitSentences(hit.text).slice(0, 3))) {
        const began = performance.now();
        judge(sentence, { hits, language: 'en', hospital: RIVERBEND });
        times.push(performance.now() - began);
      }
    }
    return [
      { name: 'check of a sentence p50', value: percentile(times, 0.5), unit: 'ms' },
      { name: 'check of a sentence p99', value: percentile(times, 0.99), unit: 'ms' },
    ];
  } finally {
    await knowledge.stop();
    await db.close();
  }
}
