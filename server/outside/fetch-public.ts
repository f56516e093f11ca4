/**
 * Fetches what a stranger's message points to, without being sent to machines that only we can reach. Every hop is looked up once, refused
 * unless all of its addresses are public, and then connected to at just that address: a name that answers differently the second
 * time gains nothing.
 */
import { lookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type PublicFetch = {
  /** In bytes. */
  limit: number;
  timeoutMs: number;
  /** Origins that an operator configured: reached wherever they are, and over http. */
  trusted?: readonly string[];
  /** Sent to `trusted` origins alone, never to where they redirect. */
  authorization?: string;
  /** For tests: how names become addresses. */
  resolve?: (host: string) => Promise<string[]>;
};

export type Fetched = { bytes: Buffer; mediaType: string };

export type FetchFault = 'address' | 'private_address' | 'redirects' | 'too_large' | 'status' | 'network' | 'timeout';

/** What was asked for could not be had. `lasting`: another try would end the same way. The message names no address: it may carry a secret. */
export class CannotFetch extends Error {
  override name = 'CannotFetch';
  readonly fault: FetchFault;
  readonly lasting: boolean;
  constructor(fault: FetchFault, message: string, lasting = true) {
    super(message);
    this.fault = fault;
    this.lasting = lasting;
  }
}

const MOST_HOPS = 4;

/** GETs `address`. Throws `CannotFetch`. */
export async function fetchPublic(address: string, options: PublicFetch): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = readAddress(address, options);
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const response = await get(url, options, signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location) {
      response.destroy();
      url = readAddress(headers.location, options, url);
      continue;
    }
    if (status !== 200) {
      response.destroy();
      throw new CannotFetch('status', `The server answered ${status}.`, status < 500 && status !== 408 && status !== 429 && status !== 404);
    }
    return { bytes: await read(response, options.limit, signal), mediaType: String(headers['content-type'] ?? 'application/octet-stream') };
  }
  throw new CannotFetch('redirects', `The server redirected more than ${MOST_HOPS - 1} times.`);
}

function readAddress(text: string, { trusted = [] }: PublicFetch, from?: URL): URL {
  const url = URL.parse(text, from);
  if (!url) throw new CannotFetch('address', 'This is not an address.');
  if (trusted.includes(url.origin)) return url;
  if (url.protocol !== 'https:' || url.port !== '' || url.username || url.password) throw new CannotFetch('address', 'Only https addresses on the usual port are fetched.');
  return url;
}

async function get(url: URL, options: PublicFetch, signal: AbortSignal): Promise<IncomingMessage> {
  const trusted = (options.trusted ?? []).includes(url.origin);
  const addresses = await resolve(url.hostname.replace(/^\[|\]$/gu, ''), options, signal);
  if (!trusted && !addresses.every(isPublicAddress)) throw new CannotFetch('private_address', 'The address leads to a machine that is not on the public internet.');
  const pinned = addresses[0]!;
  const family = isIP(pinned);
  const toPinned: LookupFunction = (_host, { all }, callback) => (all ? callback(null, [{ address: pinned, family }]) : callback(null, pinned, family));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((onResponse, onFault) => {
    const request = send(url, {
      method: 'GET', lookup: toPinned, signal, agent: false,
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...(trusted && options.authorization ? { authorization: options.authorization } : {}) },
    });
    request.on('response', onResponse);
    request.on('error', (error) => onFault(faultOf(error, signal)));
    request.end();
  });
}

async function resolve(host: string, options: PublicFetch, signal: AbortSignal): Promise<string[]> {
  if (isIP(host)) return [host];
  const look = options.resolve ?? (async (name: string) => (await lookup(name, { all: true })).map(({ address }) => address));
  const addresses = await Promise.race([look(host), ended(signal)]).catch((error: unknown) => {
    throw faultOf(error, signal);
  });
  if (!addresses.length) throw new CannotFetch('network', 'The name of the server leads nowhere.', false);
  return addresses;
}

function read(response: IncomingMessage, limit: number, signal: AbortSignal): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > limit || response.headers['content-encoding']) {
    response.destroy();
    throw new CannotFetch('too_large', 'The file is larger than allowed, or compressed.');
  }
  return new Promise((onBytes, onFault) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        response.destroy();
        onFault(new CannotFetch('too_large', 'The file is larger than allowed.'));
      } else chunks.push(chunk);
    });
    response.on('end', () => (response.complete ? onBytes(Buffer.concat(chunks, size)) : onFault(new CannotFetch('network', 'The connection broke off.', false))));
    response.on('error', (error) => onFault(faultOf(error, signal)));
  });
}

function faultOf(error: unknown, signal: AbortSignal): CannotFetch {
  if (error instanceof CannotFetch) return error;
  return signal.aborted ? new CannotFetch('timeout', 'The server took too long.', false) : new CannotFetch('network', 'The server could not be reached.', false);
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason), { once: true }));
}
