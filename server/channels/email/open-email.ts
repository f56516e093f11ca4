import { MailReaders } from '../../../channels/email/read-apart.ts';
import { openSmtp, type Smtp } from '../../../channels/email/smtp.ts';
import type { Config, Secrets } from '../../config/config.ts';
import type { Context } from '../../context.ts';
import type { Channel } from '../registry.ts';
import { composeMail } from './compose-mail.ts';
import { readFromPatients } from './read-from-patients.ts';

/** Mail: through the hospital's mail server, or on this machine for the demo. */
export function openEmail(context: Context): Channel {
  let smtp: Smtp | null = null;
  const readers = new MailReaders();
  return {
    name: 'email',
    read: (raw, row) => readFromPatients(context, readers, raw, row),
    compose: (delivery) => composeMail(context, delivery),
    get deliver() {
      if (!context.config.mailFrom || !context.config.smtpHost) return null;
      smtp ??= smtpOf(context);
      return smtp.deliver;
    },
    close: async () => {
      await readers.close();
      await smtp?.close();
    },
  };
}

/** The connections that the settings describe. */
export function smtpOf({ config, secrets }: { config: Config; secrets: Secrets }): Smtp {
  const { smtpHost, smtpPort, smtpSecurity, smtpUser, dkimDomain, dkimSelector } = config;
  return openSmtp({
    host: smtpHost!, port: smtpPort, security: smtpSecurity, user: smtpUser, password: secrets.smtpPassword,
    dkim: dkimDomain && dkimSelector && secrets.dkimKey ? { domain: dkimDomain, selector: dkimSelector, key: secrets.dkimKey } : null,
  });
}
