import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { GOOGLE_TOKEN_URL, MICROSOFT_SCOPE, microsoftTokenUrl } from '../../channels/email/oauth-token.ts';
import type { MailboxAccount } from '../../channels/email/mailbox-account.ts';
import { isLoopback, type Kind } from './kinds.ts';

const OAuth = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('google'), clientId: z.string().min(1), clientSecret: z.string().min(1), refreshToken: z.string().min(1) }),
  z.strictObject({ provider: z.literal('microsoft'), tenant: z.string().min(1), clientId: z.string().min(1), clientSecret: z.string().min(1).nullable().default(null), refreshToken: z.string().min(1).nullable().default(null) }),
  z.strictObject({
    provider: z.literal('other'), tokenUrl: z.url(), clientId: z.string().min(1), clientSecret: z.string().min(1).nullable().default(null), refreshToken: z.string().min(1).nullable().default(null), scope: z.string().min(1).nullable().default(null),
  }),
]);

const Mailbox = z.strictObject({
  address: z.email().transform((address) => address.toLowerCase()),
  host: z.string().regex(/^[a-z\d][a-z\d.-]*$/iu),
  port: z.int().min(1).max(65_535).optional(),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: z.string().min(1).optional(),
  password: z.string().min(1).optional(),
  passwordFile: z.string().min(1).optional(),
  oauth: OAuth.optional(),
  folder: z.string().min(1).default('INBOX'),
  authserv: z.string().regex(/^[\w.-]+$/u).nullable().default(null),
  backlogDays: z.int().min(0).max(365).default(3),
});

/** One mailbox as an address, several (or one that signs in by OAuth2) as JSON, or the path of a file that holds it. */
export const mailboxes: Kind<MailboxAccount[]> = {
  wants: 'a mailbox as imaps://user:password@host, or JSON, or the path of a file with JSON (docs/operating.md)',
  example: 'imaps://care%40hospital.example:secret@imap.hospital.example',
  read(text) {
    try {
      if (/^imaps?:\/\//iu.test(text)) return [fromAddress(new URL(text))];
      const json: unknown = JSON.parse(/^[[{]/u.test(text) ? text : readFileSync(text, 'utf8'));
      const accounts = z.union([z.array(Mailbox).min(1), Mailbox.transform((one) => [one])]).parse(json).map(accountOf);
      return accounts;
    } catch {
      return null;
    }
  },
};

/** `imap://` begins in clear text and goes on by STARTTLS, except on this machine. Throws when it is no mailbox. */
function fromAddress(url: URL): MailboxAccount {
  const secure = url.protocol === 'imaps:';
  const user = decodeURIComponent(url.username);
  return accountOf(Mailbox.parse({
    address: url.searchParams.get('address') ?? user, host: url.hostname, ...(url.port ? { port: Number(url.port) } : {}), security: secure ? 'tls' : isLoopback(url.hostname) ? 'none' : 'starttls',
    user, password: decodeURIComponent(url.password), ...(url.pathname.length > 1 ? { folder: decodeURIComponent(url.pathname.slice(1)) } : {}),
    ...(url.searchParams.has('authserv') ? { authserv: url.searchParams.get('authserv') } : {}),
    ...(url.searchParams.has('backlogDays') ? { backlogDays: Number(url.searchParams.get('backlogDays')) } : {}),
  }));
}

function accountOf({ address, host, port, security, user, password, passwordFile, oauth, folder, authserv, backlogDays }: z.infer<typeof Mailbox>): MailboxAccount {
  const secret = password ?? (passwordFile ? readFileSync(passwordFile, 'utf8').trim() : null);
  if (!secret === !oauth) throw new Error('A mailbox has either a password or oauth.');
  if (security === 'none' && !isLoopback(host)) throw new Error('Without encryption on this machine alone.');
  return { address, host, port: port ?? (security === 'tls' ? 993 : 143), security, user: user ?? address, password: secret, oauth: oauth ? grantOf(oauth) : null, folder, authserv, backlogDays };
}

function grantOf(oauth: z.infer<typeof OAuth>): MailboxAccount['oauth'] {
  const { clientId } = oauth;
  if (oauth.provider === 'google') return { tokenUrl: GOOGLE_TOKEN_URL, clientId, clientSecret: oauth.clientSecret, refreshToken: oauth.refreshToken, scope: null };
  if (oauth.provider === 'other') return { tokenUrl: oauth.tokenUrl, clientId, clientSecret: oauth.clientSecret, refreshToken: oauth.refreshToken, scope: oauth.scope };
  return {
    tokenUrl: microsoftTokenUrl(oauth.tenant), clientId, clientSecret: oauth.clientSecret, refreshToken: oauth.refreshToken,
    scope: oauth.refreshToken ? 'https://outlook.office365.com/IMAP.AccessAsUser.All offline_access' : MICROSOFT_SCOPE,
  };
}
