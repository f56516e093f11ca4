import type { CallOutcome, LogCall, Screened } from '../shapes.ts';

/** As the dialog holds it: one string for each field, dates as the browser's own days. */
export type CallForm = {
  direction: LogCall['direction'];
  who: string;
  what: string;
  outcome: CallOutcome;
  /** Part of the case that is open, where one is. */
  onCase: boolean;
  followUp: string;
  done: boolean;
  summaryTo: string;
  summary: string;
};

export type AboutCase = { caseId: string; reference: string; patient: string } | null;

export const emptyCall = (about: AboutCase): CallForm => ({ direction: 'call_in', who: about?.patient ?? '', what: '', outcome: 'answered', onCase: about !== null, followUp: '', done: false, summaryTo: '', summary: '' });

/** What is sent; a sentence that says what is missing when it cannot be. */
export function callBody(form: CallForm, about: AboutCase): LogCall | string {
  const { direction, outcome, followUp, done } = form;
  const [who, what, to, text] = [form.who.trim(), form.what.trim(), form.summaryTo.trim(), form.summary.trim()];
  if (who === '') return 'Write who was spoken to. A few words are enough.';
  if (what === '') return 'Write what they said.';
  if ((to === '') !== (text === '')) return to === '' ? 'Write where the summary goes: an email address or a phone number.' : 'Write the summary, or leave its address empty.';
  return {
    direction, who, what, outcome, done: done && followUp === '', ...(about && form.onCase ? { caseId: about.caseId } : {}),
    ...(followUp === '' ? {} : { followUpAt: new Date(`${followUp}T00:00`).toISOString() }), ...(to === '' ? {} : { summary: { to, text } }),
  };
}

/** What the screen makes of the words, in one sentence; null when there is nothing to say. */
export function flagOf(screened: Screened | null): { urgent: boolean; text: string } | null {
  const lead = screened?.findings.find(({ acuity }) => acuity === screened.acuity) ?? screened?.findings[0];
  if (!screened || !lead || (!screened.emergency && screened.acuity !== 'urgent')) return null;
  const titles = [...new Set(screened.findings.map(({ title }) => title))].join('; ');
  if (screened.crisis) return { urgent: true, text: `Crisis: ${titles}. Stay on the line and follow your crisis procedure.` };
  if (screened.emergency) return { urgent: true, text: `Emergency: ${titles}. Have them call the emergency number, or call it for them.` };
  return { urgent: false, text: `Urgent, same day: ${titles}.` };
}
