import type { Response } from 'express';
import type { Context } from '../context.ts';

const NAME = 'toniq_staff';

/** The session token in a Cookie header, or null. */
export function staffToken(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

export function setStaffCookie({ config }: Context, response: Response, token: string): void {
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'strict', path: '/', secure: config.publicUrl.startsWith('https:') });
}

export function clearStaffCookie({ config }: Context, response: Response): void {
  response.clearCookie(NAME, { httpOnly: true, sameSite: 'strict', path: '/', secure: config.publicUrl.startsWith('https:') });
}
