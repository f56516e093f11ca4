import { MemorySaver } from '@langchain/langgraph';
import type { Channel, Language, Location } from '../../domain/terms.ts';
import type { Hit } from '../../kb/search.ts';
import { coverage, questionTerms, textTerms } from '../retrieval/question-terms.ts';
import { type Agent, type AgentOptions, createAgent } from '../run-turn.ts';
import type { CheckedSentence, HistoryMessage, OwnCase, SearchOptions, TurnInput, TurnPorts, TurnResult } from '../turn.ts';
import { PASSAGES } from './passages.ts';

export type ConversationOptions = Partial<AgentOptions> & {
  passages?: Hit[];
  ownCases?: OwnCase[];
  language?: Language;
  location?: Location | null;
  patient?: { assurance: 'anonymous' | 'contact' | 'verified'; name: string | null; contact?: string | null; canVerify?: boolean };
  channel?: Channel;
  elsewhere?: TurnInput['elsewhere'];
  /** Takes the place of single ports. */
  ports?: Partial<TurnPorts>;
  agent?: Agent;
};

export type Conversation = {
  /** The patient writes, one message or several before a reply; the agent answers. */
  say: (...texts: string[]) => Promise<TurnResult>;
  /** Runs the last turn once more, as after a crash between the graph and the applying of its result. */
  again: () => Promise<TurnResult>;
  history: HistoryMessage[];
  /** Every sentence shown so far. */
  shown: CheckedSentence[];
  searched: string[];
};

/** A conversation with the real graph over a handful of passages and a search of shared words. */
export function conversation(options: ConversationOptions = {}): Conversation {
  const { passages = PASSAGES, ownCases = [], language = 'en', location = null, patient = { assurance: 'anonymous', name: null }, channel, elsewhere, ports: over = {}, agent, ...agentOptions } = options;
  const talking = agent ?? createAgent({ model: null, checkpointer: new MemorySaver(), ...agentOptions });
  const history: HistoryMessage[] = [];
  const shown: CheckedSentence[] = [];
  const searched: string[] = [];
  let fromSeq = 0;
  let toSeq = 0;
  const ports: TurnPorts = {
    search: async (query, searchOptions) => {
      searched.push(query);
      return searchIn(passages, query, searchOptions);
    },
    ownCases: async () => ownCases,
    show: async (sentence) => {
      shown.push(sentence);
    },
    typing: () => undefined,
    signal: new AbortController().signal,
    ...over,
  };
  const run = (): Promise<TurnResult> =>
    talking.runTurn({ turnId: `turn-${toSeq}`, conversation: { id: 'conversation', language, location, channel }, patient, elsewhere, history: [...history], fromSeq, toSeq, now: new Date('2026-11-22T12:00:00Z') }, ports);
  return {
    history,
    shown,
    searched,
    again: run,
    async say(...texts) {
      fromSeq = history.length + 1;
      for (const text of texts) history.push({ seq: history.length + 1, author: 'patient', text });
      toSeq = history.length;
      const result = await run();
      if (result.reply !== '') history.push({ seq: history.length + 1, author: 'agent', text: result.reply });
      return result;
    },
  };
}

/** Passages of the language by the share of the question's words they hold, which also serves as the score. */
export function searchIn(passages: Hit[], query: string, { language, location, limit = 10 }: SearchOptions): Hit[] {
  const asked = questionTerms(query, language);
  return passages
    .filter((passage) => passage.language === language && (location === null || passage.location === 'all' || passage.location === location))
    .map((passage) => ({ ...passage, score: coverage(asked, textTerms([passage.title, ...passage.headingPath, passage.text].join(' '), language)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
