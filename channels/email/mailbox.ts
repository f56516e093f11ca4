/**
 * Watches one mailbox: takes what has come in, in order and in windows, then waits for the server to say that there is more (IDLE), and
 * looks by itself from time to time. The mailbox is opened for reading only: nothing in it is changed.
 */
import { ImapFlow } from 'imapflow';
import { signIn, type MailboxAccount } from './mailbox-account.ts';
import { MAX_MAIL_BYTES } from './parse-mail.ts';

export type FetchedMail = { uidValidity: string; uid: number; raw: Buffer };

/** How far a mailbox was read: kept by whoever stores the mails. */
export type MailboxCursor = { uidValidity: string | null; lastUid: number; /** What came in before is left alone. */ since: Date };

export type MailboxKeeper = {
  cursor: () => Promise<MailboxCursor>;
  /** Stores a mail for ever; when it throws, the mail comes again. */
  take: (mail: FetchedMail) => Promise<void>;
  /** Everything up to here has been taken. */
  moved: (cursor: { uidValidity: string; lastUid: number }) => Promise<void>;
  /** How it goes, in words without secrets; null: well. */
  tell: (problem: string | null) => void;
};

export type MailboxOptions = {
  /** So often it looks without being told. */
  pollMs?: number;
  /** The first pause after a failure; doubled up to `maxPauseMs`. */
  pauseMs?: number;
  maxPauseMs?: number;
};

const POLL_MS = 60_000;
const PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 60_000;
/** A wrong password tried again and again locks accounts. */
const REFUSED_PAUSE_MS = 300_000;
/** Mails fetched with one command. */
const WINDOW = 50;
/** What is fetched of a mail that is larger than may be read: enough to know that it is. */
const MOST_BYTES = MAX_MAIL_BYTES + 1;

export type WatchedMailbox = { stop: () => Promise<void> };

/** Goes on until it is stopped; a lost connection is made anew with growing pauses. */
export function watchMailbox(account: MailboxAccount, keeper: MailboxKeeper, options: MailboxOptions = {}): WatchedMailbox {
  const { pollMs = POLL_MS, pauseMs = PAUSE_MS, maxPauseMs = MAX_PAUSE_MS } = options;
  const signedIn = signIn(account);
  const ending = new AbortController();
  let client: ImapFlow | null = null;

  async function connected(): Promise<void> {
    // Its clients cannot be used twice.
    const current = new ImapFlow({
      ...connection(account), auth: await signedIn.credentials(), disableAutoIdle: true, socketTimeout: pollMs + 30_000, maxLiteralSize: MOST_BYTES + 1_000_000, clientInfo: { name: 'TonIQ' },
    });
    client = current;
    const problem = new Promise<never>((_resolve, reject) => {
      current.on('error', reject);
      current.on('close', () => reject(new Error('The connection was closed.')));
    });
    // Whoever waits for it hears of it; nobody else has to.
    problem.catch(() => {});
    const wake = new Wake();
    current.on('exists', () => wake.now());
    ending.signal.addEventListener('abort', () => current.close(), { once: true });
    try {
      await Promise.race([current.connect(), problem]);
      await current.mailboxOpen(account.folder, { readOnly: true });
      for (;;) {
        wake.reset();
        await Promise.race([takeNew(current, keeper, ending.signal), problem]);
        keeper.tell(null);
        failures = 0;
        if (ending.signal.aborted) return;
        // Told of something while it was reading: look again before waiting.
        if (!wake.woken) void current.idle().catch(() => {});
        await Promise.race([wake.within(pollMs), problem]);
      }
    } finally {
      wake.reset();
      current.close();
      client = null;
    }
  }

  let failures = 0;
  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        await connected();
      } catch (error) {
        if (ending.signal.aborted) return;
        failures += 1;
        keeper.tell(problemOf(error));
        const refused = isRefusal(error) && !signedIn.refused();
        await pause(refused ? Math.max(REFUSED_PAUSE_MS, maxPauseMs) : Math.min(pauseMs * 2 ** (failures - 1), maxPauseMs), ending.signal);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      ending.abort();
      client?.close();
      await running;
    },
  };
}

