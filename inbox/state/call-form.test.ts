import { describe, expect, it } from 'vitest';
import { callBody, emptyCall, flagOf } from './call-form.ts';

const about = { caseId: 'c1', reference: 'RH-1', patient: 'Ruth Meyer' };

describe('callBody', () => {
  it('needs who and what, and sends no more than was written', () => {
    expect(callBody(emptyCall(null), null)).toMatch(/who was spoken to/u);
    expect(callBody({ ...emptyCall(about) }, about)).toMatch(/what they said/u);
    expect(callBody({ ...emptyCall(about), what: ' Asks about fasting. ' }, about)).toEqual({ direction: 'call_in', who: 'Ruth Meyer', what: 'Asks about fasting.', outcome: 'answered', done: false, caseId: 'c1' });
    expect(callBody({ ...emptyCall(about), what: 'x', onCase: false, done: true }, about)).toEqual({ direction: 'call_in', who: 'Ruth Meyer', what: 'x', outcome: 'answered', done: true });
  });

  it('a follow-up is a day, and what has one is not done', () => {
    expect(callBody({ ...emptyCall(about), what: 'x', followUp: '2031-01-31', done: true }, about)).toMatchObject({ done: false, followUpAt: new Date('2031-01-31T00:00').toISOString() });
  });

  it('a summary needs its address, and an address its summary', () => {
    const form = { ...emptyCall(about), what: 'x' };
    expect(callBody({ ...form, summary: 'No fasting.' }, about)).toMatch(/where the summary goes/u);
    expect(callBody({ ...form, summaryTo: '555-0144' }, about)).toMatch(/Write the summary/u);
    expect(callBody({ ...form, summaryTo: '555-0144', summary: 'No fasting.' }, about)).toMatchObject({ summary: { to: '555-0144', text: 'No fasting.' } });
  });
});

describe('flagOf', () => {
  const finding = (acuity: 'emergency' | 'urgent' | 'routine', title: string) => ({ title, acuity, reason: `${title}.`, quote: 'x' });
  it('says danger and haste, and nothing of the rest', () => {
    expect(flagOf(null)).toBeNull();
    expect(flagOf({ acuity: 'routine', emergency: false, crisis: false, findings: [finding('routine', 'Cold')] })).toBeNull();
    expect(flagOf({ acuity: 'urgent', emergency: false, crisis: false, findings: [finding('urgent', 'High fever')] })).toEqual({ urgent: false, text: 'Urgent, same day: High fever.' });
    expect(flagOf({ acuity: 'emergency', emergency: true, crisis: false, findings: [finding('emergency', 'Chest pain')] })).toMatchObject({ urgent: true, text: expect.stringMatching(/^Emergency: Chest pain\./u) });
    expect(flagOf({ acuity: 'emergency', emergency: true, crisis: true, findings: [finding('emergency', 'Suicide')] })).toMatchObject({ text: expect.stringMatching(/^Crisis: Suicide\./u) });
  });
});
