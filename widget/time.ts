import type { Language } from './options.ts';

/** "14:30" today, "Tue 24 Nov, 14:30" before; in the reader's own zone. */
export function formatTime(iso: string, language: Language, now: Date = new Date()): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale(language), options).format(at);
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (at.toDateString() === now.toDateString()) return time;
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric', month: 'short' })}, ${time}`;
}

/** "24 November 2026" for a calendar date such as "2026-11-24". A date has no zone: it is read and written in UTC. */
export function formatDate(date: string, language: Language): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** British order for English: day before month cannot be misread once the month is a word. */
function locale(language: Language): string {
  return language === 'es' ? 'es-US' : 'en-GB';
}
