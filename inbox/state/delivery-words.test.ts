import { describe, expect, it } from 'vitest';
import type { DeliveryView } from '../shapes.ts';
import { deliveryOf, deliveryWords } from './delivery-words.ts';

const delivery = (more: Partial<DeliveryView>): DeliveryView => ({
  id: '1', channel: 'email', to: { kind: 'email', value: 'pat@mail.test' }, purpose: 'answer', fromSeq: 1, toSeq: 3, state: 'sent', error: null, tries: 1,
  createdAt: '2026-11-22T10:00:00.000Z', at: '2026-11-22T10:00:00.000Z', ...more,
});

describe('the delivery of a message', () => {
  const deliveries = [delivery({ id: 'a', fromSeq: 0, toSeq: 2 }), delivery({ id: 'b', fromSeq: 2, toSeq: 4 }), delivery({ id: 'code', fromSeq: null, toSeq: null }), delivery({ id: 'again', fromSeq: 2, toSeq: 4, channel: 'sms' })];
  it.each([[2, 'agent', 'a'], [3, 'staff', 'again'], [4, 'patient', null], [5, 'staff', null]] as const)('%d of %s', (seq, author, id) => {
    expect(deliveryOf({ deliveries }, { seq, author })?.id ?? null).toBe(id);
  });

  it.each<[Partial<DeliveryView>, string, boolean]>([
    [{ state: 'queued', tries: 0 }, 'by email: waiting to be sent', false],
    [{ state: 'queued', tries: 2, error: { code: '451', text: '451 Try later' } }, 'by email: not taken yet (451 Try later), tried 2 times', false],
    [{ state: 'delivered', channel: 'sms' }, 'by text: delivered', false],
    [{ state: 'failed', error: { code: '550', text: '550 No such user' } }, 'Not delivered by email: 550 No such user', true],
    [{ state: 'suppressed', channel: 'sms', error: { code: '21610', text: '' } }, 'Not sent by text: they have texted STOP', true],
  ])('%j', (more, text, failed) => {
    expect(deliveryWords(delivery(more))).toMatchObject({ text, failed });
  });

  it('that failed says what to do, and whether sending again helps', () => {
    expect(deliveryWords(delivery({ state: 'failed', error: { code: '550', text: '550 No such user' } }))).toMatchObject({ again: true, todo: expect.stringContaining('address') });
    expect(deliveryWords(delivery({ state: 'suppressed', channel: 'sms', error: { code: '21610', text: '' } }))).toMatchObject({ again: false, todo: expect.stringContaining('START') });
    expect(deliveryWords(delivery({ state: 'sent' }))).not.toHaveProperty('again');
  });
});
