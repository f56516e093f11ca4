import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { createAssetsRouter } from '../assets/serve.ts';
import type { Context } from '../context.ts';
import { demoMailboxRouter } from '../demo-mailbox/demo-mailbox.ts';
import { docsPage } from '../docs-page/docs-page.ts';
import { SMS_HOOK } from '../channels/sms/sms-setup.ts';
import { emailHook } from './channels/email-hook.ts';
import { smsHook } from './channels/sms-hook.ts';
import { articlePage } from './article-page.ts';
import { healthRouter } from './health.ts';
import { jsonBody } from './json-body.ts';
import { mount, refuseOtherMethods, sendProblem } from './operation.ts';
import { mayEmbed } from './origins.ts';
import { Refused } from '../problems.ts';
import { nameRequests } from './request-id.ts';
import { routes } from './routes.ts';

/** The HTTP side: pages, the API under `/api/v1`, health. */
export function createApp(context: Context): Express {
  const app = express();
  app.set('trust proxy', context.config.trustProxy);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(nameRequests);
  app.use(securityHeaders(context));
  app.use(healthRouter(context));
  app.use('/api/v1', api(context));
  app.use(SMS_HOOK, smsHook(context));
  app.use('/read', articlePage(context));
  app.use('/hooks/email', emailHook(context));
  if (context.demoGateway) app.use('/demo/gateway', context.demoGateway.router());
  if (context.holdsDemo) app.use('/demo/mailbox/api', demoMailboxRouter({ gateway: context.demoGateway, postOffice: context.demoPostOffice }, context.db));
  app.use('/api/docs', docsPage());
  app.use(createAssetsRouter({ demo: context.holdsDemo }));
  app.use((_request, _response, next) => next(new Refused(404, 'not_found', 'There is nothing at this address.')));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => sendProblem(context, error, request, response));
  return app;
}

function securityHeaders({ config }: Context): express.RequestHandler {
  const https = config.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], frameSrc: ["'self'"], connectSrc: ["'self'"], fontSrc: ["'self'"],
        mediaSrc: ["'self'"], manifestSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

function api(context: Context): express.Router {
  const router = express.Router();
  router.use(crossOrigin(context));
  router.use(refuseSlow);
  router.use(jsonBody());
  for (const route of routes) mount(router, context, route);
  refuseOtherMethods(router);
  return router;
}

/** How long a request without a file may take to come in: who sends it byte by byte does not hold a connection. */
const PATIENCE_MS = 30_000;

const refuseSlow: express.RequestHandler = (request, _response, next) => {
  if (request.complete || request.is('application/octet-stream')) return next();
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, PATIENCE_MS);
  request.once('close', () => clearTimeout(timer));
  next();
};

/** Lets the widget call from the websites that may embed it. No cookie is ever allowed from there. */
function crossOrigin(context: Context): express.RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    // Also of the answer without leave: a cache must not hand that to a website that has it.
    response.vary('Origin');
    if (origin && mayEmbed(context, origin, host)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, idempotent-replayed');
      if (request.method === 'OPTIONS') {
        response.setHeader('access-control-allow-methods', 'GET, POST');
        response.setHeader('access-control-allow-headers', 'authorization, content-type, x-client-id, x-file-name');
        response.setHeader('access-control-max-age', '600');
        return void response.status(204).end();
      }
    }
    next();
  };
}
