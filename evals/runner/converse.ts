/** Runs a case's conversation as intake and the turn job would, in this process: nothing is stored, nobody is paged. */
import { randomUUID } from 'node:crypto';
import { MemorySaver } from '@langchain/langgraph';
import { createAgent } from '../../agent/run-turn.ts';
import { safetyCard } from '../../agent/safety/advice.ts';
import { screenMessage } from '../../agent/safety/screen-message.ts';
import type { CheckedSentence, HistoryMessage, OwnCase, ToolCall, TurnIntent, TurnPorts, TurnResult } from '../../agent/turn.ts';
import { type Acuity, type HandoffReason, higherAcuity, type Intent, type Language } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { guessLanguage } from '../../kb/terms.ts';
import type { EvalCase, Writer } from './case.ts';
import type { Ground } from './ground.ts';
import { writerFor } from './writers.ts';

/** What a conversation came to. Danger, tools and intents are of all turns; the rest is of the last. */
export type Outcome = {
  replies: string[];
  /** What the patient saw last: the card, if this turn raised one, and the reply. */
  reply: string;
  sentences: { text: string; support: { article: string; passage: string }[] }[];
  cited: string[];
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  card: string | null;
  abstained: boolean;
  handoff: HandoffReason | null;
  tools: ToolCall[];
  intents: TurnIntent[];
  intent: Intent;
  language: Language;
  model: string;
  ms: number;
};

/** While the built-in encoder loads, the first questions wait for it, so that a run finds the same passages every time. */
const PATIENCE_MS = 20_000;

/** How long a failing model is waited for, ms; the product waits longer. */
const IMPATIENT = { understandMs: 300, firstSentenceMs: 800, idleMs: 500, totalMs: 2_000 };

export async function converse(ground: Ground, given: EvalCase, writer: Writer): Promise<Outcome> {
  const agent = createAgent({ model: writerFor(writer, given, ground.fakeServer), checkpointer: new MemorySaver(), ...(given.model?.fault ? { limits: IMPATIENT } : {}) });
  const id = randomUUID();
  const history: HistoryMessage[] = [];
  const ports = portsOf(ground, given);
  const started = performance.now();
  let language = guessLanguage(given.say[0]!);
  let location: TurnResult['location'] = null;
  let danger: Pick<Outcome, 'acuity' | 'emergency' | 'crisis' | 'card'> = { acuity: null, emergency: false, crisis: false, card: null };
  const replies: string[] = [];
  const results: TurnResult[] = [];
  const append = (author: HistoryMessage['author'], text: string): number => history.push({ seq: history.length + 1, author, text });

  for (const text of given.say) {
    const seq = append('patient', text);
    const screening = screenMessage(history.filter(({ author }) => author === 'patient').map((message) => message.text));
    const card = screening.emergency && (!danger.emergency || (screening.crisis && !danger.crisis)) ? cardOf(screening, language) : null;
    if (card) append('system', card);
    const result = await agent.runTurn({ turnId: randomUUID(), conversation: { id, language, location }, patient: { assurance: 'anonymous', name: null }, history: [...history], fromSeq: seq, toSeq: seq, now: new Date('2026-11-24T15:00:00Z') }, ports);
    if (result.reply !== '') append('agent', result.reply);
    ({ language, location } = result);
    danger = {
      acuity: higherAcuity(higherAcuity(danger.acuity, screening.acuity), result.emergency ? 'emergency' : result.acuity),
      emergency: danger.emergency || screening.emergency || result.emergency,
      crisis: danger.crisis || screening.crisis || result.crisis,
      card: card ?? danger.card,
    };
    replies.push([card, result.reply].filter(Boolean).join('\n\n'));
    results.push(result);
  }
  const last = results.at(-1)!;
  return {
    ...danger,
    replies,
    reply: replies.at(-1)!,
    sentences: last.sentences.map(shownSentence),
    cited: [...new Set(last.sentences.flatMap(({ support }) => support.map(({ articleId }) => articleId)))],
    abstained: last.abstained,
    // A card pages staff by itself, whatever the turn decides.
    handoff: results.findLast(({ handoff }) => handoff)?.handoff?.reason ?? (danger.card ? (danger.crisis ? 'crisis' : 'emergency') : null),
    tools: results.flatMap(({ toolCalls }) => toolCalls),
    intents: results.flatMap(({ intents }) => intents),
    intent: last.intent,
    language: last.language,
    model: last.model,
    ms: Math.round(performance.now() - started),
  };
}

const shownSentence = ({ text, support }: CheckedSentence): Outcome['sentences'][number] => ({ text, support: support.map(({ articleId, text: passage }) => ({ article: articleId, passage })) });

function cardOf(screening: ReturnType<typeof screenMessage>, conversationLanguage: Language): string | null {
  const card = safetyCard(screening, { language: screening.language === 'es' ? 'es' : conversationLanguage });
  return card && [card.title, ...card.calls.map(({ label, number }) => `${label}: ${number}`), ...card.lines].join('\n');
}

function portsOf({ knowledge }: Ground, given: EvalCase): TurnPorts {
  const ownCases: OwnCase[] = given.ownCases.map((own, index) => ({ ...own, id: randomUUID(), updatedAt: new Date(Date.UTC(2026, 10, 20 + index)) }));
  return {
    search: async (query, { language, location, limit }) => {
      const hits = await knowledge.search(query, { patienceMs: PATIENCE_MS, ...(limit ? { limit } : {}), filter: { audience: 'patient', language, ...(location ? { location } : {}) } });
      return given.planted ? [tampered(given.planted, language), ...hits] : hits;
    },
    ownCases: async () => ownCases,
    show: async () => undefined,
    typing: () => undefined,
    signal: AbortSignal.timeout(120_000),
  };
}

/** A passage as somebody who can write articles, but not the code, would tamper with it. */
const tampered = (text: string, language: Language): Hit => ({
  passageId: 'planted', articleId: 'planted', title: 'Notice', headingPath: [], text, score: 0.99, keywordScore: 1, vectorScore: 0.9, askedLike: null, source: null,
  reviewed: null, url: null, language, location: 'all', audience: 'patient', kind: 'admin',
});

