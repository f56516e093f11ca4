/** Times as staff read them: "Tue 24 Nov, 14:30", "12 min". */
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dayWithYear = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export function clockTime(iso: string): string {
  return clock.format(new Date(iso));
}

export function dayName(iso: string, now: number): string {
  const date = new Date(iso);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return 'Today';
  return (date.getFullYear() === today.getFullYear() ? day : dayWithYear).format(date).replace(',', '');
}

export function dateTime(iso: string, now: number): string {
  return `${dayName(iso, now)}, ${clockTime(iso)}`;
}

/** How long since, short enough for a queue row; clocks that disagree never give a negative wait. */
export function since(iso: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / 60_000));
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 || hours >= 10 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} d`;
}
