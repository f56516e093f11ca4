import { createHash } from 'node:crypto';
import { Router } from 'express';
import { readArticle, type PublishedArticle } from '../../kb/read-article.ts';
import type { Context } from '../context.ts';
import { Refused } from '../problems.ts';

const STYLE = ':root{color-scheme:light dark}body{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}p{white-space:pre-line}footer{margin-top:2rem;font-size:.875rem}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const WORDS = {
  en: { reviewed: (date: string) => `Reviewed by a clinician on ${date}.`, source: (name: string) => `After: ${name}`, from: (hospital: string) => `Published by ${hospital}` },
  es: { reviewed: (date: string) => `Revisado por personal clínico el ${date}.`, source: (name: string) => `Según: ${name}`, from: (hospital: string) => `Publicado por ${hospital}` },
};

/** An article that patients are answered from, to be read by whoever follows a source in a mail: a plain page without a script. */
export function articlePage({ db, config }: Context): Router {
  const router = Router();
  router.get('/:articleId', async (request, response) => {
    const article = await readArticle(db, request.params.articleId);
    if (!article) throw new Refused(404, 'not_found', 'There is no such article, or it is not published any more.');
    response.set({ 'cache-control': 'public, max-age=300', 'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` });
    response.type('text/html').send(page(article, config.hospital.name));
  });
  return router;
}

function page({ title, language, sections, source, reviewed }: PublishedArticle, hospital: string): string {
  const words = WORDS[language];
  const body = sections.map(({ heading, text }, at) => `${heading && heading !== sections[at - 1]?.heading && heading !== title ? `<h2>${escape(heading)}</h2>` : ''}<p>${escape(text)}</p>`).join('\n');
  const foot = [words.from(hospital), reviewed ? words.reviewed(reviewed) : '', source ? words.source(source.name) : ''].filter(Boolean).map(escape).join('<br>');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main><footer>${foot}</footer></body></html>
`;
}

const escape = (text: string): string => text.replace(/[&<>"']/gu, (one) => `&#${one.charCodeAt(0)};`);
