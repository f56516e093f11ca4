import { describe, expect, it } from 'vitest';
import { callBody, draftOf, emptyCall, flagOf, isBegun, summaryWords } from './call-form.ts';

const RUTH = { id: 'p1', name: 'Ruth Meyer', contacts: [{ kind: 'phone', value: '+15555550144', proved: true }, { kind: 'email', value: 'ruth@home.example', proved: false }] } as const;
const about = { caseId: 'c1', reference: 'RH-1', patient: { ...RUTH, contacts: [...RUTH.contacts] } };
const form = { ...emptyCall(about), what: 'x' };

describe('callBody', () => {
  it('needs whom and what, and sends no more than was written', () => {
    expect(callBody(emptyCall(null))).toMatch(/whom it is about/u);
    expect(callBody(emptyCall(about))).toMatch(/what they said/u);
    expect(callBody({ ...form, what: ' Asks about fasting. ' })).toEqual({ direction: 'call_in', who: 'Ruth Meyer', what: 'Asks about fasting.', outcome: 'answered', done: false, caseId: 'c1' });
    expect(callBody({ ...form, caseId: null, done: true })).toEqual({ direction: 'call_in', who: 'Ruth Meyer', what: 'x', outcome: 'answered', done: true, patientId: 'p1' });
    expect(callBody({ ...emptyCall(null), patient: { id: null, name: 'New Caller', contacts: [] }, what: 'x' })).toMatchObject({ who: 'New Caller', patientName: 'New Caller' });
  });

  it('names who called for the patient', () => {
    expect(callBody({ ...form, forSomebody: true })).toMatch(/who called for them/u);
    expect(callBody({ ...form, forSomebody: true, caller: 'Linda', relation: 'child' })).toMatchObject({ who: 'Linda', relation: 'child', caseId: 'c1' });
    expect(callBody({ ...form, caller: 'Linda' })).not.toHaveProperty('relation');
  });

  it('a follow-up is a day, and what has one is not done', () => {
    expect(callBody({ ...form, followUp: '2031-01-31', done: true })).toMatchObject({ done: false, followUpAt: new Date('2031-01-31T00:00').toISOString() });
  });

  it('a summary needs its address, and an address its summary', () => {
    expect(callBody({ ...form, summary: 'No fasting.' })).toMatch(/where the summary goes/u);
    expect(callBody({ ...form, summaryTo: '555-0144' })).toMatch(/Write the summary/u);
    expect(callBody({ ...form, summaryTo: '555-0144', summary: 'No fasting.' })).toMatchObject({ summary: { to: '555-0144', text: 'No fasting.' } });
  });
});

it('what of a summary goes out is said before: all to a proved contact of the patient, else the reference', () => {
  expect(summaryWords(form)).toBeNull();
  expect(summaryWords({ ...form, summaryTo: '+15555550144' })).toMatch(/as you write it/u);
  for (const summaryTo of ['ruth@home.example', '+15555550199']) expect(summaryWords({ ...form, summaryTo })).toMatch(/only the reference/u);
});

describe('a draft', () => {
  it('comes back as it was, and nothing else does', () => {
    expect(draftOf(JSON.stringify(form))).toEqual(form);
    for (const kept of ['', 'x', 'null', '{}', '{"what":1}', '[]']) expect(draftOf(kept), kept).toBeNull();
  });

  it('is begun by words, not by the case that was open', () => {
    expect(isBegun(emptyCall(about), about)).toBe(false);
    expect(isBegun(form, about)).toBe(true);
    expect(isBegun({ ...emptyCall(null), patient: { ...about.patient } }, null)).toBe(true);
  });
});

describe('flagOf', () => {
  const finding = (acuity: 'emergency' | 'urgent' | 'routine', title: string) => ({ title, acuity, reason: `${title}.`, quote: 'x' });
  const TELL = ['This may be an emergency. Call 911 now.'];
  it('says danger and haste with what to tell the caller, and nothing of the rest', () => {
    expect(flagOf(null)).toBeNull();
    expect(flagOf({ acuity: 'routine', emergency: false, crisis: false, findings: [finding('routine', 'Cold')], tell: [] })).toBeNull();
    expect(flagOf({ acuity: 'urgent', emergency: false, crisis: false, findings: [finding('urgent', 'High fever')], tell: [] })).toMatchObject({ urgent: false, text: 'Urgent, same day: High fever.' });
    expect(flagOf({ acuity: 'emergency', emergency: true, crisis: false, findings: [finding('emergency', 'Chest pain')], tell: TELL })).toMatchObject({ urgent: true, text: expect.stringMatching(/^Emergency: Chest pain\./u), tell: TELL });
    expect(flagOf({ acuity: 'emergency', emergency: true, crisis: true, findings: [finding('emergency', 'Suicide')], tell: TELL })).toMatchObject({ text: expect.stringMatching(/^Crisis: Suicide\./u) });
  });
});
