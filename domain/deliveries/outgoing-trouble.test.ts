import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/db.ts';
import { testDb } from '../../db/testing.ts';
import { beginTry, markSent, markTryAgain, queueDelivery } from './delivery.ts';
import { outgoingTroubles } from './outgoing-trouble.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

let jobs = 0;
async function tried(channel: 'email' | 'sms', error: { code: string; text: string } | null): Promise<void> {
  const to = channel === 'sms' ? { kind: 'phone' as const, value: '+15555550142' } : { kind: 'email' as const, value: 'pat@patients.test' };
  const id = await queueDelivery(db, { conversationId: null, channel, to, purpose: 'summary', carries: { content: { subject: '', text: 'x' } } });
  const delivery = (await beginTry(db, id, String((jobs += 1))))!;
  if (error) await markTryAgain(db, delivery, new Date(Date.now() + 60_000), error);
  else await markSent(db, delivery, {});
}

it('names a channel by which nothing goes out, until something does', async () => {
  const REFUSED = { code: '20003', text: 'The gateway does not accept the account and its token.' };
  expect(await outgoingTroubles(db)).toEqual([]);
  await tried('sms', null);
  await tried('email', { code: '451', text: 'Later.' });
  await tried('email', null);
  expect(await outgoingTroubles(db), 'one mail that waits is no trouble of all').toEqual([]);
  for (let texts = 0; texts < 3; texts += 1) await tried('sms', REFUSED);
  expect(await outgoingTroubles(db)).toEqual([{ channel: 'sms', ...REFUSED, since: expect.any(Date), waiting: 3 }]);
  await tried('sms', null);
  expect(await outgoingTroubles(db)).toEqual([]);
});
