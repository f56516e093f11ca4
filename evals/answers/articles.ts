import { readArticleFiles } from '../../kb/article-files.ts';
import { DEMO_ARTICLES } from '../../kb/demo-vectors.ts';
import { splitPassages } from '../../kb/passages.ts';
import type { Hit } from '../../kb/search.ts';

/** The passages of every demo article for patients, as a search would return them, by article. */
export async function demoPassages(): Promise<Map<string, Hit[]>> {
  const byArticle = new Map<string, Hit[]>();
  for await (const read of readArticleFiles(DEMO_ARTICLES)) {
    if (!('article' in read)) continue;
    const { id, title, body, format, language, location, audience, kind } = read.article;
    if (audience !== 'patient') continue;
    byArticle.set(id, splitPassages(title, body, format).map(({ headingPath, text }, at): Hit => ({
      passageId: `${id}-${at}`, articleId: id, title, headingPath, text, score: 1, keywordScore: 1, vectorScore: null, askedLike: null, source: null, reviewed: null, url: null, language, location, audience, kind,
    })));
  }
  return byArticle;
}
