import type { Way } from '../shapes.ts';
import { phoneWords } from './phone-words.ts';

const HINDRANCES: Record<NonNullable<Way['hindrance']>, string> = {
  this_channel: 'you are here',
  not_set_up: 'not set up at this hospital',
  stopped_texts: 'has texted STOP',
  given_up: 'given up after failures',
  not_used: 'not to be used, says the record',
};

/** A way to a patient as an entry of a menu, with what stands against it. */
export function wayWords({ kind, value, verified, hindrance }: Way): string {
  const where = kind === 'email' ? `email, ${value}` : `text message, ${phoneWords(value)}`;
  const aside = hindrance ? HINDRANCES[hindrance] : verified ? null : 'not proved';
  return aside === null ? where : `${where} (${aside})`;
}
