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

export type SignIn = {
  /** What imapflow signs in with; for OAuth2 a token that is good for some time yet. */
  credentials: () => Promise<{ user: string; pass: string } | { user: string; accessToken: string }>;
  /** The server refused what it was given. True: the next time it is given something else. */
  refused: () => boolean;
};

export function signIn({ user, password, oauth }: MailboxAccount): SignIn {
  if (!oauth) return { credentials: () => Promise.resolve({ user, pass: password ?? '' }), refused: () => false };
  const token = new OAuthToken(oauth);
  let lost = 0;
  return {
    async credentials() {
      return { user, accessToken: await token.get() };
    },
    // A second one refused at once is no better than a wrong password.
    refused() {
      token.forget();
      return (lost += 1) % 2 === 1;
    },
  };
}
