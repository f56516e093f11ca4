/** What goes wrong between us and a mail server: it hangs, lies about encryption, is not found, dies between two mails, or takes its time. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbound } from '../outbound.ts';
import { openSmtp, type SmtpSettings } from './smtp.ts';

const PATIENCE = { connect: 400, silent: 400, whole: 1_500 };
const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const step of cleanup.splice(0)) step();
});

const mailTo = (value: string, id = 'd1'): Outbound => ({
  id, channel: 'email', from: 'care@hospital.test', to: { kind: 'email', value }, text: 'Hello',
  mail: { fromName: 'Riverbend', subject: 'Your message', html: '<p>Hello</p>', messageId: `<${id}@hospital.test>`, replyTo: null, inReplyTo: null, references: [], autoSubmitted: null, unsubscribe: null },
});
const MAIL = mailTo('pat@patients.test');

function through(port: number, more: Partial<SmtpSettings> = {}) {
  const smtp = openSmtp({ host: '127.0.0.1', port, security: 'none', user: null, password: null, dkim: null, ...more }, PATIENCE);
  cleanup.push(smtp.close);
  return (outbound: Outbound) => smtp.deliver(outbound, new AbortController().signal);
}

type Step = 'connect' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'the end of the mail';

/** Speaks SMTP line by line, as far as `answer` lets it: null says nothing, false hangs up. */
async function scripted(answer: (step: Step, line: string) => string | null | false): Promise<{ port: number }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const say = (step: Step, line: string): void => {
      const said = answer(step, line);
      if (said === false) socket.destroy();
      else if (said) socket.write(`${said}\r\n`);
    };
    let inMail = false;
    say('connect', '');
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\r\n').filter((one, at, all) => one !== '' || at < all.length - 1)) {
        if (inMail && line !== '.') continue;
        if (inMail) {
          inMail = false;
          say('the end of the mail', line);
          continue;
        }
        const step = /^(EHLO|MAIL|RCPT|DATA)/u.exec(line)?.[1] as Step | undefined;
        if (step) say(step, line);
        else socket.write('250 ok\r\n');
        if (step === 'DATA') inMail = true;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port };
}

const USUAL: Record<Step, string> = { connect: '220 mail.test', EHLO: '250 mail.test', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', 'the end of the mail': '250 taken' };
const STEPS = Object.keys(USUAL) as Step[];

describe('a mail server', () => {
  it.each(STEPS)('that says nothing after %s is left, and the mail goes later', async (step) => {
    const { port } = await scripted((at) => (at === step ? null : USUAL[at]));
    const began = Date.now();
    expect(await through(port)(MAIL)).toMatchObject({ result: 'temporary' });
    expect(Date.now() - began).toBeLessThan(10 * PATIENCE.whole);
  });

  it.each(STEPS)('that hangs up at %s: the mail goes later', async (step) => {
    const { port } = await scripted((at) => (at === step ? false : USUAL[at]));
    expect(await through(port)(MAIL)).toMatchObject({ result: 'temporary' });
  });

  it.each<[Step, string, object]>([
    ['MAIL', '451 4.3.0 Try later', { result: 'temporary', code: '451 4.3.0' }], ['RCPT', '450 4.2.0 Greylisted, try in 300 seconds', { result: 'temporary', code: '450 4.2.0' }],
    ['DATA', '451 4.3.2 Not now', { result: 'temporary', code: '451 4.3.2' }], ['the end of the mail', '452 4.3.1 Disk full', { result: 'temporary', code: '452 4.3.1' }], ['the end of the mail', '421 4.7.0 Closing', { result: 'temporary' }],
    ['MAIL', '550 5.7.1 Not from you', { result: 'permanent', badAddress: false }], ['RCPT', '550 5.1.1 Nobody', { result: 'permanent', badAddress: true }],
    ['DATA', '554 5.6.0 No', { result: 'permanent', badAddress: false }], ['the end of the mail', '554 5.7.1 Looks like spam', { result: 'permanent', badAddress: false, code: '554 5.7.1' }],
  ])('that answers %s with %s', async (step, said, expected) => {
    const { port } = await scripted((at) => (at === step ? said : USUAL[at]));
    expect(await through(port)(MAIL)).toMatchObject(expected);
  });

  it('that hangs for one recipient holds up no other', async () => {
    const { port } = await scripted((at, line) => (at === 'RCPT' && line.includes('stuck@') ? null : USUAL[at]));
    const send = through(port);
    const stuck = send(mailTo('stuck@patients.test', 'd0'));
    const others = await Promise.all(Array.from({ length: 5 }, (_, nth) => send(mailTo(`pat${nth}@patients.test`, `d${nth + 1}`))));
    expect(others.map(({ result }) => result)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
    expect(await stuck).toMatchObject({ result: 'temporary' });
  });

  it('that cut the connection since the last mail gets the next one on another', async () => {
    const open: Socket[] = [];
    const { send, got } = await real({}, open);
    expect(await send(mailTo('pat@patients.test', 'd1'))).toMatchObject({ result: 'accepted' });
    for (const socket of open) socket.destroy();
    expect(await send(mailTo('pat@patients.test', 'd2'))).toMatchObject({ result: 'accepted' });
    expect(got).toEqual(['<d1@hospital.test>', '<d2@hospital.test>']);
  });

  it('that takes its time to answer is given it, and gets the mail once', async () => {
    const { send, got } = await real({}, [], PATIENCE.silent / 2);
    expect(await send(MAIL)).toMatchObject({ result: 'accepted' });
    expect(got).toHaveLength(1);
  });

  it('that cannot encrypt, or is not who it says, is told nothing', async () => {
    const plain = await real();
    expect(await through(plain.port, { security: 'starttls' })(MAIL)).toMatchObject({ result: 'temporary', text: expect.stringMatching(/STARTTLS|upgrade|command/iu) });
    expect(plain.got).toEqual([]);
    // smtp-server comes with a certificate that nobody vouches for.
    const lying = await real({ disabledCommands: ['AUTH'] });
    expect(await through(lying.port, { security: 'starttls' })(MAIL)).toMatchObject({ result: 'temporary', text: expect.stringMatching(/certificate/iu) });
    expect(lying.got).toEqual([]);
  });

  it('that the DNS does not know is looked for later', async () => {
    expect(await through(25, { host: 'mail.hospital.invalid' })(MAIL)).toMatchObject({ result: 'temporary', code: 'EDNS' });
  });
});

/** A whole mail server. `open` collects its connections. */
async function real(options: SMTPServerOptions = {}, open: Socket[] = [], answerAfterMs = 0) {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, ...options,
    onData(stream, _session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        got.push(/^Message-ID: (\S+)/imu.exec(raw)![1]!);
        setTimeout(done, answerAfterMs);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => open.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.push(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { port, got, send: through(port) };
}
