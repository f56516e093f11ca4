import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../../config/config.ts';
import { isLoopback } from '../../config/kinds.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

/** Whether the addresses fit together: where we listen, how we are reached, who may embed the widget. */
export function checkAddresses(config: Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustProxy' | 'widgetOrigins'>): Finding[] {
  return [publicAddress(config), proxies(config), embedding(config)];
}

function publicAddress({ host, port, publicUrl }: Pick<Config, 'host' | 'port' | 'publicUrl'>): Finding {
  const check = 'public address';
  if (!publicUrl) {
    if (isLoopback(host)) return ok(check, `http://${host}:${port}, on this machine only`);
    return warn(check, `HOST is ${host} and PUBLIC_URL is not set`, 'Set PUBLIC_URL to the address that patients and staff use, for example PUBLIC_URL=https://toniq.hospital.example');
  }
  if (publicUrl.startsWith('http:') && !isLoopback(new URL(publicUrl).hostname)) {
    return fail(check, `${publicUrl} is unencrypted`, 'Put a proxy with a certificate in front and set PUBLIC_URL to its https address.');
  }
  return ok(check, publicUrl);
}

function proxies({ publicUrl, trustProxy, host }: Pick<Config, 'publicUrl' | 'trustProxy' | 'host'>): Finding {
  const check = 'proxies';
  // The server itself speaks http only, so an https address means that something stands in front of it.
  const proxied = publicUrl?.startsWith('https:') ?? false;
  if (proxied && trustProxy === false) return warn(check, 'PUBLIC_URL is https, but TRUST_PROXY is off', 'Set TRUST_PROXY=1, else all callers look like the proxy and share one rate limit.');
  if (!proxied && trustProxy !== false && !isLoopback(host)) {
    return warn(check, 'TRUST_PROXY is set, but PUBLIC_URL is not https', 'Unset TRUST_PROXY when nothing stands in front: callers could write any address into their requests.');
  }
  return ok(check, trustProxy === false ? 'none trusted' : `trusted: ${String(trustProxy)}`);
}

function embedding({ widgetOrigins, publicUrl }: Pick<Config, 'widgetOrigins' | 'publicUrl'>): Finding {
  const check = 'widget';
  if (widgetOrigins.includes('*')) return warn(check, 'any website may embed it', 'Set WIDGET_ORIGINS to the hospital\'s own websites.');
  const plain = widgetOrigins.filter((origin) => origin.startsWith('http:') && !isLoopback(new URL(origin).hostname));
  if (plain.length > 0) return warn(check, `unencrypted websites may embed it: ${plain.join(', ')}`, 'Serve these websites by https and list their https addresses in WIDGET_ORIGINS.');
  if (widgetOrigins.length > 0) return ok(check, `may be embedded by ${widgetOrigins.join(', ')}`);
  if (publicUrl && !isLoopback(new URL(publicUrl).hostname)) return warn(check, 'no website may embed it', 'Set WIDGET_ORIGINS to the hospital\'s website, for example WIDGET_ORIGINS=https://www.hospital.example');
  return ok(check, 'on this server\'s own pages only');
}

/** Whether the server could listen, when it does not run already. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const check = 'port';
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return ok(check, `${host}:${port} is free`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') return fail(check, `${host}:${port} is taken by another program`, 'Stop that program or set PORT to another number.');
    if (code === 'EACCES') return fail(check, `this user may not listen on ${host}:${port}`, 'Set PORT to a number from 1024.');
    return fail(check, `cannot listen on ${host}:${port} (${code ?? 'unknown'})`, 'Set HOST to an address of this machine, for example HOST=127.0.0.1');
  } finally {
    server.close();
  }
}

/** Whether somebody is called beyond the inbox. Nothing is sent: the receiver might wake a person. */
export async function checkOnCall({ onCallWebhook, onCallEmails, onCallPhones, mailFrom, smsAccountSid }: Pick<Config, 'onCallWebhook' | 'onCallEmails' | 'onCallPhones' | 'mailFrom' | 'smsAccountSid'>): Promise<Finding> {
  const check = 'on call';
  if (onCallEmails.length && !mailFrom) return fail(check, 'ONCALL_EMAILS is set, but no mail can be sent', 'Set MAIL_FROM and SMTP_HOST, or take ONCALL_EMAILS out.');
  if (onCallPhones.length && !smsAccountSid) return fail(check, 'ONCALL_PHONES is set, but no text message can be sent', 'Set SMS_ACCOUNT_SID, or take ONCALL_PHONES out.');
  if (!onCallWebhook && (onCallEmails.length || onCallPhones.length)) return ok(check, `pages go to ${[...onCallEmails, ...onCallPhones].join(', ')}`);
  if (!onCallWebhook) return warn(check, 'none of ONCALL_WEBHOOK, ONCALL_PHONES and ONCALL_EMAILS is set: emergencies sound in the inbox only', 'Set ONCALL_WEBHOOK to your paging service, or ONCALL_PHONES, so that someone is called when nobody watches the inbox.');
  const { hostname } = new URL(onCallWebhook);
  try {
    await lookup(hostname.replace(/^\[|\]$/gu, ''));
    return ok(check, `pages go to ${hostname}`);
  } catch {
    return fail(check, `the name ${hostname} of ONCALL_WEBHOOK is not found`, 'Check the address for typing errors and the network\'s name service.');
  }
}
