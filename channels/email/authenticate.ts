/** Does the domain that is shown as the sender's vouch for the mail? SPF, DKIM, DMARC and ARC (mailauth). Even a yes proves no patient. */
import { resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import { authenticate, type DNSResolver } from 'mailauth';
import type { Verdict } from '../inbound.ts';
import type { Mail } from './parse-mail.ts';

export type SenderProof = {
  /** Asks the name system; tests put a table in its place. */
  resolver?: DNSResolver;
  /**
   * The name under which the hospital's own mail server writes `Authentication-Results` (for example `mx.google.com`). What it says counts: it saw the
   * connection. Only where it takes such headers of others away may it be named.
   */
  authserv?: string | null;
  /** Domains whose ARC seal is believed: what they saw before they passed the mail on counts. */
  arcTrusted?: readonly string[];
  /** All questions about one mail together, in milliseconds. */
  patienceMs?: number;
};

const PATIENCE_MS = 10_000;
/** Whose seals are believed where nothing else is set: as the large providers recommend it of each other. */
export const ARC_TRUSTED = ['google.com', 'microsoft.com', 'outlook.com', 'fastmail.com', 'messagingengine.com'];

/**
 * `aligned`: DMARC passes, or SPF or DKIM pass for the shown domain that has no policy. `failed`: the domain asks to keep such mail away
 * (quarantine or reject), or several authors are named. Anything else, a silent name system too, is `unknown`. Never throws.
 */
export async function authenticateSender(raw: Buffer, mail: Mail, proof: SenderProof = {}): Promise<Verdict> {
  if (mail.manyAuthors) return { sender: 'failed', detail: { from: 'more than one author' } };
  if (!mail.from) return { sender: 'unknown', detail: { from: 'none' } };
  const seen = proof.authserv ? fromOwnServer(mail, proof.authserv) : null;
  if (seen) return seen;
  try {
    return await within(proof.patienceMs ?? PATIENCE_MS, ask(raw, mail, proof));
  } catch (error) {
    return { sender: 'unknown', detail: { dns: error instanceof Error && error.message === TOO_LONG ? TOO_LONG : 'no answer' } };
  }
}

const TOO_LONG = 'no answer in time';

async function ask(raw: Buffer, mail: Mail, { resolver = resolve as DNSResolver, arcTrusted = ARC_TRUSTED }: SenderProof): Promise<Verdict> {
  const sender = mail.headers.all('return-path').map((value) => /<([^<>]*)>/u.exec(value)?.[1] ?? value)[0];
  const hop = firstPublicHop(mail.headers.all('received'));
  const { spf, dkim, dmarc, arc } = await authenticate(raw, { resolver, disableBimi: true, mta: 'toniq', ...(sender ? { sender } : {}), ...hop });
  const spfResult = spf && spf.status ? spf.status.result : 'none';
  const dkimPassed = (dkim.results ?? []).filter((one) => one.status.result === 'pass');
  const detail: Record<string, string> = { spf: spfResult, dkim: dkimPassed.length ? 'pass' : (dkim.results?.[0]?.status.result ?? 'none') };
  if (arc && arc.status) detail['arc'] = arc.status.result;
  if (dmarc) {
    detail['dmarc'] = dmarc.status.result;
    if (dmarc.policy) detail['policy'] = dmarc.policy;
  }
  const result = dmarc ? dmarc.status.result : 'none';
  if (result === 'pass') return { sender: 'aligned', detail };
  if (result === 'fail') {
    const forwarder = arc && arc.status?.result === 'pass' ? sealedBy(mail, arcTrusted) : null;
    if (forwarder) return { sender: 'unknown', detail: { ...detail, forwarder } };
    return { sender: dmarc && dmarc.policy && dmarc.policy !== 'none' ? 'failed' : 'unknown', detail };
  }
  const domain = mail.from!.address.slice(mail.from!.address.lastIndexOf('@') + 1);
  const vouched = dkimPassed.some((one) => sameDomain(one.signingDomain ?? '', domain)) || (spfResult === 'pass' && sameDomain(sender?.slice(sender.lastIndexOf('@') + 1) ?? '', domain));
  return { sender: result === 'none' && vouched ? 'aligned' : 'unknown', detail };
}

/** The domain of the last seal, when it is believed and its server saw DMARC pass. */
function sealedBy(mail: Mail, trusted: readonly string[]): string | null {
  const last = Math.max(0, ...mail.headers.all('arc-seal').map((value) => Number(/\bi\s*=\s*(\d{1,2})/u.exec(value)?.[1] ?? 0)));
  const of = (name: string): string => mail.headers.all(name).find((value) => new RegExp(`\\bi\\s*=\\s*${last}\\b`, 'u').test(value)) ?? '';
  const domain = /\bd\s*=\s*([\w.-]+)/u.exec(of('arc-seal'))?.[1]?.toLowerCase() ?? '';
  const first = mail.headers.all('arc-authentication-results').find((value) => /^\s*i\s*=\s*1\b/u.test(value)) ?? '';
  return trusted.includes(domain) && /\bdmarc\s*=\s*pass\b/iu.test(first) ? domain : null;
}

/** The topmost results of that name: those below may have come with the mail. */
function fromOwnServer(mail: Mail, authserv: string): Verdict | null {
  const value = mail.headers.all('authentication-results')[0];
  if (!value || value.split(';')[0]!.trim().split(/\s/u)[0]!.toLowerCase() !== authserv.toLowerCase()) return null;
  const plain = value.replace(/\([^()]*\)/gu, (comment) => (/\bp=(\w+)/iu.test(comment) ? ` policy=${/\bp=(\w+)/iu.exec(comment)![1]!.toLowerCase()} ` : ' '));
  const detail: Record<string, string> = { by: authserv };
  for (const method of ['spf', 'dkim', 'dmarc', 'arc']) {
    const results = [...plain.matchAll(new RegExp(`\\b${method}\\s*=\\s*(\\w+)`, 'giu'))].map((found) => found[1]!.toLowerCase());
    if (results.length) detail[method] = results.includes('pass') ? 'pass' : results[0]!;
  }
  const policy = /\b(?:policy|policy\.dmarc)\s*=\s*(none|quarantine|reject)/iu.exec(plain)?.[1]?.toLowerCase();
  if (policy) detail['policy'] = policy;
  if (detail['dmarc'] === 'pass') return { sender: 'aligned', detail };
  return { sender: detail['dmarc'] === 'fail' && policy !== 'none' ? 'failed' : 'unknown', detail };
}

/** Who handed the mail to the hospital: the first server with an address of the open network; those above are the hospital's own. */
function firstPublicHop(received: readonly string[]): { ip: string; helo: string } | null {
  for (const line of received.slice(0, 10)) {
    const from = /^\s*from\s+(\S{1,255})([\s\S]{0,600}?)\bby\b/iu.exec(line);
    const ip = /\[(?:IPv6:)?([\da-f.:]{3,45})\]/iu.exec(from?.[2] ?? '')?.[1];
    if (ip && isIP(ip) && !isPrivate(ip)) return { ip, helo: from![1]! };
  }
  return null;
}

function isPrivate(ip: string): boolean {
  return /^(?:10\.|127\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80:)/iu.test(ip);
}

function sameDomain(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a !== '' && (a === b || b.endsWith(`.${a}`));
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(TOO_LONG)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
