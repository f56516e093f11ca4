import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startBackground } from './background.ts';
import { storeReceived } from './channels/store-received.ts';
import type { Context } from './context.ts';
import { callerAddress, type TrustProxy } from './http/address.ts';
import { createApp } from './http/app.ts';
import { FanOut } from './live/fan-out.ts';
import { addModelMetrics } from './model-metrics.ts';
import { serveSockets } from './sockets/serve-sockets.ts';

export type RunningServer = {
  port: number;
  /** Stops taking requests, lets turns end, closes sockets. Within ten seconds; the context stays open. */
  stop: () => Promise<void>;
};

/** How long a request may take to come in, in milliseconds. A file over a slow line takes minutes; all others end sooner (http/app.ts). */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2_000 };

/** Starts HTTP, sockets, live updates and background work over an open context. */
export async function startServer(context: Context): Promise<RunningServer> {
  await openDemoMail(context);
  const app = createApp(context);
  addModelMetrics(context);
  const server = createServer(PATIENCE, app);
  const port = await listen(server, context.config.port, context.config.host);
  // A port of 0 was given by the system just now, and links must name it, unless the address was set.
  if (context.config.publicUrl.endsWith(':0')) context.config.publicUrl = `http://${context.config.host}:${port}`;
  const io = serveSockets(context, server, (request) => callerAddress(request, app.get('trust proxy fn') as TrustProxy));
  const fanOut = new FanOut(context);
  await fanOut.start();
  const background = await startBackground(context);
  return {
    port,
    async stop() {
      context.beginStopping();
      server.closeIdleConnections();
      await background.stop();
      await fanOut.stop();
      await io.close();
      server.closeAllConnections();
      await context.demoPostOffice?.close();
    },
  };
}

/** The demo hospital has a mail server of its own in this process, unless a real one is set up: nothing leaves the machine, and all of it works. */
async function openDemoMail(context: Context): Promise<void> {
  const { config, holdsDemo } = context;
  if (!holdsDemo || config.smtpHost) return;
  const { DEMO_MAILBOX, openDemoPostOffice } = await import('./demo-mailbox/demo-post-office.ts');
  const postOffice = await openDemoPostOffice((raw, id) => storeReceived(context, { channel: 'email', source: 'demo', sourceId: id, bytes: raw }));
  context.demoPostOffice = postOffice;
  Object.assign(config, { mailFrom: DEMO_MAILBOX, smtpHost: '127.0.0.1', smtpPort: postOffice.port, smtpSecurity: 'none' });
}

function listen(server: HttpServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
