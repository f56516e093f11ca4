import { TurnSuperseded, type CheckedSentence } from '../agent/turn.ts';
import type { Db } from '../db/db.ts';
import type { Citation, Sentence } from '../domain/messages/message.ts';
import { appendSentence, beginReply } from '../domain/messages/reply.ts';

/**
 * Writes one reply sentence by sentence. The message begins with its first sentence, so a turn that says nothing leaves
 * no empty bubble. Every sentence is stored before it is shown; live updates follow from the stored row.
 */
export class ReplyWriter {
  readonly #db: Db;
  readonly #conversationId: string;
  readonly #turnId: string;
  readonly #citations: Citation[] = [];
  #message: { id: string; seq: number } | null = null;
  #sentences = 0;

  constructor(db: Db, conversationId: string, turnId: string) {
    this.#db = db;
    this.#conversationId = conversationId;
    this.#turnId = turnId;
  }

  /** The reply as far as it was begun; null when nothing was shown. */
  get messageId(): string | null {
    return this.#message?.id ?? null;
  }

  /** Stores a sentence. Throws `TurnSuperseded` when the turn no longer holds the conversation. */
  async show(sentence: CheckedSentence): Promise<void> {
    const row: Sentence = { n: this.#sentences + 1, text: sentence.text, joins: sentence.joins, citations: sentence.support.map((hit) => this.#cite(hit)) };
    const stored = this.#message ? await appendSentence(this.#db, this.#turnId, this.#message.id, row, this.#citations) : await this.#begin(row);
    if (!stored) throw new TurnSuperseded('The conversation was taken by staff or an emergency; the rest of this reply is not shown.');
    this.#sentences += 1;
  }

  async #begin(first: Sentence): Promise<boolean> {
    this.#message = await beginReply(this.#db, this.#conversationId, this.#turnId, first, this.#citations);
    return this.#message !== null;
  }

  /** The number of a passage in this reply; an article passage cited twice keeps its number. */
  #cite(hit: CheckedSentence['support'][number]): number {
    const known = this.#citations.find((citation) => citation.passageId === hit.passageId);
    if (known) return known.n;
    const n = this.#citations.length + 1;
    this.#citations.push({ n, articleId: hit.articleId, passageId: hit.passageId, title: hit.title });
    return n;
  }
}
