/** `/api/docs`: the API's description as pages to read, drawn by Scalar. Nothing comes from another server (docs/decisions/0009-api-docs.md). */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Router, type Request, type Response } from 'express';

const FILES = { 'start.js': 'text/javascript; charset=utf-8', 'page.css': 'text/css; charset=utf-8' } as const;
/** It changes with the installed version alone: asked for again after a day. */
const A_DAY = 'public, max-age=86400';

type Script = { plain: Buffer; gzip: Buffer; etag: string };

/** The page and its three files. What Scalar weighs is read when somebody first opens the page. */
export function docsPage(): Router {
  const router = Router({ strict: true });
  let script: Promise<Script> | null = null;
  // The page's own addresses are relative: they hold without the slash alone.
  router.get('/', (request, response) => (/^[^?]*\/(?:\?|$)/.test(request.originalUrl) ? response.redirect(301, '../docs') : sendPage(response)));
  for (const [name, type] of Object.entries(FILES)) {
    const content = readFileSync(join(import.meta.dirname, name));
    router.get(`/${name}`, (_request, response) => void response.type(type).setHeader('cache-control', 'no-cache').send(content));
  }
  router.get('/scalar.js', async (request, response) => sendScript(request, response, await (script ??= scalarScript())));
  return router;
}

/** Scalar puts its styles into the page by itself: a nonce lets these in, and no others. */
function sendPage(response: Response): void {
  const nonce = randomBytes(16).toString('base64url');
  const policy = String(response.getHeader('content-security-policy')).replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
  response.setHeader('content-security-policy', policy);
  response.setHeader('cache-control', 'no-store');
  response.type('html').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>TonIQ API</title>
<link rel="stylesheet" href="docs/page.css">
</head>
<body>
<noscript>This page needs JavaScript. The same description is at <a href="v1/openapi.json">/api/v1/openapi.json</a>.</noscript>
<div id="reference"></div>
<script src="docs/scalar.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`);
}

function sendScript(request: Request, response: Response, { plain, gzip, etag }: Script): void {
  response.type('text/javascript; charset=utf-8').setHeader('cache-control', A_DAY).setHeader('etag', etag).vary('accept-encoding');
  if (request.headers['if-none-match'] === etag) return void response.status(304).end();
  const compressed = request.acceptsEncodings('gzip') === 'gzip';
  if (compressed) response.setHeader('content-encoding', 'gzip');
  response.send(compressed ? gzip : plain);
}

type Route = { url: string; handler?: (request: unknown, reply: { header: () => { send: (file: string) => void } }) => void };

/**
 * The browser's part of Scalar. Its own package takes 270 others with it; the one for Fastify carries the same file and takes 14. It has
 * no way to ask for the file but to serve it: so we play the server that it registers its routes with.
 */
async function scalarScript(): Promise<Script> {
  const { default: plugin } = await import('@scalar/fastify-api-reference');
  const routes: Route[] = [];
  const server = { route: (route: Route) => routes.push(route), log: { warn: () => undefined }, hasPlugin: () => false };
  await (plugin as unknown as (server: unknown, options: object, done: () => void) => Promise<void>)(server, { routePrefix: '/docs', configuration: { url: '/' } }, () => undefined);
  const route = routes.find(({ url }) => url.endsWith('.js'));
  if (!route?.handler) throw new Error('The package @scalar/fastify-api-reference has no script for the browser any more: see server/docs-page.');
  const file = await new Promise<string>((send) => route.handler!({}, { header: () => ({ send }) }));
  const plain = Buffer.from(file);
  return { plain, gzip: gzipSync(plain), etag: `"${plain.length.toString(36)}"` };
}
