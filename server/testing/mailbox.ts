/** A mail server on this machine that keeps what it is given, and a way to write to the hospital. */
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { storeReceived } from '../channels/store-received.ts';
import { eventually, type TestServer } from './test-server.ts';

export type Caught = { from: string; to: string[]; raw: string; mail: ParsedMail };

export type Mailbox = {
  port: number;
  caught: Caught[];
  /** Settings that make a server send its mail here. */
  env: Record<string, string>;
  /** Waits for so many mails to an address, and gives them. */
  mailsTo: (address: string, count?: number) => Promise<Caught[]>;
  close: () => Promise<void>;
};

export const CARE = 'care@hospital.test';

/** Starts it. `hooks` may refuse or hold what comes. */
export async function openMailbox(hooks: Pick<SMTPServerOptions, 'onConnect' | 'onRcptTo' | 'onMailFrom'> & { beforeAnswer?: (caught: Caught) => Promise<void> | void; port?: number } = {}): Promise<Mailbox> {
  const { beforeAnswer, port: wanted = 0, ...options } = hooks;
  const caught: Caught[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const raw = Buffer.concat(chunks);
          const one = { from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to: session.envelope.rcptTo.map(({ address }) => address), raw: raw.toString(), mail: await simpleParser(raw) };
          caught.push(one);
          await beforeAnswer?.(one);
          done();
        })().catch((error: unknown) => done(error as Error));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const to = (address: string): Caught[] => caught.filter((one) => one.to.includes(address));
  return {
    port, caught,
    env: { MAIL_FROM: CARE, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), SMTP_SECURITY: 'none' },
    mailsTo: async (address, count = 1) => eventually(() => to(address).length >= count && to(address), `${count} mails to ${address}`, 20),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export type Written = { from?: string; to?: string; subject?: string; text?: string; headers?: Record<string, string>; messageId?: string };

/** A plain mail as a mail program writes it. */
export function rawMail({ from = 'pat@patients.test', to = CARE, subject = 'A question', text = 'When are visiting hours?', headers = {}, messageId = `<${randomUUID()}@patients.test>` }: Written): Buffer {
  const lines = { From: from, To: to, Subject: subject, 'Message-ID': messageId, Date: new Date().toUTCString(), 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', ...headers };
  return Buffer.from(`${Object.entries(lines).map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}\r\n`);
}

/** Gives a mail to the hospital as if a mailbox had been read. */
export function arrive({ context }: Pick<TestServer, 'context'>, written: Written, source = 'test:1', sourceId: string = randomUUID()): Promise<{ id: string; repeated: boolean }> {
  return storeReceived(context, { channel: 'email', source, sourceId, bytes: rawMail(written) });
}
