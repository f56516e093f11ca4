import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotFetch, fetchPublic } from './fetch-public.ts';
import { isPublicAddress } from './public-address.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LIMITS = { limit: 1_000, timeoutMs: 5_000 };
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'none', (error: unknown) => (error instanceof CannotFetch ? error.fault : error));

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1', '127.255.0.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1',
    '::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'localhost', '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('fetchPublic', () => {
  it.each([
    ['http://example.com/x', 'address'], ['ftp://example.com/', 'address'], ['file:///etc/passwd', 'address'], ['https://user:pw@example.com/', 'address'], ['https://example.com:8443/', 'address'], ['not an address', 'address'],
    ['https://127.0.0.1/', 'private_address'], ['https://[::1]/', 'private_address'], ['https://2130706433/', 'private_address'], ['https://0x7f.1/', 'private_address'], ['https://169.254.169.254/latest/meta-data', 'private_address'],
    ['https://[::ffff:10.0.0.1]/', 'private_address'],
  ])('%s is refused', async (address, fault) => {
    expect(await faultOf(fetchPublic(address, LIMITS))).toBe(fault);
  });

  it('refuses a name when one of its addresses is private, and looks it up once', async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return ['8.8.8.8', '10.0.0.5'];
    };
    expect(await faultOf(fetchPublic('https://pictures.example/x', { ...LIMITS, resolve }))).toBe('private_address');
    expect(asked).toBe(1);
    expect(await faultOf(fetchPublic('https://pictures.example/x', { ...LIMITS, resolve: async () => [] }))).toBe('network');
  });

  it('reads from a trusted origin, with what proves us there', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.setHeader('content-type', 'image/png').end('bytes');
    });
    const fetched = await fetchPublic(`${origin}/a`, { ...LIMITS, trusted: [origin], authorization: 'Basic x' });
    expect(fetched).toEqual({ bytes: Buffer.from('bytes'), mediaType: 'image/png' });
    expect(seen).toEqual(['Basic x']);
  });

  it('connects to the address that was looked up, whatever the name says next', async () => {
    const origin = await serve((request, response) => void response.end(request.headers.host));
    const named = origin.replace('127.0.0.1', 'pictures.example');
    const { bytes } = await fetchPublic(`${named}/a`, { ...LIMITS, trusted: [named], resolve: async () => ['127.0.0.1'] });
    expect(bytes.toString()).toMatch(/^pictures\.example:/u);
  });

  it('does not follow a redirect into the house, and takes no secret along', async () => {
    const seen: (string | undefined)[] = [];
    const inside = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('secret');
    });
    const origin = await serve((_request, response) => void response.writeHead(302, { location: `${inside}/x` }).end());
    expect(await faultOf(fetchPublic(origin, { ...LIMITS, trusted: [origin], authorization: 'Basic x' }))).toBe('address');
    const tls = await serve((_request, response) => void response.writeHead(302, { location: 'https://10.0.0.1/x' }).end());
    expect(await faultOf(fetchPublic(tls, { ...LIMITS, trusted: [tls] }))).toBe('private_address');
    expect(seen).toEqual([]);
  });

  it('ends endless redirects', async () => {
    const origin = await serve((_request, response) => void response.writeHead(302, { location: '/again' }).end());
    expect(await faultOf(fetchPublic(origin, { ...LIMITS, trusted: [origin] }))).toBe('redirects');
  });

  it('stops at the limit, said or not, and at compressed bytes', async () => {
    const said = await serve((_request, response) => void response.end('x'.repeat(2_000)));
    const unsaid = await serve((_request, response) => {
      response.write('x'.repeat(900));
      response.end('x'.repeat(900));
    });
    const packed = await serve((_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'));
    for (const origin of [said, unsaid, packed]) expect(await faultOf(fetchPublic(origin, { ...LIMITS, trusted: [origin] }))).toBe('too_large');
  });

  it('gives up on a server that does not end, or is not there', async () => {
    const slow = await serve((_request, response) => void response.write('x'));
    expect(await faultOf(fetchPublic(slow, { limit: 10, timeoutMs: 150, trusted: [slow] }))).toBe('timeout');
    expect(await faultOf(fetchPublic('https://slow.example', { limit: 10, timeoutMs: 50, resolve: () => new Promise(() => {}) }))).toBe('timeout');
    const gone = await serve(() => {});
    open.at(-1)!.close();
    expect(await faultOf(fetchPublic(gone, { ...LIMITS, trusted: [gone] }))).toBe('network');
  });

  it('says whether another try may do better', async () => {
    for (const [status, lasting] of [[404, false], [403, true], [500, false], [429, false]] as const) {
      const origin = await serve((_request, response) => void response.writeHead(status).end());
      await expect(fetchPublic(origin, { ...LIMITS, trusted: [origin] })).rejects.toMatchObject({ fault: 'status', lasting });
    }
  });
});
