import type { Context } from '../context.ts';

/** True for our own pages. A missing Origin (a program, a same-origin GET) is no browser of another site. */
export function isOwnOrigin({ config }: Pick<Context, 'config'>, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  if (origin === config.publicUrl) return true;
  // Without a configured address the one that the browser asked for is ours, on loopback only.
  try {
    const url = new URL(origin);
    return url.host === host && LOOPBACK.has(url.hostname);
  } catch {
    return false;
  }
}

/** True where the widget may run: our own pages and the websites in `WIDGET_ORIGINS`. */
export function mayEmbed(context: Pick<Context, 'config'>, origin: string | undefined, host: string | undefined): boolean {
  const { widgetOrigins } = context.config;
  return isOwnOrigin(context, origin, host) || widgetOrigins.includes('*') || (origin !== undefined && widgetOrigins.includes(origin));
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
