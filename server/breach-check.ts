import { createHash } from 'node:crypto';
import type { BreachCheck } from '../domain/staff/passwords.ts';

const PATIENCE_MS = 2_000;

/**
 * Asks Have I Been Pwned whether a password is known from a breach. Only the first five digits of its hash leave this
 * server, padded answers hide how many there were. Without an answer in time the bundled list has to do.
 */
export function breachCheck(on: boolean, ask: typeof fetch = fetch): BreachCheck | undefined {
  if (!on) return undefined;
  return async (password) => {
    const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
    try {
      const answer = await ask(`https://api.pwnedpasswords.com/range/${hash.slice(0, 5)}`, { headers: { 'add-padding': 'true' }, signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!answer.ok) return false;
      return (await answer.text()).split('\n').some((line) => {
        const [rest, times] = line.trim().split(':');
        return rest === hash.slice(5) && times !== '0';
      });
    } catch {
      return false;
    }
  };
}
