/** The hours in which nobody is texted without having written first. Answers, codes and emergencies go out at any hour. */

/** Minutes after midnight, by the hospital's clock. `from` later than `to` runs over midnight. */
export type QuietHours = { from: number; to: number };

/**
 * When a text that may wait goes out: null for now, else the end of the quiet hours. On the days when clocks change the end is still the
 * one on the wall: an end that does not exist that day is taken an hour later, one that comes twice the first time.
 */
export function quietUntil(now: Date, hours: QuietHours | null, timeZone: string): Date | null {
  if (!hours || hours.from === hours.to) return null;
  const local = wallClock(now, timeZone);
  const minute = local.hour * 60 + local.minute;
  const over = hours.from > hours.to;
  const quiet = over ? minute >= hours.from || minute < hours.to : minute >= hours.from && minute < hours.to;
  if (!quiet) return null;
  const tomorrow = over && minute >= hours.from ? 1 : 0;
  return instantOf({ ...local, day: local.day + tomorrow, hour: Math.floor(hours.to / 60), minute: hours.to % 60 }, timeZone, now);
}

type WallClock = { year: number; month: number; day: number; hour: number; minute: number };

function wallClock(at: Date, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(at);
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute') };
}

/** The first instant, from `after` on, at which clocks there show this time or have just jumped past it. */
function instantOf(wanted: WallClock, timeZone: string, after: Date): Date {
  const asUtc = Date.UTC(wanted.year, wanted.month - 1, wanted.day, wanted.hour, wanted.minute);
  const offsets = [-86_400_000, 0, 86_400_000].map((shift) => offsetAt(new Date(asUtc + shift), timeZone));
  const candidates = [...new Set(offsets)].map((offset) => asUtc - offset).filter((at) => at > after.getTime() - 60_000).sort((a, b) => a - b);
  const exact = candidates.find((at) => at + offsetAt(new Date(at), timeZone) === asUtc);
  return new Date(exact ?? candidates.at(-1) ?? asUtc - offsets[1]!);
}

/** What clocks there are ahead of UTC, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute } = wallClock(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at.getTime() / 60_000) * 60_000;
}
