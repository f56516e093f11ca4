import { describe, expect, it } from 'vitest';
import { pauseAfter, whatNext, type Next, type Waiting } from './what-next.ts';

const said = (seq: number, author: Waiting['messages'][number]['author'], more: Partial<Waiting['messages'][number]> = {}): Waiting['messages'][number] =>
  ({ seq, author, kind: author === 'system' ? 'notice' : 'text', quiet: false, ageSeconds: 1, ...more });
const card = (seq: number): Waiting['messages'][number] => said(seq, 'system', { kind: 'emergency' });
const mail = (messages: Waiting['messages'], more: Partial<Waiting> = {}): Waiting =>
  ({ channel: 'email', control: 'agent', messages, turnToCome: false, deliverAfterSeconds: null, patientReadSeq: 0, recentAges: [], acknowledged: false, ...more });
const chat = (messages: Waiting['messages'], more: Partial<Waiting> = {}): Waiting => mail(messages, { channel: 'chat', deliverAfterSeconds: 600, ...more });

describe('what leaves a conversation', () => {
  it.each<[string, Waiting, Next]>([
    ['nothing was said', mail([]), { do: 'nothing' }],
    ['an answer', mail([said(2, 'agent')]), { do: 'send', toSeq: 2, purpose: 'answer' }],
    ['an answer and a notice: one mail', mail([said(2, 'agent'), said(3, 'system')]), { do: 'send', toSeq: 3, purpose: 'answer' }],
    ['a turn still runs', mail([said(2, 'agent', { ageSeconds: 10 })], { turnToCome: true }), { do: 'wait', seconds: 170 }],
    ['a turn that does not end', mail([said(2, 'agent', { ageSeconds: 200 })], { turnToCome: true }), { do: 'send', toSeq: 2, purpose: 'answer' }],
    ['an emergency waits for no turn', mail([said(2, 'agent'), card(3)], { turnToCome: true }), { do: 'send', toSeq: 3, purpose: 'emergency' }],
    ['an emergency waits for no limit', mail([card(2)], { recentAges: [1, 2, 3, 4], acknowledged: true }), { do: 'send', toSeq: 2, purpose: 'emergency' }],
    ['who has joined is told with the answer', mail([said(2, 'system', { quiet: true })]), { do: 'nothing' }],
    ['and then it is', mail([said(2, 'system', { quiet: true }), said(3, 'staff')]), { do: 'send', toSeq: 3, purpose: 'answer' }],
    ['an acknowledgement', mail([said(2, 'system')]), { do: 'send', toSeq: 2, purpose: 'notice' }],
    ['a second acknowledgement', mail([said(4, 'system')], { acknowledged: true }), { do: 'skip', toSeq: 4 }],
    ['an answer after the acknowledgement', mail([said(4, 'agent')], { acknowledged: true }), { do: 'send', toSeq: 4, purpose: 'answer' }],
    ['the fourth mail of an hour waits until the first is an hour old', mail([said(8, 'agent')], { recentAges: [3000, 100, 200] }), { do: 'wait', seconds: 600 }],
    ['the eleventh text of a minute waits for the first to be a minute old', mail([said(8, 'agent')], { channel: 'sms', recentAges: [50, 5, 10, 15, 20, 25, 26, 27, 28, 29] }), { do: 'wait', seconds: 10 }],
    ['the tenth does not', mail([said(8, 'agent')], { channel: 'sms', recentAges: [5, 10, 15, 20, 25, 26, 27, 28, 29, 61] }), { do: 'send', toSeq: 8, purpose: 'answer' }],
    ['nor does an emergency', mail([card(8)], { channel: 'sms', recentAges: Array.from({ length: 40 }, () => 1) }), { do: 'send', toSeq: 8, purpose: 'emergency' }],
    ['a person is not held back', mail([said(8, 'staff')], { recentAges: [3000, 100, 200] }), { do: 'send', toSeq: 8, purpose: 'answer' }],
    ['in a chat, read there', chat([said(2, 'agent')], { patientReadSeq: 2 }), { do: 'skip', toSeq: 2 }],
    ['in a chat, not yet read', chat([said(2, 'agent', { ageSeconds: 60 })]), { do: 'wait', seconds: 540 }],
    ['in a chat, left', chat([said(2, 'agent', { ageSeconds: 601 })]), { do: 'send', toSeq: 2, purpose: 'answer' }],
    ['in a chat, the last one not read', chat([said(2, 'agent', { ageSeconds: 900 }), said(3, 'staff', { ageSeconds: 700 })], { patientReadSeq: 2 }), { do: 'send', toSeq: 3, purpose: 'answer' }],
    ['in a chat, an emergency is on the screen and by mail after the delay', chat([card(2)]), { do: 'wait', seconds: 599 }],
  ])('%s', (_, waiting, next) => {
    expect(whatNext(waiting)).toEqual(next);
  });
});

it('tries again with growing pauses, spread by a fifth', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 30].map((tries) => pauseAfter(tries, 0.5))).toEqual([30, 120, 600, 1_800, 3_600, 10_800, 21_600, 21_600]);
  expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([24, 36]);
});
