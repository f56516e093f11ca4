import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkSenderRecords } from './sender-records.ts';

const dns = (table: Record<string, string[]>) => async (name: string) => {
  const found = table[name];
  if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  return found.map((text) => [text]);
};
const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const [ours, others] = [keys(), keys()];
const dkim = { domain: 'h.example', selector: 'toniq', key: ours.privateKey };
const published = (key: Buffer): string => `v=DKIM1; k=rsa; p=${key.toString('base64')}`;
const states = async (table: Record<string, string[]>) =>
  (await checkSenderRecords({ domain: 'h.example', dkim, resolver: dns(table) })).map(({ record, state }) => `${record} ${state}`);
const GOOD = { 'h.example': ['v=spf1 include:x.example -all'], 'toniq._domainkey.h.example': [published(ours.publicKey)], '_dmarc.h.example': ['v=DMARC1; p=reject'] };

it.each<[string, Record<string, string[]>, string[]]>([
  ['all is well', {}, ['SPF ok', 'DKIM ok', 'DMARC ok']],
  ['two SPF records', { 'h.example': ['v=spf1 -all', 'v=spf1 ~all'] }, ['SPF fail', 'DKIM ok', 'DMARC ok']],
  ['SPF for everybody', { 'h.example': ['v=spf1 +all'] }, ['SPF fail', 'DKIM ok', 'DMARC ok']],
  ['SPF without an end', { 'h.example': ['v=spf1 include:x.example', 'something else'] }, ['SPF warn', 'DKIM ok', 'DMARC ok']],
  ['a key that was taken back', { 'toniq._domainkey.h.example': ['v=DKIM1; p='] }, ['SPF ok', 'DKIM fail', 'DMARC ok']],
  ['a key in the older form', { 'toniq._domainkey.h.example': [`v=DKIM1; p=${createPublicKey(ours.privateKey).export({ type: 'pkcs1', format: 'der' }).toString('base64')}`] }, ['SPF ok', 'DKIM ok', 'DMARC ok']],
  ['the key of somebody else', { 'toniq._domainkey.h.example': [published(others.publicKey)] }, ['SPF ok', 'DKIM fail', 'DMARC ok']],
  ['DMARC that asks for nothing', { '_dmarc.h.example': ['v=DMARC1; p=none'] }, ['SPF ok', 'DKIM ok', 'DMARC warn']],
])('%s', async (_what, change, expected) => expect(await states({ ...GOOD, ...change })).toEqual(expected));

it('nothing there at all, with what to add', async () => {
  const found = await checkSenderRecords({ domain: 'h.example', dkim, resolver: dns({}) });
  expect(found.map(({ state }) => state)).toEqual(['fail', 'fail', 'fail']);
  expect(found.every(({ todo }) => todo?.startsWith('Add a TXT record at '))).toBe(true);
  expect(found[1]!.todo).toContain(published(ours.publicKey));
});

it('a name service that is silent says nothing about the records', async () => {
  const found = await checkSenderRecords({ domain: 'h.example', dkim: null, resolver: () => Promise.reject(Object.assign(new Error('no'), { code: 'ETIMEOUT' })) });
  expect(found.map(({ state }) => state)).toEqual(['warn', 'warn']);
});
