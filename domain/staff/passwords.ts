import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash, verify } from '@node-rs/argon2';
import { InvalidFields } from '../errors.ts';

/** The shortest password that an account may have, in characters (NIST SP 800-63B asks for length, not for symbols). */
export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 200;

/** Asks somebody outside whether a password is known from a breach. Resolves with false when there is no answer. */
export type BreachCheck = (password: string) => Promise<boolean>;

type Owner = { email: string; name: string };

/** What is wrong with a password, as a sentence, or null. Length and being known count; signs and capitals do not. */
export function passwordFlaw(password: string, { email, name }: Owner): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return `The password needs at least ${PASSWORD_MIN_LENGTH} characters. Three or four words in a row are easy to keep.`;
  if (length > PASSWORD_MAX_LENGTH) return `The password may have ${PASSWORD_MAX_LENGTH} characters at most.`;
  const folded = password.toLowerCase();
  const own = [email, ...email.split('@'), ...name.split(/\s+/u)].map((part) => part.toLowerCase()).filter((part) => part.length >= 4);
  const found = own.find((part) => folded.includes(part) && part.length * 2 >= folded.length);
  if (found) return 'The password is made of your own name or email address. Choose another.';
  if (isCommon(password)) return 'This password is among the first that attackers try. Choose another, three or four words in a row for example.';
  return null;
}

/** Throws `InvalidFields` naming `password`. `breached` is asked only when nothing else is wrong. */
export async function refuseWeakPassword(password: string, owner: Owner, breached?: BreachCheck): Promise<void> {
  const flaw = passwordFlaw(password, owner)
    ?? ((await breached?.(password)) ? 'This password is known from a breach of another website. Choose another.' : null);
  if (flaw) throw new InvalidFields([{ path: 'password', message: flaw }]);
}

/** True for the passwords of the bundled list, and for those with a few digits or signs around them. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase().normalize('NFKC');
  if (new Set(plain).size < 4) return true;
  const candidates = [plain, unleet(plain)].flatMap((text) => [text, text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')]);
  const half = plain.slice(0, plain.length / 2);
  if (half + half === plain) candidates.push(half);
  return candidates.some((candidate) => candidate.length > 0 && commonHashes().has(hashOf(candidate)));
}

const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '@': 'a', '!': 'i' };
// Only within a word: "2024!" at the end is no spelling of anything.
const unleet = (text: string): string => text.replace(/[013457$@!](?=.*\p{L})/gu, (sign) => LEET[sign] ?? sign);

/** What the list keeps of a password: it is a list of known passwords, not a page to read. */
export const HASH_BYTES = 6;
export const hashOf = (password: string): string => createHash('sha256').update(password).digest('hex').slice(0, HASH_BYTES * 2);

let loaded: Set<string> | undefined;
function commonHashes(): Set<string> {
  if (loaded) return loaded;
  const hex = readFileSync(join(import.meta.dirname, 'common-passwords.bin')).toString('hex');
  loaded = new Set(Array.from({ length: hex.length / (HASH_BYTES * 2) }, (_, index) => hex.slice(index * HASH_BYTES * 2, (index + 1) * HASH_BYTES * 2)));
  return loaded;
}

// OWASP's argon2id setting of 19 MiB, two passes, one lane.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

// Checked when there is no password to check, so that the answer takes as long.
let decoy: Promise<string> | undefined;

/** Whether a password fits; with no hash it takes as long and does not. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== null && fits;
}
