import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/config.ts';
import { checkAddresses, checkOnCall, checkPort } from './check-addresses.ts';

const states = (env: Record<string, string>): Record<string, string> => Object.fromEntries(checkAddresses(loadConfig(env).config).map(({ check, state }) => [check, state]));
const well = { 'public address': 'ok', proxies: 'ok', widget: 'ok' };

describe('doctor › addresses', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['this machine only', {}, well],
    ['behind a proxy, as it should be', { HOST: '0.0.0.0', PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1', WIDGET_ORIGINS: 'https://www.example' }, well],
    ['open without a public address', { HOST: '0.0.0.0' }, { ...well, 'public address': 'warn' }],
    ['unencrypted', { HOST: '0.0.0.0', PUBLIC_URL: 'http://t.example', WIDGET_ORIGINS: 'https://www.example' }, { ...well, 'public address': 'fail' }],
    ['a proxy that is not trusted', { PUBLIC_URL: 'https://t.example', WIDGET_ORIGINS: 'https://www.example' }, { ...well, proxies: 'warn' }],
    ['no proxy, yet trusted', { HOST: '0.0.0.0', TRUST_PROXY: '1' }, { ...well, 'public address': 'warn', proxies: 'warn' }],
    ['any website', { WIDGET_ORIGINS: '*' }, { ...well, widget: 'warn' }],
    ['an unencrypted website', { WIDGET_ORIGINS: 'http://www.example' }, { ...well, widget: 'warn' }],
    ['no website', { PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1' }, { ...well, widget: 'warn' }],
  ])('%s', (_, env, expected) => {
    expect(states(env)).toEqual(expected);
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject({ state: 'fail', found: `127.0.0.1:${port} is taken by another program` });
    other.close();
    await once(other, 'close');
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject({ state: 'ok' });
  });

  it('nobody on call, and a pager that is there', async () => {
    const nothing = { onCallWebhook: null, onCallEmails: [], onCallPhones: [], mailFrom: null, smsAccountSid: null };
    expect(await checkOnCall(nothing)).toMatchObject({ state: 'warn' });
    expect(await checkOnCall({ ...nothing, onCallWebhook: 'http://127.0.0.1:9/page' })).toMatchObject({ state: 'ok' });
    expect(await checkOnCall({ ...nothing, onCallPhones: ['+15555550100'], smsAccountSid: 'AC1' })).toMatchObject({ state: 'ok' });
    expect(await checkOnCall({ ...nothing, onCallPhones: ['+15555550100'] })).toMatchObject({ state: 'fail' });
    expect(await checkOnCall({ ...nothing, onCallEmails: ['on@call.test'] })).toMatchObject({ state: 'fail' });
  });
});
