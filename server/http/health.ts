import { timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import type { Context } from '../context.ts';
import { Refused } from '../problems.ts';
import { modelStateView } from '../views/model-state-view.ts';

/** `/healthz`: the process runs. `/readyz`: it can store messages; whether they are answered at the moment, it says too. `/metrics`: Prometheus, for this machine or with the token. */
export function healthRouter(context: Context): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const health = await context.db.health();
    const ready = health.ok && !context.stopping();
    response.status(ready ? 200 : 503).json({ ok: ready, database: health.ok ? 'ok' : 'unavailable', turns: context.runningTurns.state(), languageModel: health.ok ? (await modelStateView(context)).state : 'unknown', ...(context.stopping() ? { stopping: true } : {}) });
  });
  router.get('/metrics', async (request, response) => {
    const { metricsToken } = context.secrets;
    const allowed = metricsToken ? isBearer(request.headers.authorization, metricsToken) : isLocal(request);
    if (!allowed) throw new Refused(401, 'metrics_token', 'Set METRICS_TOKEN and send it as a bearer token to read metrics from another machine.');
    response.type('text/plain').send(await context.metrics.registry.metrics());
  });
  return router;
}

/** From this machine, and not by way of a proxy on it, which brings callers from anywhere. */
const isLocal = ({ socket, headers }: Request): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