/** Signs in, opens the folder, and leaves. For `toniq doctor`. Returns how many mails lie there. */
export async function tryMailbox(account: MailboxAccount, patienceMs = 15_000): Promise<{ mails: number; idle: boolean }> {
  const client = new ImapFlow({ ...connection(account), auth: await signIn(account).credentials(), disableAutoIdle: true, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs });
  client.on('error', () => {});
  try {
    await client.connect();
    const { exists } = await client.mailboxOpen(account.folder, { readOnly: true });
    return { mails: exists, idle: client.capabilities.has('IDLE') };
  } finally {
    client.close();
  }
}

function connection({ host, port, security }: MailboxAccount): ConstructorParameters<typeof ImapFlow>[0] {
  // With STARTTLS the upgrade is a must: a server that does not offer it is none that gets the password.
  return { host, port, secure: security === 'tls', logger: false, ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }) };
}

/** Takes all that is newer than the cursor. A mailbox that was numbered anew is read from `since` again: repeats are known by their bytes. */
async function takeNew(client: ImapFlow, keeper: MailboxKeeper, signal: AbortSignal): Promise<void> {
  if (!client.mailbox) throw new Error('The folder is not open any more.');
  const uidValidity = String(client.mailbox.uidValidity);
  const cursor = await keeper.cursor();
  const from = cursor.uidValidity === uidValidity ? cursor.lastUid : 0;
  const found = await client.search({ uid: `${from + 1}:*`, ...(from === 0 ? { since: cursor.since } : {}) }, { uid: true });
  // The last mail always belongs to `n:*`, however small its number.
  const uids = (found || []).filter((uid) => uid > from).sort((one, other) => one - other);
  for (let at = 0; at < uids.length && !signal.aborted; at += WINDOW) {
    const window = uids.slice(at, at + WINDOW);
    const range = window.length === window.at(-1)! - window[0]! + 1 ? `${window[0]}:${window.at(-1)}` : window.join(',');
    for await (const { uid, source, internalDate } of client.fetch(range, { uid: true, internalDate: true, source: { maxLength: MOST_BYTES } }, { uid: true })) {
      if (signal.aborted) return;
      const came = internalDate ? new Date(internalDate) : null;
      if (source && !(came && came < cursor.since)) await keeper.take({ uidValidity, uid, raw: source });
    }
    await keeper.moved({ uidValidity, lastUid: window.at(-1)! });
  }
  if (!uids.length && cursor.uidValidity !== uidValidity) await keeper.moved({ uidValidity, lastUid: 0 });
}

/** Remembers that it was called, so that no call is missed between two waits. */
class Wake {
  woken = false;
  private call: (() => void) | null = null;
  private timer: NodeJS.Timeout | undefined;

  now(): void {
    this.woken = true;
    this.call?.();
  }

  reset(): void {
    this.woken = false;
    this.call = null;
    clearTimeout(this.timer);
  }

  within(ms: number): Promise<void> {
    if (this.woken) return Promise.resolve();
    return new Promise((resolve) => {
      this.call = resolve;
      this.timer = setTimeout(resolve, ms);
    });
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && ('authenticationFailed' in error && error.authenticationFailed === true);
}

/** Never the server's own words on a sign-in, which may quote it. */
export function problemOf(error: unknown): string {
  if (isRefusal(error)) return 'The server refused user name and password or token.';
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The server\'s name is not known.';
  if (code === 'ECONNREFUSED') return 'Nobody answers at the server\'s port.';
  if (/CERT|SELF_SIGNED|TLS|SSL|UNABLE_TO/u.test(code)) return `The server's certificate is not trusted (${code}).`;
  if (error instanceof Error && error.name === 'OAuthRefused') return error.message;
  if (error instanceof Error && 'responseStatus' in error) return 'The server does not open the folder. Check its name.';
  return `The connection failed${code ? ` (${code})` : ''}. It is tried again.`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
