import type { Article } from './article.ts';
import { type Embedder, toUnit } from './embedder.ts';
import { toTerms } from './terms.ts';

/** An article for tests; what is not given has its default. */
export function testArticle(article: Partial<Article> & { id: string; body: string }): Article {
  return {
    title: article.id.replaceAll('-', ' '), format: 'markdown', audience: 'patient', specialty: null, location: 'all', language: 'en',
    kind: 'admin', source: null, reviewed: null, expires: null, aliases: [], url: null, asked: [], ...article,
  };
}

/** An embedder whose vectors are bags of hashed words: equal texts get equal vectors, and every call is counted. */
export function testEmbedder(dimensions = 16, model = 'test'): Embedder & { questions: string[]; passages: string[]; fail: Error | null } {
  const embed = (text: string): Float32Array => {
    const vector = new Float32Array(dimensions);
    for (const term of toTerms(text, 'en')) vector[[...term].reduce((sum, char) => sum + char.charCodeAt(0), 0) % dimensions]! += 1;
    return toUnit(vector);
  };
  const embedder = {
    model,
    languages: ['en'] as const,
    questions: [] as string[],
    passages: [] as string[],
    fail: null as Error | null,
    async embedQuestion(text: string) {
      if (embedder.fail) throw embedder.fail;
      embedder.questions.push(text);
      return embed(text);
    },
    async embedPassages(texts: readonly string[]) {
      if (embedder.fail) throw embedder.fail;
      embedder.passages.push(...texts);
      return texts.map(embed);
    },
    async close() {},
  };
  return embedder;
}
