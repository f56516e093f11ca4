import type { ContactKind } from '../../domain/patients/contact.ts';
import type { Context } from '../context.ts';
import { smsSetup } from './sms/sms-setup.ts';

/** From which mailbox or number of ours we write by ourselves; null where nothing is set up. */
export function ourAddressFor(context: Context, kind: ContactKind): string | null {
  return kind === 'email' ? context.config.mailFrom : (smsSetup(context)?.from ?? null);
}
