import { z } from 'zod';
import { BadCursor } from './errors.ts';

/** A moment as the database writes it: a JavaScript date would cut its microseconds off. `infinity` comes last. */
export const Instant = z.string().max(40).refine((text) => text === 'infinity' || isMoment(text));

function isMoment(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** Where a page of a list ends, as the caller hands it back for the next one. `list` is the list and its order: a cursor of another is refused. */
export function writeCursor(list: string, place: unknown): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
}

/** The place that a cursor names; null without one. Throws `BadCursor` for one that is damaged or of another list. */
export function readCursor<Place extends z.ZodType>(list: string, cursor: string | undefined, place: Place): z.output<Place> | null {
  if (cursor === undefined) return null;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const found = Array.isArray(read) && read.length === 2 && read[0] === list ? place.safeParse(read[1]) : null;
  if (!found?.success) throw new BadCursor();
  return found.data;
}
