/** Access tokens for mailboxes that take no password (RFC 6749): by a refresh token, or for the application itself. */

export type OAuthGrant = {
  tokenUrl: string;
  clientId: string;
  clientSecret: string | null;
  /** Null: the application signs in for itself (`client_credentials`, as Microsoft 365 has it for servers). */
  refreshToken: string | null;
  scope: string | null;
};

export const GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token';
export const microsoftTokenUrl = (tenant: string): string => `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
export const MICROSOFT_SCOPE = 'https://outlook.office365.com/.default';

export class OAuthRefused extends Error {
  override name = 'OAuthRefused';
  constructor(error: string, hint: string) {
    super(`The sign-in server gave no token (${error}). ${hint}`);
  }
}

const SPARE_MS = 120_000;
const PATIENCE_MS = 15_000;

/** Keeps a token for as long as it is good. Throws `OAuthRefused` when none is given, and what `fetch` throws when nobody answers. */
export class OAuthToken {
  private readonly grant: OAuthGrant;
  private readonly now: () => number;
  private refreshToken: string | null;
  private held: { token: string; until: number } | null = null;

  constructor(grant: OAuthGrant, now: () => number = Date.now) {
    this.grant = grant;
    this.now = now;
    this.refreshToken = grant.refreshToken;
  }

  /** The mailbox's server refused it before its time: the next one is asked for. */
  forget(): void {
    this.held = null;
  }

  async get(): Promise<string> {
    if (this.held && this.held.until - SPARE_MS > this.now()) return this.held.token;
    const { tokenUrl, clientId, clientSecret, scope } = this.grant;
    const form = new URLSearchParams({
      client_id: clientId, ...(clientSecret ? { client_secret: clientSecret } : {}), ...(scope ? { scope } : {}),
      ...(this.refreshToken ? { grant_type: 'refresh_token', refresh_token: this.refreshToken } : { grant_type: 'client_credentials' }),
    });
    const response = await fetch(tokenUrl, { method: 'POST', body: form, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const answer = (await response.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown; refresh_token?: unknown; error?: unknown };
    if (!response.ok || typeof answer.access_token !== 'string') throw refused(answer.error, response.status);
    // Some servers give a new one each time; the one in the settings stays good.
    if (typeof answer.refresh_token === 'string') this.refreshToken = answer.refresh_token;
    this.held = { token: answer.access_token, until: this.now() + (Number(answer.expires_in) || 300) * 1_000 };
    return this.held.token;
  }
}

function refused(error: unknown, status: number): OAuthRefused {
  // Whatever else a server writes there may hold what it was sent.
  const code = typeof error === 'string' && /^[a-z_]{1,60}$/u.test(error) ? error : `status ${status}`;
  if (code === 'invalid_grant') return new OAuthRefused(code, 'The refresh token has ended or was taken back: sign in again and set the new one.');
  if (code === 'invalid_client' || code === 'unauthorized_client') return new OAuthRefused(code, 'Check clientId and clientSecret, and that the application may use IMAP.');
  return new OAuthRefused(code, 'It is asked again later.');
}
