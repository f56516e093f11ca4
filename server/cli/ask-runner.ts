/** Runs the real agent on words that nobody wrote to the hospital: nothing is stored, no case is opened, nobody is paged. */
import { randomUUID } from 'node:crypto';
import { raisedBy } from '../../agent/second-opinion/opinion-finding.ts';
import { screen, type Screening } from '../../agent/safety/screen.ts';
import { screenMessage } from '../../agent/safety/screen-message.ts';
import type { CheckedSentence, HistoryMessage, ToolCall, TurnInput, TurnPorts, TurnResult } from '../../agent/turn.ts';
import { type Acuity, type Channel, type HandoffReason, higherAcuity, type Intent, type Language, type Specialty } from '../../domain/terms.ts';
import type { Finding } from '../../domain/conversations/conversation.ts';
import type { Knowledge } from '../../kb/search.ts';
import { guessLanguage } from '../../kb/terms.ts';
import { cleanText, isBlank } from '../clean-text.ts';
import type { Config } from '../config/config.ts';
import { MESSAGE_MAX_LENGTH } from '../contract/message.ts';
import { dangerFrom, isNewDanger } from '../danger.ts';
import { UnanswerableText } from './unanswerable-text.ts';

/** The agent with its memory in this process. */
export interface DryAgent {
  runTurn(input: TurnInput, ports: TurnPorts): Promise<TurnResult>;
  /** Drops what it remembers of a conversation. */
  forget(conversationId: string): Promise<void>;
}

export type AskWith = { agent: DryAgent; knowledge: Pick<Knowledge, 'search'> & { embedder?: Knowledge['embedder'] }; hospital: Config['hospital']; /** As by chat when it is left out. */ channel?: Channel };

/** The last turn, with danger latched and tools listed over all turns. `ms` is the time of all turns together. */
export type Answer = {
  reply: string;
  citations: { articleId: string; title: string; passage: string }[];
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  intent: Intent;
  specialty: Specialty | null;
  abstained: boolean;
  handoff: { reason: HandoffReason } | null;
  toolCalls: ToolCall[];
  ms: number;
};

/** A conversation as it would stand in the database. */
type Dry = {
  id: string;
  language: Language;
  history: HistoryMessage[];
  location: TurnResult['location'];
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  findings: Finding[];
  toolCalls: ToolCall[];
};

/**
 * Answers a conversation whose patient says `turns`, one after the other.
 * @throws UnanswerableText for words that intake refuses too
 */
export async function ask(using: AskWith, turns: readonly string[], signal: AbortSignal): Promise<Answer> {
  const texts = turns.map(readable);
  const started = performance.now();
  const dry: Dry = { id: randomUUID(), language: guessLanguage(texts[0] ?? ''), history: [], location: null, acuity: null, emergency: false, crisis: false, findings: [], toolCalls: [] };
  try {
    let last: LastTurn | null = null;
    for (const text of texts) last = await runOne(using, dry, text, signal);
    if (!last) throw new UnanswerableText('Nothing was said: give at least one turn.');
    const { acuity, emergency, crisis, toolCalls } = dry;
    return { ...last, acuity, emergency, crisis, toolCalls, ms: Math.round(performance.now() - started) };
  } finally {
    await using.agent.forget(dry.id);
  }
}

function readable(text: string): string {
  if (text.length > MESSAGE_MAX_LENGTH) throw new UnanswerableText(`The text has ${text.length} characters; a message may have ${MESSAGE_MAX_LENGTH}.`);
  const clean = cleanText(text);
  if (isBlank(clean)) throw new UnanswerableText('The text is empty: there is nothing to answer.');
  return clean;
}

type LastTurn = Pick<Answer, 'reply' | 'citations' | 'intent' | 'specialty' | 'abstained' | 'handoff'>;

async function runOne(using: AskWith, dry: Dry, text: string, signal: AbortSignal): Promise<LastTurn> {
  const said = dry.history.push({ seq: dry.history.length + 1, author: 'patient', text });
  const card = latch(using, dry, screenMessage(dry.history.filter(({ author }) => author === 'patient').map((message) => message.text)));
  const input: TurnInput = {
    turnId: randomUUID(),
    conversation: { id: dry.id, language: dry.language, location: dry.location, channel: using.channel ?? 'chat' },
    patient: { assurance: 'anonymous', name: null, contact: using.channel === 'email' ? 'patient@patients.example' : null },
    history: [...dry.history],
    fromSeq: said,
    toSeq: said,
    now: new Date(),
  };
  const result = await using.agent.runTurn(input, portsOf(using, signal));
  signal.throwIfAborted();
  const raised = result.opinions.length > 0 ? latch(using, dry, raisedBy(screen([text]), result.opinions)) : null;
  if (result.reply !== '') dry.history.push({ seq: dry.history.length + 1, author: 'agent', text: result.reply });
  dry.language = result.language;
  dry.location = result.location;
  dry.acuity = higherAcuity(dry.acuity, result.emergency ? 'emergency' : result.acuity);
  dry.crisis ||= result.crisis;
  dry.emergency ||= result.emergency || result.crisis;
  dry.toolCalls.push(...result.toolCalls);
  return {
    reply: [card?.text, raised?.text, result.reply].filter(Boolean).join('\n\n'),
    citations: citationsOf(result.sentences),
    intent: result.intent,
    specialty: result.specialty,
    abstained: result.abstained,
    handoff: result.handoff ?? (card && { reason: card.crisis ? 'crisis' : 'emergency' }),
  };
}

/** What intake does with danger, but for the database. @returns the card, when the danger is news */
function latch({ hospital }: AskWith, dry: Dry, screening: Screening): { text: string; crisis: boolean } | null {
  dry.acuity = higherAcuity(dry.acuity, screening.acuity);
  if (!screening.emergency || !isNewDanger(dry, screening)) return null;
  const { cardText, crisis, acuity, findings } = dangerFrom({ config: { hospital } }, screening, dry.language);
  dry.acuity = higherAcuity(dry.acuity, acuity);
  dry.emergency = true;
  dry.crisis ||= crisis;
  dry.findings = findings;
  dry.history.push({ seq: dry.history.length + 1, author: 'system', text: cardText });
  return { text: cardText, crisis };
}

/** While the embedding model loads, a batch of questions waits for it: the same questions are to find the same passages. */
const PATIENCE_MS = 20_000;

function portsOf({ knowledge }: AskWith, signal: AbortSignal): TurnPorts {
  return {
    search: (query, { language, location, limit }) => knowledge.search(query, { signal, patienceMs: PATIENCE_MS, ...(limit ? { limit } : {}), filter: { audience: 'patient', language, ...(location ? { location } : {}) } }),
    meaning: knowledge.embedder ? { ...knowledge.embedder, patienceMs: PATIENCE_MS } : null,
    // Whoever asks here has no session, hence no cases.
    ownCases: async () => [],
    show: async () => undefined,
    typing: () => undefined,
    signal,
  };
}

/** Every passage that supports a sentence shown, in order, once. */
function citationsOf(sentences: readonly CheckedSentence[]): Answer['citations'] {
  const hits = new Map(sentences.flatMap(({ support }) => support.map((hit) => [hit.passageId, hit] as const)));
  return [...hits.values()].map(({ articleId, title, text }) => ({ articleId, title, passage: text }));
}
