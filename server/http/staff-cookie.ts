import type { Response } from 'express';
import type { Context } from '../context.ts';

const SESSION = 'toniq_staff';
const DEVICE = 'toniq_device';
const SSO = 'toniq_sso';
const DEVICE_DAYS = 180;

type Site = Pick<Context, 'config'>;

/** With TLS a browser keeps `__Host-` cookies from every other host, a sister site of the hospital included; without, it would refuse them. */
const isSecure = ({ config }: Site): boolean => config.publicUrl.startsWith('https:');
const nameOn = (site: Site, name: string): string => (isSecure(site) ? `__Host-${name}` : name);

/** The session token in a Cookie header, or null. */
export const staffToken = (site: Site, header: string | undefined): string | null => tokenIn(header, nameOn(site, SESSION));

/** The token of a browser that somebody has signed in from before, or null. It opens nothing. */
export const deviceToken = (site: Site, header: string | undefined): string | null => tokenIn(header, nameOn(site, DEVICE));

/** What ties a sign-in at the hospital's provider to the browser that began it, or null. */
export const ssoToken = (site: Site, header: string | undefined): string | null => tokenIn(header, nameOn(site, SSO));

/** What the session's cookie is called on a site at this address. */
export const sessionCookieName = (publicUrl: string): string => nameOn({ config: { publicUrl } } as Site, SESSION);

function tokenIn(header: string | undefined, wanted: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

const attributes = (site: Site) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(site) }) as const;

export function setStaffCookie(context: Context, response: Response, token: string): void {
  response.cookie(nameOn(context, SESSION), token, attributes(context));
}

export function clearStaffCookie(context: Context, response: Response): void {
  response.clearCookie(nameOn(context, SESSION), attributes(context));
}

export function setDeviceCookie(context: Context, response: Response, token: string): void {
  response.cookie(nameOn(context, DEVICE), token, { ...attributes(context), maxAge: DEVICE_DAYS * 86_400_000 });
}

export function setSsoCookie(context: Context, response: Response, token: string): void {
  response.cookie(nameOn(context, SSO), token, { ...attributes(context), maxAge: 600_000 });
}
