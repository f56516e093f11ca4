import { OAuthToken, type OAuthGrant } from './oauth-token.ts';

/** A mailbox of the hospital's, as it is signed in to. */
export type MailboxAccount = {
  /** The address that patients write to. */
  address: string;
  host: string;
  port: number;
  /** `none` is for a server on this machine alone. */
  security: 'tls' | 'starttls' | 'none';
  user: string;
  password: string | null;
  /** In place of a password: Gmail, Microsoft 365. */
  oauth: OAuthGrant | null;
  folder: string;
  /** See `SenderProof.authserv`. */
  authserv: string | null;
  /** Mail that is older than so many days when the mailbox is looked at for the first time is left alone. */
  backlogDays: number;
};

/** Names the mailbox wherever it came in; never its password. */
export const mailboxName = ({ user, host, folder }: Pick<MailboxAccount, 'user' | 'host' | 'folder'>): string => `${user.toLowerCase()}@${host.toLowerCase()}/${folder}`;

/** What imapflow signs in with; for OAuth2 a token that is good for some time yet. */
export function signIn(account: MailboxAccount): () => Promise<{ user: string; pass: string } | { user: string; accessToken: string }> {
  const { user, password, oauth } = account;
  if (!oauth) return () => Promise.resolve({ user, pass: password ?? '' });
  const token = new OAuthToken(oauth);
  return async () => ({ user, accessToken: await token.get() });
}
