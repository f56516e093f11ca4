/** What the gateway's error codes mean for a text that waits to go out (https://www.twilio.com/docs/api/errors). */

/** `opted_out`: the person's own wish, kept by the gateway. `unreachable`: the number itself will not do. */
export type SmsFailure = 'temporary' | 'opted_out' | 'unreachable' | 'refused' | 'account';

type Meaning = { failure: SmsFailure; text: string };

const MEANINGS: Readonly<Record<string, Meaning>> = {
  14107: { failure: 'temporary', text: 'Too many texts to this phone at once.' },
  20003: { failure: 'account', text: 'The gateway does not accept the account and its token.' },
  20005: { failure: 'account', text: 'The account is not active.' },
  20006: { failure: 'account', text: 'The account may not do this.' },
  20404: { failure: 'account', text: 'The gateway does not know this account or number.' },
  20429: { failure: 'temporary', text: 'Too many texts at once.' },
  21211: { failure: 'unreachable', text: 'This is not a phone number.' },
  21212: { failure: 'account', text: 'The sender is not a valid number.' },
  21217: { failure: 'unreachable', text: 'This is not a phone number.' },
  21265: { failure: 'unreachable', text: 'A short code cannot be texted.' },
  21266: { failure: 'unreachable', text: 'This is our own number.' },
  21408: { failure: 'account', text: 'The account may not text this country.' },
  21606: { failure: 'account', text: 'The sender is not a number of this account.' },
  21608: { failure: 'account', text: 'A trial account texts verified numbers only.' },
  21610: { failure: 'opted_out', text: 'The person has texted STOP.' },
  21611: { failure: 'temporary', text: 'The sender’s queue is full.' },
  21612: { failure: 'unreachable', text: 'The sender cannot reach this number.' },
  21614: { failure: 'unreachable', text: 'This number takes no texts.' },
  21617: { failure: 'refused', text: 'The text is too long.' },
  21635: { failure: 'unreachable', text: 'This is a landline.' },
  21703: { failure: 'account', text: 'The messaging service has no number.' },
  30001: { failure: 'temporary', text: 'The gateway’s queue is full.' },
  30002: { failure: 'account', text: 'The account is suspended.' },
  30003: { failure: 'temporary', text: 'The phone is switched off or out of reach.' },
  30004: { failure: 'refused', text: 'The person or the network blocks this sender.' },
  30005: { failure: 'unreachable', text: 'The number is unknown or no longer in use.' },
  30006: { failure: 'unreachable', text: 'The number is a landline or its network takes no texts.' },
  30007: { failure: 'refused', text: 'The network took the text for spam.' },
  30008: { failure: 'temporary', text: 'The network gave no reason.' },
  30010: { failure: 'refused', text: 'The text costs more than the account allows.' },
  30017: { failure: 'temporary', text: 'The network is congested.' },
  30022: { failure: 'temporary', text: 'Too many texts from this sender.' },
  30023: { failure: 'temporary', text: 'The networks take no more texts from this sender today.' },
  30032: { failure: 'account', text: 'The toll-free sender is not verified.' },
  30034: { failure: 'account', text: 'The sender is not registered with the networks.' },
  30410: { failure: 'temporary', text: 'The network did not answer in time.' },
};

/**
 * What a code means; of an unknown one, whether the HTTP status of the answer calls for another try: timeouts, too many requests and
 * the gateway's own failures do, all other refusals do not. A text that the network failed later has no status.
 */
export function meaningOf(code: string | null, status: number | null): Meaning {
  const known = code === null ? undefined : MEANINGS[code];
  if (known) return known;
  if (status !== null && (status === 401 || status === 403)) return { failure: 'account', text: 'The gateway does not accept the account and its token.' };
  if (status !== null && (status === 408 || status === 425 || status === 429 || status >= 500)) return { failure: 'temporary', text: `The gateway answered ${status}.` };
  return { failure: 'refused', text: status === null ? 'The network did not deliver the text.' : `The gateway refused the text (${status}).` };
}

/**
 * Account troubles are tried again as well: somebody puts them right, and the texts of that time go out. `doctor` and the inbox show them.
 */
export const isTemporary = (failure: SmsFailure): boolean => failure === 'temporary' || failure === 'account';
