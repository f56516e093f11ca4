import type { DeliveryResult } from '../outbound.ts';

type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string };

/** Faults of our own set-up: the mail itself is not to blame and goes when they are mended. */
const OUR_FAULT = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EDNS', 'ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EPROXY']);

/**
 * What a try that failed means. A refusal of this mail or this recipient is final; a busy or full server, a lost connection and faults of
 * our own set-up are not. The text keeps the server's status and leaves addresses out.
 */
export function resultOfError(error: unknown): DeliveryResult {
  const { code = 'unknown', responseCode, response = '', command = '', message } = error as SmtpError;
  const said = withoutAddresses(response || message || '');
  const enhanced = /^\d{3}[ -](?:.*?\b)?([245]\.\d{1,3}\.\d{1,3})\b/su.exec(response)?.[1] ?? null;
  if (responseCode && !OUR_FAULT.has(code) && responseCode >= 500 && isAboutTheMail(command)) {
    // A full mailbox may be emptied.
    if (enhanced?.startsWith('5.2.2')) return { result: 'temporary', code: `${responseCode} ${enhanced}`, text: said };
    return { result: 'permanent', code: [responseCode, enhanced].filter(Boolean).join(' '), text: said, badAddress: isBadAddress(responseCode, enhanced, command) };
  }
  if (!responseCode && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { result: 'permanent', code, text: said };
  return { result: 'temporary', code: responseCode ? [responseCode, enhanced].filter(Boolean).join(' ') : code, text: said };
}

const isAboutTheMail = (command: string): boolean => /^(?:MAIL FROM|RCPT TO|DATA)/iu.test(command) || command === '';

function isBadAddress(status: number, enhanced: string | null, command: string): boolean {
  if (enhanced) return enhanced.startsWith('5.1.') && enhanced !== '5.1.7' && enhanced !== '5.1.8';
  return /^RCPT TO/iu.test(command) && [550, 551, 553].includes(status);
}

const withoutAddresses = (text: string): string => text.replace(/[^\s<>@]+@[^\s<>@]+/gu, '…').replace(/\s+/gu, ' ').slice(0, 300);
