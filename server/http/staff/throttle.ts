import type { Request } from 'express';
import { checkPassword, type Staff } from '../../../domain/staff/account.ts';
import { isKnownDevice } from '../../../domain/staff/device.ts';
import { recordEvent } from '../../../domain/events/record-event.ts';
import { checkSecondFactor, hasSecondFactor } from '../../../domain/staff/second-factor.ts';
import type { StaffSession } from '../../../domain/staff/session.ts';
import { clearTries, refundTry, takeTry, type Counter } from '../../../domain/staff/tries.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../problems.ts';
import { networkOf } from '../address.ts';
import { deviceToken } from '../staff-cookie.ts';

type Given = { email: string; password: string; code?: string | undefined };

/**
 * Checks a password, and a code where the account wants one. Wrong tries count by account and place, by account and by
 * place, and slow down the next ones; a browser that has signed in before counts by itself, so that nobody who guesses
 * elsewhere keeps its owner out. Unknown accounts are counted and answered alike.
 */
export async function checkSignIn(context: Context, { email, password, code }: Given, request: Request): Promise<Staff> {
  const { db } = context;
  const counters = await countersOf(context, email.trim().toLowerCase(), request);
  await take(context, counters);
  const staff = await checkPassword(db, email, password);
  if (!staff) return failed(context, new Refused(401, 'wrong_password', 'The email address or the password is wrong.'));
  if (await hasSecondFactor(db, staff.id)) {
    if (code === undefined) {
      await refundTry(db, counters);
      throw new Refused(401, 'code_needed', 'Give the six-digit code of your app as well, or a recovery code.');
    }
    if (!(await checkSecondFactor(db, context.secretBox, staff.id, code))) return failed(context, new Refused(401, 'wrong_code', 'The code is wrong, too old, or was used before. Wait for the next one.'));
  }
  await Promise.all([clearTries(db, counters.slice(0, 1)), refundTry(db, counters.slice(1))]);
  return staff;
}

/** Checks the password of whoever is signed in; counted by session, whatever happens at the account elsewhere. */
export async function checkOwnPassword(context: Context, session: StaffSession, password: string): Promise<void> {
  const counters = [{ key: `session:${session.id}`, free: context.limits.freeSignIns.byAccountThere }];
  await take(context, counters);
  const staff = await checkPassword(context.db, session.staff.email, password);
  if (staff?.id !== session.staff.id) return failed(context, new Refused(401, 'wrong_password', 'The password is wrong.'));
  await clearTries(context.db, counters);
}

/** Counts a try at a code by session. @returns what forgets it when the code was right */
export async function countCode(context: Context, session: StaffSession): Promise<() => Promise<void>> {
  const counters = [{ key: `code:${session.id}`, free: context.limits.freeSignIns.byAccountThere }];
  await take(context, counters);
  return () => clearTries(context.db, counters);
}

async function countersOf({ db, config, limits: { freeSignIns: free } }: Context, account: string, request: Request): Promise<Counter[]> {
  const device = deviceToken({ config }, request.headers.cookie);
  if (await isKnownDevice(db, device, account)) return [{ key: `device:${device}:${account}`, free: free.byAccountThere }];
  const network = networkOf(request.ip ?? 'unknown');
  return [
    { key: `there:${network}:${account}`, free: free.byAccountThere },
    { key: `account:${account}`, free: free.byAccount },
    { key: `address:${network}`, free: free.byAddress },
  ];
}

async function take({ db }: Context, counters: Counter[]): Promise<void> {
  const wait = await takeTry(db, counters);
  if (wait !== null) throw new Refused(429, 'too_many', `Too many failed sign-ins. Try again in ${wait < 120 ? `${wait} seconds` : `${Math.ceil(wait / 60)} minutes`}.`, wait);
}

async function failed({ db }: Context, refusal: Refused): Promise<never> {
  await recordEvent(db, { type: 'staff-sign-in-failed', actor: { kind: 'system' } });
  throw refusal;
}
