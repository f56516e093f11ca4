import { readDashboard as read } from '../../../domain/dashboard/dashboard.ts';
import { handler } from '../operation.ts';

export const readDashboard = handler('readDashboard', async ({ context, caller: { principal }, query: { from, to, ...filter } }) => {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const { now, ...rest } = await read(context.db, { principal, from, to, timeZone: context.config.hospital.timeZone, filter: given });
  return { now: { ...now, waitingSince: now.waitingSince?.toISOString() ?? null }, ...rest };
});
