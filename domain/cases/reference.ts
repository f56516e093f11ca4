import { randomInt } from 'node:crypto';

// Crockford's alphabet: no I, L, O or U, so that nothing read out on the phone has a twin.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
// 31 is prime: any single wrong character and any swap of neighbours changes the sum.
const MODULUS = 31;

const valueOf = (character: string): number => ALPHABET.indexOf(character);

/** The check character of a body: its weighted sum modulo 31. Weights 1…6 differ for neighbours, so swaps show. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, index) => total + valueOf(character) * (index + 1), 0);
  return ALPHABET[sum % MODULUS]!;
}

/** A new human reference such as `RH-4F7K-2M9`: six random characters (of 31 kinds) and a check character. */
export function newReference(prefix = 'RH'): string {
  // The 32nd character is left out: modulo 31 it could not be told from the first.
  const body = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(MODULUS)]).join('');
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}${checkCharacter(body)}`;
}

/**
 * Reads a reference as people type or say it: any case, spaces for dashes, O for 0, I or L for 1.
 * Returns the canonical form, or null when its check character does not fit.
 */
export function parseReference(text: string): string | null {
  const match = /^\s*([A-Za-z]{2})[\s-]*([0-9A-Za-z\s-]{7,12})\s*$/.exec(text);
  if (!match) return null;
  const body = match[2]!.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (body.length !== LENGTH + 1 || [...body].some((character) => valueOf(character) < 0)) return null;
  if (checkCharacter(body.slice(0, LENGTH)) !== body[LENGTH]) return null;
  return `${match[1]!.toUpperCase()}-${body.slice(0, 4)}-${body.slice(4)}`;
}
