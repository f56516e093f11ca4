import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbound } from '../outbound.ts';
import { mailOptions, openSmtp } from './smtp.ts';
import { resultOfError } from './smtp-result.ts';

const mail: Outbound = {
  id: 'd1', channel: 'email', from: 'care@hospital.test', to: { kind: 'email', value: 'pat@patients.test' }, text: 'Hello',
  mail: { fromName: 'Riverbend', subject: 'Your message', html: '<p>Hello</p>', messageId: '<d1@hospital.test>', replyTo: null, inReplyTo: null, references: [], autoSubmitted: 'auto-replied', unsubscribe: null },
};
const withMail = (more: Partial<NonNullable<Outbound['mail']>>): Outbound => ({ ...mail, mail: { ...mail.mail!, ...more } });

const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const step of cleanup.splice(0)) step();
});

type Got = { to: string[]; raw: string };

async function server(options: Omit<SMTPServerOptions, 'onData'> = {}) {
  const got: Got[] = [];
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, ...options,
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const { deliver, close } = openSmtp({ host: '127.0.0.1', port, security: 'none', user: null, password: null, dkim: null });
  cleanup.push(close, () => smtp.close());
  return { got, send: (outbound: Outbound, signal = new AbortController().signal) => deliver(outbound, signal) };
}

const refusing = (responseCode: number, message: string): SMTPServerOptions => ({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error(message), { responseCode })) });

describe('sending a mail', () => {
  it('is taken', async () => {
    const { got, send } = await server();
    expect(await send(mail)).toEqual({ result: 'accepted', providerId: '<d1@hospital.test>' });
    expect(got[0]!.to).toEqual(['pat@patients.test']);
    expect(got[0]!.raw).toContain('Message-ID: <d1@hospital.test>');
    expect(got[0]!.raw).toContain('Auto-Submitted: auto-replied');
  });

  it.each<[string, SMTPServerOptions, object]>([
    ['an unknown recipient', refusing(550, '5.1.1 No such user pat@patients.test here'), { result: 'permanent', code: '550 5.1.1', badAddress: true, text: '550 5.1.1 No such user … here' }],
    ['a recipient without an enhanced status', refusing(550, 'No such user'), { result: 'permanent', code: '550', badAddress: true }],
    ['a policy', refusing(550, '5.7.1 Blocked'), { result: 'permanent', code: '550 5.7.1', badAddress: false }],
    ['a full mailbox', refusing(552, '5.2.2 Over quota'), { result: 'temporary', code: '552 5.2.2' }],
    ['a greylist', refusing(451, '4.7.1 Try later'), { result: 'temporary', code: '451 4.7.1' }],
    ['a server that is busy', { onConnect: (_session, done) => done(Object.assign(new Error('Too busy'), { responseCode: 421 })) }, { result: 'temporary' }],
    ['a server that sends us away', { onConnect: (_session, done) => done(Object.assign(new Error('No service'), { responseCode: 554 })) }, { result: 'temporary' }],
  ])('to %s', async (_, options, expected) => {
    const { send } = await server(options);
    expect(await send(mail)).toMatchObject(expected);
  });

  it('to nobody, or while the server stops, is tried again later', async () => {
    const { deliver, close } = openSmtp({ host: '127.0.0.1', port: 1, security: 'none', user: null, password: null, dkim: null });
    cleanup.push(close);
    expect(await deliver(mail, new AbortController().signal)).toMatchObject({ result: 'temporary' });
    const { send } = await server({ onConnect: () => undefined });
    const stopping = new AbortController();
    const sending = send(mail, stopping.signal);
    stopping.abort();
    expect(await sending).toMatchObject({ result: 'temporary' });
  });

  it('to what is no address is given up at once', async () => {
    const { got, send } = await server();
    expect(await send({ ...mail, to: { kind: 'email', value: 'pat@patients.test, eve@elsewhere.test' } })).toMatchObject({ result: 'permanent', code: 'EENVELOPE' });
    expect(got).toEqual([]);
  });

  it('with a wrong password is our fault and no fault of the mail', () => {
    expect(resultOfError(Object.assign(new Error('Invalid login'), { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 Error', command: 'AUTH PLAIN' }))).toMatchObject({ result: 'temporary', code: '535 5.7.8' });
  });
});

describe('what somebody else wrote', () => {
  const EVIL = 'x\r\nBcc: eve@elsewhere.test\r\n\r\nbody';

  it.each<[string, Partial<NonNullable<Outbound['mail']>>]>([
    ['the subject', { subject: EVIL }], ['our name', { fromName: EVIL }], ['the ids it answers', { inReplyTo: `<a@b>${EVIL}`, references: [`<a@b>${EVIL}`, '<c@d>\nTo: eve@elsewhere.test'] }],
    ['an address to unsubscribe', { unsubscribe: `https://a.test/${EVIL}` }],
  ])('in %s begins no header and adds no recipient', async (_, more) => {
    const { got, send } = await server();
    expect(await send(withMail(more))).toMatchObject({ result: 'accepted' });
    const head = got[0]!.raw.split('\r\n\r\n')[0]!;
    expect(got[0]!.to).toEqual(['pat@patients.test']);
    expect(head).not.toMatch(/^(?:bcc|body)/imu);
    expect(head.match(/^to:/gimu)).toHaveLength(1);
  });

  it.each(['pat@patients.test, eve@elsewhere.test', 'pat@patients.test\r\nBcc: eve@elsewhere.test', '"pat@patients.test" <eve@elsewhere.test>', 'pat@patients.test;eve@elsewhere.test', 'group:eve@elsewhere.test;', 'pat', '', 'pat@ｐatients.test', 'pat@patients。test', 'pat@patients.testᲀ'])('as the recipient %j is refused', (value) => {
    expect(() => mailOptions({ ...mail, to: { kind: 'email', value } })).toThrow('not one plain mail address');
  });

  it.each(['josé@correo.example', 'ana@bücher.example', 'ana@xn--bcher-kva.example', 'Ana.Ruiz+a@Sub.Patients.test', "o'neil@patients.test"])('as the recipient %j is one address', (value) => {
    expect(mailOptions({ ...mail, to: { kind: 'email', value } }).to).toEqual([{ name: '', address: value }]);
  });
});
