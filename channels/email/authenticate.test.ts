import { generateKeyPairSync } from 'node:crypto';
import { authenticate, dkimSign, sealMessage } from 'mailauth';
import { describe, expect, it } from 'vitest';
import { authenticateSender, type SenderProof } from './authenticate.ts';
import { parseMail } from './parse-mail.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const KEY = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
const DNS: Record<string, string[]> = {
  'patients.example': ['v=spf1 ip4:192.0.2.10 -all'], '_dmarc.patients.example': ['v=DMARC1; p=reject'], 's1._domainkey.patients.example': [KEY],
  '_dmarc.lenient.example': ['v=DMARC1; p=none'], 'silent.example': ['v=spf1 ip4:192.0.2.10 -all'],
};

const resolver: SenderProof['resolver'] = async (name, type) => {
  const found = type === 'TXT' ? DNS[name] : undefined;
  if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
  return found.map((text) => [text]);
};

const mail = (from: string, more = ''): string => `${more}From: Ana <${from}>\r\nTo: care@hospital.example\r\nSubject: Hi\r\nMessage-ID: <a@b>\r\nDate: Mon, 2 Nov 2026 10:00:00 -0600\r\n\r\nHello\r\n`;
const hop = (ip: string, sender: string): string => `Return-Path: <${sender}>\r\nReceived: from mail.x.example (mail.x.example [${ip}]) by mx.hospital.example; Mon, 2 Nov 2026 10:00:01 -0600\r\n`;
const inner = 'Received: from mx.hospital.example (mx.hospital.example [10.0.0.5]) by store.hospital.example; Mon, 2 Nov 2026 10:00:02 -0600\r\n';
const verdict = async (text: string, proof: SenderProof = {}) => {
  const raw = Buffer.from(text);
  return authenticateSender(raw, await parseMail(raw), { resolver, ...proof });
};
async function signed(text: string, domain = 'patients.example'): Promise<string> {
  const { signatures } = await dkimSign(Buffer.from(text), { canonicalization: 'relaxed/relaxed', signTime: new Date(), signingDomain: domain, selector: 's1', privateKey, signatureData: [{ signingDomain: domain, selector: 's1', privateKey }] });
  return signatures + text;
}

describe('whether the shown domain vouches for a mail', () => {
  it('yes, by the server it came from', async () => {
    expect(await verdict(mail('ana@patients.example', hop('192.0.2.10', 'ana@patients.example')))).toMatchObject({ sender: 'aligned', detail: { spf: 'pass', dmarc: 'pass' } });
  });

  it('yes, though the hospital passed it on within its own network', async () => {
    expect((await verdict(mail('ana@patients.example', inner + hop('192.0.2.10', 'ana@patients.example')))).sender).toBe('aligned');
  });

  it('yes, by its signature alone', async () => {
    expect(await verdict(await signed(mail('ana@patients.example')))).toMatchObject({ sender: 'aligned', detail: { dkim: 'pass' } });
  });

  it('no, from another server and unsigned', async () => {
    expect(await verdict(mail('ana@patients.example', hop('203.0.113.9', 'ana@patients.example')))).toMatchObject({ sender: 'failed', detail: { spf: 'fail', dmarc: 'fail', policy: 'reject' } });
  });

  it('no, when the signature is another domain\'s', async () => {
    DNS['s1._domainkey.evil.example'] = [KEY];
    expect((await verdict(await signed(mail('ana@patients.example'), 'evil.example'))).sender).toBe('failed');
  });

  it('no, when the words were changed after it was signed', async () => {
    expect((await verdict((await signed(mail('ana@patients.example'))).replace('Hello', 'Pay'))).sender).toBe('failed');
  });

  it('unknown, where the domain asks for nothing, has no records, or the name system is silent', async () => {
    expect(await verdict(mail('ana@lenient.example', hop('203.0.113.9', 'ana@lenient.example')))).toMatchObject({ sender: 'unknown', detail: { dmarc: 'fail' } });
    expect((await verdict(mail('ana@nothing.example'))).sender).toBe('unknown');
    expect((await verdict(mail('ana@patients.example'), { resolver: () => new Promise(() => {}), patienceMs: 20 })).sender).toBe('unknown');
  });

  it('yes, by SPF of the same domain where there is no policy', async () => {
    expect((await verdict(mail('ana@silent.example', hop('192.0.2.10', 'ana@silent.example')))).sender).toBe('aligned');
  });

  it('by the word of the hospital\'s own server where it is named, and by the topmost alone', async () => {
    const said = (result: string, by = 'mx.hospital.example'): string => `Authentication-Results: ${by}; dkim=pass header.d=x; dmarc=${result} (p=REJECT sp=REJECT) header.from=patients.example\r\n`;
    const by = { authserv: 'mx.hospital.example' };
    expect((await verdict(mail('ana@patients.example', said('pass')), by)).sender).toBe('aligned');
    expect(await verdict(mail('ana@patients.example', said('fail')), by)).toMatchObject({ sender: 'failed', detail: { dkim: 'pass', policy: 'reject' } });
    expect((await verdict(mail('ana@patients.example', said('fail') + said('pass')), by)).sender).toBe('failed');
    expect((await verdict(mail('ana@patients.example', said('pass', 'mx.evil.example')), by)).sender).toBe('failed');
  });
});

describe('a mail that a forwarder changed', () => {
  /** Signed at home, then a line was added on the way, which no signature survives; the forwarder's seal says what it saw before. */
  async function forwarded({ by = 'forwarder.example', author = signed }: { by?: string; author?: (text: string) => Promise<string> | string } = {}): Promise<string> {
    DNS[`s1._domainkey.${by}`] = [KEY];
    const came = await author(mail('ana@patients.example'));
    const { arc } = await authenticate(Buffer.from(came), { resolver: resolver!, ip: '203.0.113.9', helo: 'mx.elsewhere.example', sender: 'ana@patients.example', mta: `mx.${by}`, disableBimi: true });
    const changed = `${came}-- \r\nSent by way of a list\r\n`;
    const seal = await sealMessage(Buffer.from(changed), { signingDomain: by, selector: 's1', privateKey, authResults: (arc as { authResults: string }).authResults, cv: 'none' });
    return `${seal.toString()}${changed}`;
  }
  const trusting = { arcTrusted: ['forwarder.example'] };

  it('is disowned by itself, and unknown where its seal is trusted and tells that it was genuine', async () => {
    const text = await forwarded();
    expect(text).toMatch(/^ARC-Seal: i=1/mu);
    expect((await verdict(text)).sender).toBe('failed');
    expect(await verdict(text, trusting)).toMatchObject({ sender: 'unknown', detail: { arc: 'pass', dmarc: 'fail', forwarder: 'forwarder.example' } });
  });

  it('is disowned when another sealed it, when it was changed after that, or when it was forged before', async () => {
    expect((await verdict(await forwarded({ by: 'evil.example' }), trusting)).sender).toBe('failed');
    expect((await verdict((await forwarded()).replace('Hello', 'Pay at once'), trusting)).sender).toBe('failed');
    expect((await verdict(await forwarded({ author: (text) => text }), trusting)).sender).toBe('failed');
    expect((await verdict((await forwarded({ author: (text) => text })).replace('dmarc=fail', 'dmarc=pass'), trusting)).sender).toBe('failed');
  });
});
