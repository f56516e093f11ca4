import type { Config, Secrets } from '../../config/config.ts';
import { isLoopback } from '../../config/kinds.ts';
import { smtpOf } from '../../channels/email/open-email.ts';
import { resultOfError } from '../../../channels/email/smtp-result.ts';
import { fail, type Finding, ok, warn } from './finding.ts';

/** Whether mail can go out: the server answers, encrypts, and knows us. Nothing is sent. */
export async function checkSmtp(config: Config, secrets: Secrets): Promise<Finding> {
  const check = 'mail out';
  const { smtpHost, smtpPort, smtpSecurity, mailFrom } = config;
  if (!mailFrom || !smtpHost) return warn(check, 'MAIL_FROM and SMTP_HOST are not set: no mail is sent', 'Set both when patients may write by email, or when codes go there.');
  const smtp = smtpOf({ config, secrets });
  try {
    await smtp.verify();
    const at = `${smtpHost}:${smtpPort}`;
    return isLoopback(smtpHost) || smtpSecurity !== 'none' ? ok(check, `${mailFrom} through ${at} (${smtpSecurity === 'none' ? 'on this machine' : smtpSecurity})`) : fail(check, `${at} is unencrypted`, 'Set SMTP_SECURITY=starttls or tls.');
  } catch (error) {
    const { code, text } = resultOfError(error) as { code: string; text: string };
    return fail(check, `${smtpHost}:${smtpPort} does not take mail from us: ${text || code} (${code})`, adviceFor(error));
  } finally {
    smtp.close();
  }
}

function adviceFor(error: unknown): string {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number };
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 535 || responseCode === 530) return 'Check SMTP_USER and SMTP_PASSWORD; many providers want a password of its own for programs.';
  if (code === 'EDNS') return 'Check the name in SMTP_HOST for typing errors, and the network’s name service.';
  if (code === 'ETLS') return 'Check SMTP_SECURITY: starttls belongs to port 587, tls to port 465; and that the certificate names SMTP_HOST.';
  return 'Check SMTP_HOST and SMTP_PORT, and that a firewall lets this machine through.';
}
