import type { Queryable } from '../db/db.ts';
import { sendJob } from '../db/jobs.ts';
import { queueDelivery } from '../domain/deliveries/delivery.ts';
import type { ContactKind } from '../domain/patients/contact.ts';
import { CODE_MINUTES, type Deliver } from '../domain/patients/codes.ts';
import { newId } from '../domain/ids/new-id.ts';
import type { Language } from '../domain/terms.ts';
import { sendDeliveryJob } from './channels/deliver-job.ts';
import { sealedContent } from './channels/sealed-content.ts';
import type { Context } from './context.ts';
import { Refused } from './problems.ts';

const TEXT: Record<Language, (code: string, hospital: string) => string> = {
  en: (code, hospital) => `${code} is your code for ${hospital}. It is good for ${CODE_MINUTES} minutes. Give it to nobody who asks for it.`,
  es: (code, hospital) => `${code} es su código para ${hospital}. Vale ${CODE_MINUTES} minutos. No se lo dé a nadie que se lo pida.`,
};

/**
 * How codes leave this server: by the channel that reaches the contact, else on the demo hospital's page. Throws `Refused` where there is
 * no way: then nobody can prove a contact. The words of a code lie in the outbox sealed, and until they are sent: a
 * copy of the database opens no conversation.
 */
export function codeDelivery(context: Pick<Context, 'config' | 'channels' | 'secretBox'>, language: Language, conversationId: string): Deliver {
  const { config, channels, secretBox } = context;
  if (config.codesBy === null) throw new Refused(503, 'no_code_delivery', 'This hospital cannot send codes yet. Ask for a person, or call.');
  return async (tx, to, code) => {
    const text = TEXT[language](code, config.hospital.name);
    const channel = to.kind === 'email' ? channels.email : channels.sms;
    if (config.codesBy === 'channels') {
      if (!channel.deliver) throw new Refused(503, 'no_code_delivery', `This hospital sends no codes by ${to.kind === 'email' ? 'email' : 'text message'} yet. Use another contact, or ask for a person.`);
      const id = await queueDelivery(tx, { conversationId, channel: channel.name, to, purpose: 'code', carries: { sealed: sealedContent(secretBox, { subject: '', text }) } });
      return sendJob(tx, sendDeliveryJob({ id, channel: channel.name, purpose: 'code' }));
    }
    // The demo hospital's page shows what a phone or mailbox would have got.
    await tx.query(`DELETE FROM demo_deliveries WHERE created_at < now() - interval '1 hour'`);
    await tx.query('INSERT INTO demo_deliveries (id, kind, value, text) VALUES ($1, $2, $3, $4)', [newId(), to.kind, to.value, text]);
  };
}

export type DemoDelivery = { kind: ContactKind; to: string; text: string; at: Date };

/** The newest first. */
export function demoDeliveries(db: Queryable): Promise<DemoDelivery[]> {
  return db.query<DemoDelivery>(`SELECT kind, value AS to, text, created_at AS at FROM demo_deliveries WHERE created_at > now() - interval '1 hour' ORDER BY created_at DESC LIMIT 20`);
}
