import { z } from 'zod';
import { ACUITIES, CHANNELS, LOCATIONS, SPECIALTIES, STATUS_CATEGORIES } from '../../domain/terms.ts';
import { CaseQuery } from './case.ts';

/** More days than these are asked for in parts. */
export const DASHBOARD_DAYS = 400;
const DAY = 86_400_000;

export const DashboardQuery = z
  .strictObject({
    ...CaseQuery.pick({ team: true, specialty: true, location: true, channel: true }).shape,
    from: z.iso.date().meta({ description: 'First day, in the hospital’s time zone' }),
    to: z.iso.date().meta({ description: `Last day; at most ${DASHBOARD_DAYS} days in all` }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'The last day lies before the first.' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < DASHBOARD_DAYS * DAY, { path: ['from'], error: `Ask for at most ${DASHBOARD_DAYS} days at once.` });

const count = z.int().min(0);
const counted = <Schema extends z.ZodType>(key: Schema) => z.array(z.object({ key, count }));
/** Seconds; null where nothing was measured. */
const Spread = z.object({ count, median: z.number().nullable(), p90: z.number().nullable() }).meta({ id: 'Spread' });

export const DashboardView = z
  .object({
    now: z.object({
      open: count,
      unassigned: count,
      waiting: count,
      waitingSince: z.iso.datetime().nullable(),
      byCategory: counted(z.enum(STATUS_CATEGORIES)),
      byAcuity: counted(z.enum(ACUITIES)),
      byTeam: z.array(z.object({ key: z.string(), count, unassigned: count })),
      byAssignee: z.array(z.object({ id: z.uuid(), name: z.string(), count })),
    }),
    days: z.array(z.object({ day: z.iso.date(), opened: count, resolved: count, emergencies: count })),
    opened: z.object({ total: count, byChannel: counted(z.enum(CHANNELS)), bySpecialty: counted(z.enum(SPECIALTIES).nullable()), byLocation: counted(z.enum(LOCATIONS).nullable()) }),
    firstResponse: Spread,
    resolution: Spread,
  })
  .meta({ id: 'Dashboard' });
