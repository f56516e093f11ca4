import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callerAddress, networkOf, type TrustProxy } from './address.ts';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
const nobody: TrustProxy = () => false;
const oneHop: TrustProxy = (_address, hop) => hop < 1;
const proxy: TrustProxy = (address) => address === '10.0.0.1';

describe('callerAddress', () => {
  it.each([
    ['what nobody vouches for is not believed', request('203.0.113.9', '1.2.3.4'), nobody, '203.0.113.9'],
    ['a trusted proxy says who called', request('10.0.0.1', '203.0.113.9'), proxy, '203.0.113.9'],
    ['what the caller wrote itself stands further back', request('10.0.0.1', '1.2.3.4, 203.0.113.9'), proxy, '203.0.113.9'],
    ['by hops', request('10.0.0.7', '1.2.3.4, 203.0.113.9'), oneHop, '203.0.113.9'],
    ['a proxy that says nothing is the caller', request('10.0.0.1'), proxy, '10.0.0.1'],
  ])('%s', (_what, from, trust, address) => expect(callerAddress(from, trust)).toBe(address));
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'], ['::ffff:203.0.113.9', '203.0.113.9'], ['::1', '0:0:0:0::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0:0:ffff::', '2001:db8:0:0::/64'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
