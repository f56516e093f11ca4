/**
 * Makes `common-passwords.bin` of a list, most common first, one a line on standard input:
 * the hashes of the 10,000 first with at least five characters, and of all that are long enough to be allowed by length.
 * The list in use is `passwords-common` of @zxcvbn-ts/language-common 4.1.3 (MIT), which comes from public breaches.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { hashOf, PASSWORD_MIN_LENGTH } from './passwords.ts';

const FIRST = 10_000;

const list = (await text(process.stdin)).split('\n').map((line) => line.trim().toLowerCase()).filter((line) => line.length >= 5);
const kept = new Set(list.filter((password, index) => index < FIRST || password.length >= PASSWORD_MIN_LENGTH).map(hashOf));
writeFileSync(join(import.meta.dirname, 'common-passwords.bin'), Buffer.from([...kept].sort().join(''), 'hex'));
console.log(`${kept.size} passwords`);
