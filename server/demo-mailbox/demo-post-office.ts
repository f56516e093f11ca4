/** A mail server in this process, on this machine alone: it takes what the demo hospital sends, and carries what demo patients write to its mailbox. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

export type DemoMail = {
  id: string;
  direction: 'inbound' | 'outbound';
  from: string;
  to: string;
  subject: string;
  text: string;
  /** As it came; null of a mail without one. */
  html: string | null;
  messageId: string;
  /** What the files that came along are called. */
  files: string[];
  at: Date;
};

/** A file as a demo patient attaches it. */
export type DemoFile = { name: string; type: string; bytes: Buffer };

const MOST_MAILS = 500;
/** What the hospital's mailbox is called there. */
export const DEMO_MAILBOX = 'care@riverbend.example';

export type DemoPostOffice = {
  port: number;
  mails: readonly DemoMail[];
  /** Hands a mail of a demo patient over, by SMTP. `answers`: the id of a mail of the hospital that it replies to, quoted as mail programs do. */
  write: (mail: { from: string; subject: string; text: string; answers?: string | undefined; files?: readonly DemoFile[] }) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens it on a free port. `arrive` gets each mail to the hospital, raw. */
export async function openDemoPostOffice(arrive: (raw: Buffer, id: string) => Promise<unknown>): Promise<DemoPostOffice> {
  const mails: (DemoMail & { replyTo: string; references: string[] })[] = [];
  const domain = DEMO_MAILBOX.slice(DEMO_MAILBOX.indexOf('@'));

  const take = async (raw: Buffer, recipients: readonly string[]): Promise<void> => {
    const mail = await simpleParser(raw, { skipTextToHtml: true });
    const toHospital = recipients.some((address) => address.toLowerCase().endsWith(domain));
    const id = randomUUID();
    mails.push({
      id, direction: toHospital ? 'inbound' : 'outbound', from: mail.from?.value[0]?.address ?? '', to: recipients[0] ?? '', subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html || null,
      messageId: mail.messageId ?? '', replyTo: mail.replyTo?.value[0]?.address ?? mail.from?.value[0]?.address ?? '', references: [mail.references ?? []].flat(), files: mail.attachments.filter(({ related }) => !related).map(({ filename }, index) => filename ?? `file ${index + 1}`), at: new Date(),
    });
    if (mails.length > MOST_MAILS) mails.shift();
    if (toHospital) await arrive(raw, id);
  };

  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, size: 30_000_000,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void take(Buffer.concat(chunks), session.envelope.rcptTo.map(({ address }) => address)).then(() => done(), (error: unknown) => done(error as Error)));
    },
  });
  // A client that goes away in the middle is no fault of ours.
  server.on('error', () => undefined);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });

  return {
    port, mails,
    async write({ from, subject, text, answers, files = [] }) {
      const answered = mails.find(({ id, direction, to }) => id === answers && direction === 'outbound' && to === from);
      await transport.sendMail({
        from: [{ name: '', address: from }], to: [{ name: '', address: answered?.replyTo ?? DEMO_MAILBOX }], messageId: `<${randomUUID()}@patients.example>`,
        subject: answered && !subject ? `Re: ${answered.subject.replace(/^re:\s*/iu, '')}` : subject || '(no subject)',
        text: answered ? `${text}\n\nOn ${answered.at.toUTCString()}, ${answered.from} wrote:\n${answered.text.replace(/^/gmu, '> ')}\n` : text,
        attachments: files.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes })),
        ...(answered ? { inReplyTo: answered.messageId, references: [...answered.references, answered.messageId] } : {}),
      });
    },
    async close() {
      transport.close();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}
