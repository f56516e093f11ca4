import type { MailPart } from '../../../channels/email/render-mail.ts';
import type { Queryable } from '../../../db/db.ts';
import type { Message } from '../../../domain/messages/message.ts';

type TextPart = Extract<MailPart, { kind: 'text' }>;

/** The articles that a mail's answers rest on, numbered through all of them. */
export class Sources {
  readonly #articles: { id: string; title: string }[] = [];

  /**
   * The sentences of an answer as they stood in the chat, with the mail's own numbers. Where it rests on several articles each part is headed
   * by its article's title: who asked three things sees which is answered where. `next` heads what comes after the answers.
   */
  parts({ sentences, citations }: Message, next: string): TextPart[] {
    const parts: TextPart[] = [];
    for (const { text, joins, citations: cited } of sentences) {
      const found = [...new Map(cited.flatMap((n) => citations.find((one) => one.n === n) ?? []).map(({ articleId, title }) => [articleId, title]))];
      const sources = found.map(([id, title]) => this.#number(id, title));
      const heading = found[0]?.[1] ?? null;
      const part = parts.at(-1);
      const open = part?.paragraphs.at(-1);
      if (joins === 'inline' && open) {
        // Several sentences of one source name it once, after the last.
        const before = open.sentences.at(-1)!;
        if (sources.length > 0 && before.sources.join() === sources.join()) before.sources = [];
        open.sentences.push({ text, sources });
      } else if (part && (part.heading === heading || joins === 'item')) part.paragraphs.push({ item: joins === 'item', sentences: [{ text, sources }] });
      else parts.push({ kind: 'text', heading, paragraphs: [{ item: joins === 'item', sentences: [{ text, sources }] }] });
    }
    const answers = parts.filter(({ heading }) => heading !== null).length;
    return parts.map((part, at) => ({ ...part, heading: part.heading === null ? (at > 0 && answers > 0 ? next : null) : answers > 1 ? part.heading : null }));
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
