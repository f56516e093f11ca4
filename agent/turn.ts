import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Acuity, Assurance, Author, Channel, HandoffReason, Intent, Language, Location, Specialty } from '../domain/terms.ts';
import type { SaidElsewhere } from '../domain/conversations/said-elsewhere.ts';
import type { ProxyRight } from '../domain/patients/proxies.ts';
import type { Hit } from '../kb/search.ts';
import type { Finding } from './safety/screen.ts';
import type { Meaning } from './second-opinion/second-opinion.ts';

/** One message as the agent sees it. Notes are no messages and never come here. */
export type HistoryMessage = { seq: number; author: Author; text: string };

/** A case of this session's patient, as `case_status` and `update_case` may see it. */
export type OwnCase = { id: string; reference: string; subject: string; status: string; updatedAt: Date };

export type TurnInput = {
  turnId: string;
  /** `channel`: a mail is answered once and whole, a chat step by step. A chat when it is left out. */
  conversation: { id: string; language: Language; location: Location | null; channel?: Channel };
  /** `contact` is a phone number or address the session already holds, so that a request need not ask for it. */
  patient: {
    assurance: Assurance;
    name: string | null;
    contact?: string | null;
    /** The patient could prove who they are in this chat. */
    canVerify?: boolean;
    /** Somebody writes for the patient and was granted this much; null or absent: the patient writes. */
    proxyMay?: ProxyRight[] | null;
  };
  /** Staff who wrote in the conversation: their names are kept from a language model's provider, as the patient's are. */
  staffNames?: string[];
  /** What the patient said in other conversations, the newest first; null or absent while what is proved here does not let it be told. */
  elsewhere?: readonly SaidElsewhere[] | null;
  /** The whole conversation in order, the messages to answer included. */
  history: HistoryMessage[];
  /** Answer the patient's messages from this sequence number on. */
  fromSeq: number;
  toSeq: number;
  /** Staff cleared the latch at this message: the screen reads only what came after it. */
  clearedToSeq?: number;
  now: Date;
};

/** A sentence that passed the check, ready to be stored and shown. */
export type CheckedSentence = {
  text: string;
  joins: 'inline' | 'paragraph' | 'item';
  /** Passages that support it, best first; empty only for courtesy, questions and process. */
  support: Hit[];
};

export type SearchOptions = { language: Language; location: Location | null; limit?: number };

/** What a turn needs of the world. The server binds each to the proven session; no patient id passes through. */
export type TurnPorts = {
  search: (query: string, options: SearchOptions) => Promise<Hit[]>;
  /** The knowledge base's embedder, for the second opinion on danger; absent or null where there is none. */
  meaning?: Meaning | null;
  /** The cases that what is proved lets be seen: the patient's, or those of this chat. */
  ownCases: () => Promise<OwnCase[]>;
  /** Stores the sentence, then sends it. Rejects with `TurnSuperseded` when staff took over or an emergency came. */
  show: (sentence: CheckedSentence) => Promise<void>;
  typing: (active: boolean) => void;
  /** Aborted by a takeover, an emergency or the shutdown; the turn then ends as `interrupted`. */
  signal: AbortSignal;
};

/** What a turn wants done. The server applies all of them in one transaction with the end of the reply. */
export type TurnIntent =
  | { kind: 'open_case'; subject: string; details: string; specialty: Specialty | null; location: Location | null; acuity: Acuity | null; contact: string | null; name: string | null }
  | { kind: 'update_case'; caseId: string; details: string }
  | { kind: 'handoff'; reason: HandoffReason; summary: HandoffSummary }
  | { kind: 'resolve' }
  | { kind: 'knowledge_gap'; question: string };

/** Situation, background, assessment, request, with the patient's own words. */
export type HandoffSummary = { situation: string; background: string; assessment: string; request: string; quotes: string[] };

export type ToolCall = { name: string; args: Record<string, unknown>; awaitingConfirmation: boolean };

/** One line of the trail that staff can open. */
export type TrailStep = {
  node: 'screen' | 'understand' | 'retrieve' | 'respond' | 'tools' | 'check' | 'handoff';
  summary: string;
  detail: Record<string, unknown>;
  ms: number;
};

export type TurnResult = {
  outcome: 'answered' | 'handed_off' | 'interrupted';
  /** All sentences shown, joined; what `ask` prints. */
  reply: string;
  sentences: CheckedSentence[];
  /** One with `action` opens a form of the chat in place of sending its text. */
  quickReplies: { label: string; text: string; action?: 'verify' }[];
  intents: TurnIntent[];
  intent: Intent;
  specialty: Specialty | null;
  /** The place the patient named, now or earlier. */
  location: Location | null;
  /** The language the reply is written in. */
  language: Language;
  acuity: Acuity | null;
  emergency: boolean;
  crisis: boolean;
  /** What the second and third opinion found in this turn and no rule did. The server raises it as it raises what rules find. */
  opinions: Finding[];
  /** True when no passage supported an answer and the reply says so. */
  abstained: boolean;
  handoff: { reason: HandoffReason } | null;
  toolCalls: ToolCall[];
  trail: TrailStep[];
  /** The model that wrote the reply, such as `extractive` or `openai/gpt-…`. */
  model: string;
};

export type TurnModel = { id: string; model: LanguageModelV4 };

/** Thrown by `show` when the rest of a reply must not be shown. */
export class TurnSuperseded extends Error {
  override name = 'TurnSuperseded';
}
