import type { Language } from '../../domain/terms.ts';

/** A moment in the hospital's own time, as patients read it: "Tue 24 Nov, 14:30". */
export function formatMoment(moment: Date, language: Language, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-GB', {
    weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone,
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}
