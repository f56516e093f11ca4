/** Mails that are signed, read by a program of somebody else that knows the DNS alone. */
import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { authenticate } from 'mailauth';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbound } from '../outbound.ts';
import { openSmtp, type SmtpSettings } from './smtp.ts';

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const [ours, others] = [keys(), keys()];
const DNS: Record<string, string> = {
  '_dmarc.hospital.test': 'v=DMARC1; p=reject; adkim=s', 'toniq._domainkey.hospital.test': `v=DKIM1; k=rsa; p=${ours.publicKey.toString('base64')}`,
};

const mail: Outbound = {
  id: 'd1', channel: 'email', from: 'care@hospital.test', to: { kind: 'email', value: 'pat@patients.test' },
  // What mail servers on the way are known to change: dots at the start of a line, long lines, spaces at an end, other letters.
  text: `¿Cuándo?\n.\n..two dots\nFrom the ward\n${'long '.repeat(400)}\nspaces at the end   \n\n\n`,
  mail: {
    fromName: 'Clínica Río', subject: 'Su mensaje a la Clínica – (RH-4F7K2) and a subject that is longer than one line of a header may be', html: '<p>¿Cuándo? Ω</p>\n.\n',
    messageId: '<d1@hospital.test>', replyTo: 'care+token@hospital.test', inReplyTo: '<a@patients.test>', references: ['<a@patients.test>', '<b@patients.test>'], autoSubmitted: 'auto-replied', unsubscribe: null,
  },
};

const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const step of cleanup.splice(0)) step();
});

/** Sends it through a real server, and gives what a receiver finds in it. */
async function received(dkim: SmtpSettings['dkim']) {
  let raw = Buffer.alloc(0);
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        raw = Buffer.concat(chunks);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { deliver, close } = openSmtp({ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, security: 'none', user: null, password: null, dkim });
  cleanup.push(close, () => server.close());
  expect(await deliver(mail, new AbortController().signal)).toMatchObject({ result: 'accepted' });
  const { dkim: signatures, dmarc } = await authenticate(raw, {
    ip: '192.0.2.1', helo: 'mail.hospital.test', sender: 'care@hospital.test', disableArc: true, disableBimi: true,
    resolver: async (name, type) => {
      const found = type === 'TXT' ? DNS[name] : undefined;
      if (!found) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
      return [[found]];
    },
  });
  return { raw: raw.toString(), dkim: signatures.results.map(({ status }) => status.result), dmarc: dmarc ? dmarc.status.result : null };
}

describe('a mail that we sign', () => {
  it('is known as ours, whatever stands in it', async () => {
    const { raw, dkim, dmarc } = await received({ domain: 'hospital.test', selector: 'toniq', key: ours.privateKey });
    expect([dkim, dmarc]).toEqual([['pass'], 'pass']);
    // Nobody can put another recipient, subject or sender over it.
    expect(/\bh=([^;]+);/u.exec(raw.replace(/\r\n\s+/gu, ''))![1]!.split(':')).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'reply-to', 'message-id', 'in-reply-to']));
  });

  it.each<[string, SmtpSettings['dkim'], string[]]>([
    ['another key', { domain: 'hospital.test', selector: 'toniq', key: others.privateKey }, ['fail']],
    ['a selector that the DNS does not have', { domain: 'hospital.test', selector: 'old', key: ours.privateKey }, ['neutral']],
    ['another domain', { domain: 'elsewhere.test', selector: 'toniq', key: ours.privateKey }, ['neutral']],
    ['nothing', null, ['none']],
  ])('with %s is not', async (_, settings, results) => {
    const { dkim, dmarc } = await received(settings);
    expect([dkim, dmarc]).toEqual([results, 'fail']);
  });
});
