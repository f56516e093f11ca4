import type { MailPart } from '../../../channels/email/render-mail.ts';
import type { Queryable } from '../../../db/db.ts';
import type { Message } from '../../../domain/messages/message.ts';

type Paragraphs = Extract<MailPart, { kind: 'text' }>['paragraphs'];

/** The articles that a mail's answers rest on, numbered through all of them. */
export class Sources {
  readonly #articles: { id: string; title: string }[] = [];

  /** The sentences of an answer as they stood in the chat, with the mail's own numbers. */
  paragraphs({ sentences, citations }: Message): Paragraphs {
    const paragraphs: Paragraphs = [];
    for (const { text, joins, citations: cited } of sentences) {
      const sources = [...new Set(cited.flatMap((n) => citations.find((one) => one.n === n) ?? []).map(({ articleId, title }) => this.#number(articleId, title)))];
      const open = paragraphs.at(-1);
      if (joins === 'inline' && open) open.sentences.push({ text, sources });
      else paragraphs.push({ item: joins === 'item', sentences: [{ text, sources }] });
    }
    return paragraphs;
  }

  /** With the address at which each can be read: the hospital's own page, else the one that this server shows. */
  async list(db: Queryable, publicUrl: string): Promise<{ n: number; title: string; url: string | null }[]> {
    if (!this.#articles.length) return [];
    const rows = await db.query<{ id: string; url: string | null }>(`SELECT id, url FROM articles WHERE id = ANY($1)`, [this.#articles.map(({ id }) => id)]);
    return this.#articles.map(({ id, title }, at) => ({ n: at + 1, title, url: rows.find((row) => row.id === id)?.url ?? `${publicUrl}/read/${encodeURIComponent(id)}` }));
  }

  #number(id: string, title: string): number {
    const known = this.#articles.findIndex((article) => article.id === id);
    return known === -1 ? this.#articles.push({ id, title }) : known + 1;
  }
}
