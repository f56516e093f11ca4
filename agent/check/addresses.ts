/**
 * Web addresses, mail addresses and phone numbers in a sentence: whatever a mail program or a phone would make a link of. What the hospital
 * sends carries its name, so it leads nowhere that the hospital does not name itself.
 */
import type { Language } from '../../domain/terms.ts';
import type { Hospital } from '../hospital.ts';

// Other scripts write the dot of a name differently, and browsers take it as one.
const DOT = '[.。．｡]';
const REST = '[^\\s<>()]*';
const MAIL = `(?<![^\\s@＠<>()[\\],;:"])[^\\s@＠<>()[\\],;:"]+[@＠][\\p{L}\\d-]+(?:${DOT}[\\p{L}\\d-]+)+`;
const WEB = [
  `[a-z][a-z\\d+.-]{1,20}:\\/\\/${REST}`,
  `\\b(?:mailto|tel|sms|javascript|data):[^\\s<>()]+`,
  `(?<![\\p{L}\\d@＠.-])(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?${DOT})+(?:xn--[a-z\\d-]+|\\p{L}{2,24})(?![\\p{L}\\d])(?::\\d+)?(?:\\/${REST})?`,
  `(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])(?:[:/]${REST})?`,
].join('|');
const PHONE = [
  '(?:\\+?\\d{1,3}[ .-])?(?:\\(?\\d{3}\\)?[ .-])?\\d{3}[ .-]\\d{4}\\b',
  '\\+\\d[\\d ().-]{6,}\\d',
  '(?<![\\w-])(?:\\d{7}|\\d{10,11})(?![\\w-])',
  '(?<![\\w-])(?:1[ .-])?8\\d\\d-[a-z\\d]{3,4}-?[a-z\\d]{3,4}(?![\\w-])',
  '\\b(?:call|dial|text|phone|llam[ae]|marque)(?: \\p{L}+){0,4} (?:\\d[\\d -]{2,}\\d|\\d{3})\\b',
].join('|');
const ADDRESS = new RegExp(`(?<mail>${MAIL})|(?<web>${WEB})|(?<phone>${PHONE})`, 'giu');

type Kind = 'mail' | 'web' | 'phone';
const LEFT_OUT: Record<Language, string> = { en: '[link left out]', es: '[enlace omitido]' };

/** Links, addresses and phone numbers of a sentence, each in one spelling. */
export const addressesIn = (sentence: string): string[] => [...sentence.matchAll(ADDRESS)].map((match) => spelled(match[0], kindOf(match.groups)));

/** Whether every address of a sentence is the hospital's own or stands in one of `texts`. */
export function addressesHold(sentence: string, hospital: Hospital, texts: readonly string[]): boolean {
  const known = knownTo(hospital, texts);
  return addressesIn(sentence).every((address) => known.has(address) || (/^\d{3,4}$/u.test(address) && texts.some((text) => new RegExp(`(?<!\\d)${address}(?!\\d)`, 'u').test(text))));
}

/**
 * The sentence, with every address in it that is not the hospital's and does not stand in one of `texts` made useless: a link is left out, of
 * an address or number enough is left that whoever it belongs to knows it. `web`: links alone.
 */
export function onlyOurAddresses(sentence: string, hospital: Hospital, texts: readonly string[], language: Language, which: 'all' | 'web' = 'all'): string {
  const known = knownTo(hospital, texts);
  return sentence.replace(ADDRESS, (found, ...rest) => {
    const kind = kindOf(rest.at(-1) as Record<string, string | undefined>);
    if (known.has(spelled(found, kind))) return found;
    if (which === 'web' && kind !== 'web') return found;
    if (kind === 'web') return LEFT_OUT[language];
    if (kind === 'mail') return found.replace(/^(.).*[@＠](.).*$/su, '$1•••@$2•••');
    return found.replace(/\d(?=(?:\D*\d){2})/gu, '•');
  });
}

const kindOf = (groups: Record<string, string | undefined> | undefined): Kind => (groups?.['mail'] ? 'mail' : groups?.['web'] ? 'web' : 'phone');

const spelled = (address: string, kind: Kind): string =>
  kind === 'phone' ? address.replace(/\D/gu, '') : address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\./u, '').replace(/[.,;:!?/]+$/u, '');

function knownTo(hospital: Hospital, texts: readonly string[]): Set<string> {
  const numbers = [hospital.mainLine, hospital.nurseLine, hospital.emergencyNumber, hospital.crisisNumber].map((number) => number.replace(/\D/gu, ''));
  return new Set([...numbers, ...texts.flatMap(addressesIn)]);
}
