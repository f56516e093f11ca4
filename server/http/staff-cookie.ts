import type { Response } from 'express';
import type { Context } from '../context.ts';

const SESSION = 'toniq_staff';
const DEVICE = 'toniq_device';
const SSO = 'toniq_sso';
const DEVICE_DAYS = 180;

/** The session token in a Cookie header, or null. */
export const staffToken = (header: string | undefined): string | null => tokenIn(header, SESSION);

/** The token of a browser that somebody has signed in from before, or null. It opens nothing. */
export const deviceToken = (header: string | undefined): string | null => tokenIn(header, DEVICE);

/** What ties a sign-in at the hospital's provider to the browser that began it, or null. */
export const ssoToken = (header: string | undefined): string | null => tokenIn(header, SSO);

function tokenIn(header: string | undefined, wanted: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

const attributes = ({ config }: Context) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: config.publicUrl.startsWith('https:') }) as const;

export function setStaffCookie(context: Context, response: Response, token: string): void {
  response.cookie(SESSION, token, attributes(context));
}

export function clearStaffCookie(context: Context, response: Response): void {
  response.clearCookie(SESSION, attributes(context));
}

export function setDeviceCookie(context: Context, response: Response, token: string): void {
  response.cookie(DEVICE, token, { ...attributes(context), path: '/api/v1/staff', maxAge: DEVICE_DAYS * 86_400_000 });
}

export function setSsoCookie(context: Context, response: Response, token: string): void {
  response.cookie(SSO, token, { ...attributes(context), path: '/api/v1/staff', maxAge: 600_000 });
}
