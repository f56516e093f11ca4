/** A real Dovecot of one's own, without rights and on a free port, whose mailboxes are folders that a test may write to. Only where it is installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { eventually } from './test-server.ts';

const BINARY = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find((path) => existsSync(path)) ?? null;

/** With npm alone there is none: the tests that want it are collected where the binary is. */
export const hasDovecot = BINARY !== null;

export const DOVECOT_PASSWORD = 'let-me-in';

export type Dovecot = {
  port: number;
  /** What MAIL_MAILBOXES takes, through another port when a proxy stands between. */
  url: (user: string, port?: number) => string;
  /** Delivers a mail as a mail server does; the receiver is told at once. */
  deliver: (user: string, raw: Buffer) => Promise<void>;
  /** Delivers many, without telling anybody; as if they had come at `came`. */
  fill: (user: string, raws: Iterable<Buffer>, came?: Date) => Promise<void>;
  /** Numbers the mailbox anew, as after a restored backup. */
  renumber: (user: string) => Promise<void>;
  /** Does something by IMAP as the mailbox's owner. */
  asOwner: (user: string, work: (client: ImapFlow) => Promise<void>) => Promise<void>;
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts it. Throws when it is not installed; ask `hasDovecot` first. */
export async function startDovecot({ tokenInfo }: { /** Where it asks whose an OAuth2 token is: the token is put behind it. */ tokenInfo?: string } = {}): Promise<Dovecot> {
  const home = await mkdtemp(join(tmpdir(), 'dovecot-'));
  await chmod(home, 0o755);
  const port = await freePort();
  // As root it wants somebody else to run as.
  const user = userInfo().uid === 0 ? 'nobody' : userInfo().username;
  const group = spawnSync('id', ['-gn', user]).stdout.toString().trim();
  await writeFile(join(home, 'dovecot.conf'), conf(home, port, user, group, tokenInfo !== undefined));
  if (tokenInfo) await writeFile(join(home, 'oauth2.conf'), `tokeninfo_url = ${tokenInfo}\nusername_attribute = email\nuse_grant_password = no\n`);
  for (const folder of ['mail', 'run', 'state']) await mkdir(join(home, folder));
  if (userInfo().uid === 0) spawnSync('chown', ['-R', `${user}:${group}`, join(home, 'mail')]);
  let names = 0;
  let master: ChildProcess | null = null;
  const run = async (): Promise<void> => {
    master = spawn(BINARY!, ['-F', '-c', join(home, 'dovecot.conf')], { stdio: 'ignore' });
    await eventually(() => connects(port), 'Dovecot');
  };
  const halt = async (): Promise<void> => {
    master?.kill('SIGTERM');
    await eventually(async () => !(await connects(port)), 'Dovecot to stop');
  };
  const inbox = (name: string): string => join(home, 'mail', name);
  const write = async (name: string, raw: Buffer, came?: Date): Promise<void> => {
    for (const folder of ['cur', 'new', 'tmp']) await mkdir(join(inbox(name), folder), { recursive: true });
    const file = `${Math.floor(Date.now() / 1000)}.M${String(names += 1).padStart(9, '0')}.test`;
    await writeFile(join(inbox(name), 'tmp', file), raw);
    if (came) await utimes(join(inbox(name), 'tmp', file), came, came);
    await rename(join(inbox(name), 'tmp', file), join(inbox(name), 'new', file));
  };
  const own = (name: string): void => {
    if (userInfo().uid === 0) spawnSync('chown', ['-R', `${user}:${group}`, inbox(name)]);
  };
  const asOwner: Dovecot['asOwner'] = async (name, work) => {
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth: { user: name, pass: DOVECOT_PASSWORD }, logger: false });
    await client.connect();
    try {
      await client.mailboxOpen('INBOX');
      await work(client);
    } finally {
      await client.logout();
    }
  };
  await run();
  return {
    port, asOwner,
    url: (name, at = port) => `imap://${encodeURIComponent(name)}:${DOVECOT_PASSWORD}@127.0.0.1:${at}`,
    deliver: (name, raw) => asOwner(name, async (client) => void (await client.append('INBOX', raw, []))),
    async fill(name, raws, came) {
      for (const raw of raws) await write(name, raw, came);
      own(name);
    },
    async renumber(name) {
      for (const file of await readdir(inbox(name))) if (file.startsWith('dovecot')) await rm(join(inbox(name), file), { recursive: true });
    },
    pause: halt,
    resume: run,
    async stop() {
      await halt();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function conf(home: string, port: number, user: string, group: string, tokens: boolean): string {
  const unprivileged = userInfo().uid !== 0 ? `default_login_user = ${user}\ndefault_internal_user = ${user}\ndefault_internal_group = ${group}\n` : '';
  return `
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
listen = 127.0.0.1
${unprivileged}
mail_location = maildir:${home}/mail/%u
mail_uid = ${user}
mail_gid = ${group}
first_valid_uid = 1
first_valid_gid = 1
maildir_very_dirty_syncs = no
mailbox_idle_check_interval = 1s
${tokens ? `auth_mechanisms = plain xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${home}/oauth2.conf
}
` : ''}passdb {
  driver = static
  mechanisms = plain
  args = password=${DOVECOT_PASSWORD}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${home}/mail/%u
}
namespace inbox {
  inbox = yes
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function connects(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
