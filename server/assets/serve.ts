import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { Router, type Request, type Response } from 'express';
import { dist as builtFiles, readAssets } from './build.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Names with a content hash never change their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The loader and the pages name the hashed files: asked for again after five minutes, with an ETag. */
const SHORT = 'public, max-age=300';
const NO_CACHE = 'no-cache';
/** Nor does the browser keep it as it stood when it was left: with "back" the next person at the machine would read it. */
const NO_STORE = 'no-store';

type Served = { type: string; etag: string; cache: string; shared: boolean; bodies: { identity: Buffer; br: Buffer; gzip: Buffer } };

/**
 * Serves what the build left, from memory and already compressed: `/widget.js` and `/widget/*` to any origin, the inbox
 * under `/inbox`, the page of links under `/m`, and the demo hospital at `/` when `demo` is set.
 *
 * @throws when nothing has been built; call `ensureAssets` first.
 */
export function createAssetsRouter({ demo, dist = builtFiles }: { demo: boolean; dist?: string }): Router {
  const assets = readAssets(dist);
  if (!assets) throw new Error('The browser programs have not been built: run "npm run build".');
  const files = readFiles(dist);
  const router = Router();
  const serve = (path: string) => (request: Request, response: Response, next: () => void) => {
    const file = files.get(path);
    if (file) send(file, request, response);
    else next();
  };
  router.get('/widget.js', serve('widget.js'));
  router.get('/widget/:name', (request, response, next) => {
    const name = request.params.name;
    if (files.has(`widget/${name}`)) return serve(`widget/${name}`)(request, response, next);
    // A page that has been open since before an update holds the old loader: its first click gets today's panel.
    if (!/^panel-[\w-]+\.js$/.test(name)) return next();
    allowEverywhere(response);
    response.set('cache-control', 'no-store').redirect(302, `/${assets.panel}`);
  });
  router.get('/inbox/assets/:name', (request, response, next) => {
    serve(`inbox/assets/${request.params.name}`)(request, response, () => next('router'));
  });
  // The inbox keeps its own addresses under /inbox/…: they all open the same page.
  router.get('/inbox{/*rest}', (request, response, next) => {
    const name = request.path.slice(1);
    serve(files.has(name) ? name : 'inbox/index.html')(request, response, next);
  });
  // Every link opens the same page, which asks for what lies behind its own.
  router.get('/m/:link', serve('portal/index.html'));
  router.get('/portal/assets/:name', (request, response, next) => serve(`portal/assets/${request.params.name}`)(request, response, next));
  if (demo) {
    router.get('/', serve('demo/index.html'));
    router.get('/demo/mailbox', serve('demo/mailbox.html'));
    router.get('/demo/:name', (request, response, next) => serve(`demo/${request.params.name}`)(request, response, next));
  }
  return router;
}

function send(file: Served, request: Request, response: Response): void {
  if (file.shared) allowEverywhere(response);
  response.set({ 'content-type': file.type, 'cache-control': file.cache, etag: file.etag, vary: 'Accept-Encoding' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
  const name = encoding === 'br' || encoding === 'gzip' ? encoding : 'identity';
  if (name !== 'identity') response.set('content-encoding', name);
  response.end(file.bodies[name]);
}

/** Hospital pages of any origin load the widget; it holds no secret. */
function allowEverywhere(response: Response): void {
  response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
}

function readFiles(dist: string): Map<string, Served> {
  const files = new Map<string, Served>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(path)];
    if (!entry.isFile() || !type) continue;
    const name = relative(dist, path);
    const identity = readFileSync(path);
    files.set(name, {
      type,
      cache: cacheOf(name),
      shared: name.startsWith('widget'),
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      bodies: { identity, br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) },
    });
  }
  return files;
}

function cacheOf(name: string): string {
  if (name === 'widget.js') return SHORT;
  if (name === 'portal/index.html') return NO_STORE;
  return name.startsWith('widget/') || name.startsWith('inbox/assets/') || name.startsWith('portal/assets/') ? IMMUTABLE : NO_CACHE;
}
