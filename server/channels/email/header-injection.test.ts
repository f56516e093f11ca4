/**
 * Whatever people write in names, subjects, ids, addresses and files: a mail goes to one recipient, with our headers and our two bodies. The
 * whole way is walked, from what is stored to a real mail server. `MAIL_FUZZ_RUNS` makes it longer.
 */
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSmtp, type Smtp } from '../../../channels/email/smtp.ts';
import type { Delivery } from '../../../domain/deliveries/delivery.ts';
import type { Message } from '../../../domain/messages/message.ts';
import { loadConfig } from '../../config/config.ts';
import type { Context } from '../../context.ts';
import { composeMail } from './compose-mail.ts';

const RUNS = Number(process.env.MAIL_FUZZ_RUNS ?? 150);
const ALLOWED = new Set([
  'x-toniq', 'from', 'to', 'reply-to', 'subject', 'message-id', 'in-reply-to', 'references', 'date', 'mime-version', 'content-type', 'content-transfer-encoding', 'auto-submitted', 'x-auto-response-suppress',
]);

let server: SMTPServer;
let smtp: Smtp;
const taken: { to: string[]; raw: string }[] = [];
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('latin1') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp = openSmtp({ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, security: 'none', user: null, password: null, dkim: null });
});
afterAll(() => {
  smtp.close();
  server.close();
});

/** What ends lines, headers, bodies and mails somewhere, beside words of all kinds. */
const fragment = fc.oneof(
  fc.constantFrom(
    '\r\n', '\n', '\r', '\r\n\r\n', '\n\n', '\r\n.\r\n', '\n.\n', '\r\n.\r\nMAIL FROM:<eve@elsewhere.test>\r\n', '\0', '\u0085', '\u2028', '\v', '\f', '\t', ' ', 'Bcc: eve@elsewhere.test', 'To: eve@elsewhere.test', 'Cc:eve@elsewhere.test\r\n',
    'X-Evil: 1', 'Content-Type: text/html', '--_NmP', '=?utf-8?Q?=0D=0ABcc:_eve@elsewhere.test?=', '=?utf-8?B?DQpCY2M6IGV2ZUBlbHNld2hlcmUudGVzdA==?=', '<eve@elsewhere.test>', ', eve@elsewhere.test', ';', ':', '"', '\\', ')', '(', '\u202e', '😀', 'ñ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('long '.repeat(400)), fc.constant('x'.repeat(1_200)),
);
const evil = fc.array(fragment, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const orEvil = <T>(usual: T) => fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: evil });
const id = fc.oneof(fc.constant('<a@patients.test>'), evil.map((text) => `<a@b>${text}`), evil);

const world = fc.record({
  hospital: orEvil('Riverbend Health'), fromName: fc.oneof(fc.constant(null), evil), to: fc.oneof({ weight: 3, arbitrary: fc.constant('pat@patients.test') }, { weight: 1, arbitrary: evil.map((text) => `pat@patients.test${text}`) }, { weight: 1, arbitrary: evil }),
  ourAddress: orEvil('care@hospital.test'), reference: fc.oneof(fc.constant(null), evil), staffName: evil, staffText: evil, agentText: evil, notice: evil, title: evil, url: fc.oneof(fc.constant(null), evil), label: evil, file: evil,
  key: fc.oneof(fc.constant(null), id), refs: fc.array(id, { maxLength: 4 }), sent: fc.array(id, { maxLength: 3 }), subject: evil, content: fc.boolean(), language: fc.constantFrom('en' as const, 'es' as const), assurance: fc.constantFrom('anonymous', 'contact'),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

let nth = 0;
function composed(of: World) {
  nth += 1;
  const about = { language: of.language, assurance: of.assurance, channel: 'email', handoff: 'none', thread: 'abcdefghijklm', ourAddress: of.ourAddress, reference: of.reference, received: of.key ? { key: of.key, refs: of.refs } : null, sent: of.sent };
  const common = { state: 'complete', kind: 'text', sentences: [], citations: [], quickReplies: [], card: null, attachments: [], staff: null };
  const messages = [
    { ...common, seq: 2, author: 'agent', text: `${of.agentText}?`, sentences: [{ n: 1, text: of.agentText, joins: 'paragraph', citations: [1] }], citations: [{ n: 1, articleId: 'a', passageId: 'p', title: of.title }], quickReplies: [{ label: of.label, text: of.label }] },
    { ...common, seq: 3, author: 'staff', text: of.staffText, staff: { name: of.staffName, role: 'nurse' }, attachments: [{ name: of.file }] },
    { ...common, seq: 4, author: 'system', kind: 'notice', text: of.notice },
  ] as unknown as Message[];
  const db = { maybe: async () => about, query: async (sql: string) => (sql.includes('FROM articles') ? [{ id: 'a', url: of.url }] : messages) };
  const { config } = loadConfig({ MAIL_FROM: 'care@hospital.test', SMTP_HOST: '127.0.0.1' });
  const context = { db, channelSecret: 'a-secret', config: { ...config, publicUrl: 'https://care.hospital.test', mailFromName: of.fromName, hospital: { ...config.hospital, name: of.hospital } } };
  const delivery = {
    id: `00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`, conversationId: 'c', channel: 'email', to: { kind: 'email', value: of.to }, purpose: of.content ? 'summary' : 'answer', fromSeq: 1, toSeq: 9,
    content: of.content ? { subject: of.subject, text: of.staffText } : null, link: 'x'.repeat(24), providerId: `<d${nth}@hospital.test>`, createdAt: new Date(),
  };
  return composeMail(context as unknown as Context, delivery as unknown as Delivery);
}

it('a mail has one recipient, our headers and our two bodies, whatever stands in it', { timeout: 600_000 }, async () => {
  let sent = 0;
  await fc.assert(fc.asyncProperty(world, async (of) => {
    taken.length = 0;
    const outbound = await composed(of);
    const result = await smtp.deliver(outbound, new AbortController().signal);
    if (result.result !== 'accepted') {
      // An address that is none is refused before anything is said to the mail server.
      expect(of.to !== 'pat@patients.test' || of.ourAddress !== 'care@hospital.test').toBe(true);
      expect(taken).toEqual([]);
      return;
    }
    sent += 1;
    expect(taken).toHaveLength(1);
    const { to, raw } = taken[0]!;
    expect(to.map((one) => one.toLowerCase())).toEqual([of.to.toLowerCase()]);
    expect(raw).not.toMatch(/[^\r]\n|\r[^\n]|\0/u);
    const [head, ...body] = raw.split('\r\n\r\n');
    const names = head!.replace(/\r\n[ \t]+/gu, ' ').split('\r\n').map((line) => /^([\w-]+):/u.exec(line)?.[1]!.toLowerCase() ?? line);
    expect(names.filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const boundary = /boundary="([^"]+)"/u.exec(head!)![1]!;
    expect(body.join('\r\n\r\n').split(`--${boundary}`)).toHaveLength(4);
  }), { numRuns: RUNS });
  expect(sent).toBeGreaterThan(RUNS / 4);
});
