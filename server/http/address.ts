import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Whether an address, so many hops away, is a proxy whose word is believed: what `TRUST_PROXY` says. */
export type TrustProxy = (address: string, hop: number) => boolean;

/** The caller's address: the nearest one that is no trusted proxy. The same rule as Express's `request.ip`. */
export function callerAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, trust: TrustProxy): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  const chain = [socket.remoteAddress ?? 'unknown', ...forwarded.toReversed()];
  let hop = 0;
  while (hop < chain.length - 1 && trust(chain[hop]!, hop)) hop++;
  return chain[hop]!;
}

/** What limits count by: an IPv4 address, or the network of an IPv6 one, of which one household has billions of addresses. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = tail === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...(tail ?? [])];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
