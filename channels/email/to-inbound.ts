import type { Inbound } from '../inbound.ts';
import { authenticateSender, type SenderProof } from './authenticate.ts';
import { answerable, classify, mayBeAnswered, readsNoAnswers, untagged } from './classify.ts';
import { parseMail, type Mail } from './parse-mail.ts';
import { tokensIn } from './reply-token.ts';
import { withoutKnownWords } from './unquoted.ts';

export type MailReading = {
  /** The addresses of our mailboxes. */
  ours: readonly string[];
  /** Null: senders are not looked up at all (a mail that never left this machine). */
  proof: SenderProof | null;
};

export type ReadMail = {
  inbound: Inbound;
  mail: Mail;
  /** Why it is not a person's message, and what could not be read: words for staff. */
  notes: string[];
};

/** A raw mail in the shape of all channels. Throws `UnreadableMail`. */
export async function readMail(raw: Buffer, { ours, proof }: MailReading): Promise<ReadMail> {
  const mail = await parseMail(raw);
  const { kind, because, bounce, voice = 'somebody' } = classify(mail, ours);
  // A website's form writes for somebody: the answer goes there, and nothing vouches for that address.
  const form = mail.from !== null && kind === 'message' && readsNoAnswers(mail.from.address) && answerable(mail);
  const author = form ? mail.replyTo : mail.from;
  const verdict = proof ? await authenticateSender(raw, mail, proof) : { sender: 'unknown' as const, detail: {} };
  const to = mail.to.find((address) => ours.some((one) => untagged(one) === untagged(address)));
  return {
    mail,
    notes: [...(because ? [because] : []), ...mail.notes],
    inbound: {
      channel: 'email', kind,
      from: author ? { kind: 'email', value: author.address, name: author.name || null } : null,
      to: to ? untagged(to) : null,
      subject: mail.subject,
      text: mail.shown, triage: wordsBeside({ kind, ...mail }, []), quoted: mail.quoted, signature: mail.signature,
      files: mail.files,
      thread: {
        tokens: tokensIn([...mail.to, ...mail.inReplyTo, ...mail.references].join(' ')).slice(0, 20),
        messageId: mail.messageId, inReplyTo: mail.inReplyTo, references: mail.references,
      },
      verdict: form && verdict.sender === 'aligned' ? { sender: 'unknown', detail: { ...verdict.detail, form: 'written by a website for this address' } } : verdict,
      bounce,
      ...(kind === 'message' ? {} : { machine: { because, voice, answerable: mayBeAnswered(mail) && kind === 'auto_reply' } }),
      sentAt: mail.sentAt,
    },
  };
}

/**
 * The words that are nobody's but the sender's, given what we sent: an unmarked quotation may hold an answer written into it, and a program may
 * send our own words back.
 */
export function wordsBeside({ kind, own, doubtful }: { kind: Inbound['kind']; own: string; doubtful: string }, sent: readonly string[]): string {
  return [kind === 'message' ? own : withoutKnownWords(own, sent), withoutKnownWords(doubtful, sent)].filter(Boolean).join('\n\n');
}
