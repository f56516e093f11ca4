import type { Inbound } from '../../../channels/inbound.ts';
import type { MailReaders } from '../../../channels/email/read-apart.ts';
import { wordsBeside } from '../../../channels/email/to-inbound.ts';
import type { SenderProof } from '../../../channels/email/authenticate.ts';
import { mailboxName } from '../../../channels/email/mailbox-account.ts';
import { findByProviderId, lastMailsTo } from '../../../domain/deliveries/delivery.ts';
import type { Received } from '../../../domain/received/received.ts';
import type { Context } from '../../context.ts';

/** Of so many mails of ours the words are known again in an answer that quotes them without marks. */
const MOST_QUOTED = 3;

/** Every address that is ours to receive mail at. */
export function ownAddresses({ config, secrets }: { config: Pick<Context['config'], 'mailFrom'>; secrets: Pick<Context['secrets'], 'mailboxes'> }): string[] {
  return [...new Set([...(config.mailFrom ? [config.mailFrom] : []), ...(secrets.mailboxes ?? []).map(({ address }) => address)])];
}

/** Reads a raw mail that came in. Throws when it cannot be read. */
export async function readFromPatients(context: Context, readers: MailReaders, raw: Buffer, row: Pick<Received, 'source'>): Promise<Inbound> {
  const { inbound, notes, own, doubtful } = await readers.read(raw, { ours: ownAddresses(context), proof: proofOf(context, row.source) });
  const told: Inbound = notes.length ? { ...inbound, verdict: { ...inbound.verdict, detail: { ...inbound.verdict.detail, notes: notes.join(' ') } } } : inbound;
  return doubtful || inbound.machine ? { ...told, triage: wordsBeside({ kind: inbound.kind, own, doubtful }, await sentBefore(context, inbound)) } : told;
}

/** Mail that never crossed the net, or did years ago, is not looked up: what the DNS says of it now means nothing. */
function proofOf({ config, secrets }: Context, source: string): SenderProof | null {
  if (!config.mailCheckSenders || !/^(?:imap|webhook):/u.test(source)) return null;
  const account = (secrets.mailboxes ?? []).find((one) => source.startsWith(`imap:${mailboxName(one)};`));
  return { authserv: account?.authserv ?? null, arcTrusted: config.mailArcTrusted };
}

/** The words of the mails that this one answers; of a program, which seldom says what it sends back, also of those that went there last. */
async function sentBefore({ db, channels }: Context, { thread, from, bounce, machine }: Inbound): Promise<string[]> {
  const named = [...new Set([...thread.inReplyTo, ...thread.references, ...(machine && thread.messageId ? [thread.messageId] : []), ...(bounce?.messageId ? [bounce.messageId] : [])])].slice(-MOST_QUOTED);
  const reached = machine ? [...(from ? [from.value] : []), ...(bounce?.recipients ?? []).map(({ value }) => value.toLowerCase())].slice(0, 20) : [];
  const found = [...(await Promise.all(named.map((id) => findByProviderId(db, 'email', id)))), ...(reached.length ? await lastMailsTo(db, reached, MOST_QUOTED) : [])];
  const mails = new Map(found.flatMap((one) => (one && one.channel === 'email' ? [[one.id, one]] : [])));
  return Promise.all([...mails.values()].map(async (delivery) => (await channels.email.compose(delivery)).text));
}
