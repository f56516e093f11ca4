import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFurther, parseWebhook, type SmsStatus } from './parse-webhook.ts';

const TEXT = { ToCountry: 'US', SmsMessageSid: 'SM1f0', NumMedia: '0', SmsSid: 'SM1f0', SmsStatus: 'received', Body: ' My knee hurts \n', To: '+15005550006', NumSegments: '1', MessageSid: 'SM1f0', AccountSid: 'AC77', From: '+15555550142', ApiVersion: '2010-04-01' };
const parse = (fields: Record<string, string>) => parseWebhook(Object.entries(fields));

describe('a text', () => {
  it('is read with the patient’s words as they came', () => {
    expect(parse(TEXT)).toEqual({ kind: 'message', sid: 'SM1f0', accountSid: 'AC77', from: '+15555550142', to: '+15005550006', service: null, text: ' My knee hurts \n', media: [], optOutType: null });
  });

  it('through a messaging service names the pool and the number that was texted', () => {
    expect(parse({ ...TEXT, MessagingServiceSid: 'MG1' })).toMatchObject({ service: 'MG1', to: '+15005550006' });
  });

  it('brings pictures, ten at most, and none whose address is none', () => {
    const media = { NumMedia: '2', MediaUrl0: 'https://api.twilio.com/2010-04-01/Accounts/AC77/Messages/MM1/Media/ME1', MediaContentType0: 'image/jpeg', MediaUrl1: 'nowhere' };
    expect(parse({ ...TEXT, ...media, Body: '' })).toMatchObject({ text: '', media: [{ url: media.MediaUrl0, mediaType: 'image/jpeg' }] });
    expect(parse({ ...TEXT, ...media, NumMedia: '99999999' })).toMatchObject({ media: [{ url: media.MediaUrl0 }] });
    expect(parse({ ...TEXT, NumMedia: '-3' })).toMatchObject({ media: [] });
  });

  it('says what the gateway has answered itself', () => {
    expect(parse({ ...TEXT, Body: 'STOP', OptOutType: 'STOP' })).toMatchObject({ optOutType: 'STOP' });
  });

  it('comes from a short code as well, and in older field names', () => {
    expect(parse({ AccountSid: 'AC77', SmsSid: 'SM2', From: '72645', To: '+15005550006', Body: 'x' })).toMatchObject({ kind: 'message', sid: 'SM2', from: '72645' });
  });

  it.each([['MessageSid', { MessageSid: '', SmsSid: '', SmsMessageSid: '' }], ['AccountSid', { AccountSid: '' }], ['From', { From: 'whatsapp:+1555' }], ['To', { To: '+' }], ['MessageSid', { MessageSid: "'; DROP" }]])('without a fit %s is not read', (why, change) => {
    expect(parse({ ...TEXT, ...change })).toEqual({ kind: 'unreadable', why });
  });
});

describe('a report', () => {
  it.each([
    ['queued', 'queued'], ['accepted', 'queued'], ['sending', 'sending'], ['sent', 'sent'], ['delivered', 'delivered'], ['read', 'read'],
    ['undelivered', 'failed'], ['failed', 'failed'], ['canceled', 'failed'],
  ])('%s', (MessageStatus, status) => {
    expect(parse({ MessageSid: 'SM1', AccountSid: 'AC77', MessageStatus, ErrorCode: '30003' })).toEqual({ kind: 'status', sid: 'SM1', accountSid: 'AC77', status, errorCode: '30003' });
  });

  it('without an error, with a strange one, with a strange status', () => {
    expect(parse({ MessageSid: 'SM1', AccountSid: 'AC77', MessageStatus: 'sent', ErrorCode: '0' })).toMatchObject({ errorCode: null });
    expect(parse({ MessageSid: 'SM1', AccountSid: 'AC77', MessageStatus: 'sent', ErrorCode: '<script>' })).toMatchObject({ errorCode: null });
    expect(parse({ MessageSid: 'SM1', AccountSid: 'AC77', MessageStatus: 'exploded' })).toEqual({ kind: 'unreadable', why: 'MessageStatus' });
  });

  it('in any order and number ends where the furthest one is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<SmsStatus>('queued', 'sending', 'sent', 'delivered', 'read', 'failed'), { minLength: 1 }), (reports) => {
      const end = (order: SmsStatus[]): SmsStatus => order.reduce((now, next) => (isFurther(now, next) ? next : now), 'queued');
      expect(end(reports)).toBe(end(reports.toSorted()));
      expect(end([...reports, ...reports])).toBe(end(reports));
      if (reports.includes('delivered')) expect(end(reports)).not.toBe('failed');
    }));
  });
});

it('never throws, whatever is posted', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(TEXT), 'MessageStatus', 'MediaUrl0'), fc.string({ unit: 'binary' }))), (fields) => {
    expect(['message', 'status', 'unreadable']).toContain(parseWebhook(fields).kind);
  }));
});
